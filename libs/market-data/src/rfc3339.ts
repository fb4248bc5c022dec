/** Epoch ms UTC as RFC 3339, without milliseconds where they are zero; what is no such time as the plain number. */
export function rfc3339(timeMs: number): string {
  if (!Number.isInteger(timeMs) || Math.abs(timeMs) > 8.64e15) return String(timeMs);
  return new Date(timeMs).toISOString().replace('.000Z', 'Z');
}
