export function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  limits: { withinMs: number; everyMs?: number; signal?: AbortSignal },
): Promise<T>;
