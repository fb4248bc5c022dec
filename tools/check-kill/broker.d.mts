export function queueDepths(root: string, url: string): Promise<Record<string, number>>;
