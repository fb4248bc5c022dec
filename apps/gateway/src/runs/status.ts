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
