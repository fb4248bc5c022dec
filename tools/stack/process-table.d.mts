export function isAlive(pid: number): boolean;
export function waitUntilGone(pid: number, timeoutMs: number): Promise<boolean>;
