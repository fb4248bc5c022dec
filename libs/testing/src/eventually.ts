export interface Patience {
  readonly withinMs?: number;
  readonly everyMs?: number;
}

/**
 * Asks until the answer is neither false nor undefined, and gives it. An answer that throws counts as "not yet".
 * @throws with `what`, and what came last, when the deadline passes
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | false | undefined> | T | false | undefined,
  { withinMs = 10_000, everyMs = 25 }: Patience = {},
): Promise<T> {
  const end = performance.now() + withinMs;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== false && answer !== undefined) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error(`not within ${withinMs} ms: ${what} (last: ${String(last)})`);
}
