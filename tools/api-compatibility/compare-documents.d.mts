export function incompatibilities(before: object, after: object): string[];
