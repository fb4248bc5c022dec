/** States that clients see. */
export const shownStatuses = [
  'pending',
  'running',
  'paused',
  'completed',
  'completed_with_failures',
  'failed',
  'cancelling',
  'cancelled',
] as const;

const inner: Record<string, string> = { planning: 'running', finalizing: 'running' };

/** A stored state as clients see it: what happens inside is running. */
export function shownStatus(status: string): string {
  return inner[status] ?? status;
}

/** The stored states behind one that clients see, as results takes them in a filter: separated by commas. */
export function storedStatuses(shown: string | undefined): string | undefined {
  if (shown === undefined) return undefined;
  const behind = Object.keys(inner).filter((stored) => inner[stored] === shown);
  return [shown, ...behind].join(',');
}
