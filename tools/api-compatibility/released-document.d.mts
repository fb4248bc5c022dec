export function released(document: object): object;
