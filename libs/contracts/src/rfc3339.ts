/** RFC 3339 in UTC. */
export function rfc3339(timeMs: number): string {
  return new Date(timeMs).toISOString();
}

export function rfc3339OrNull(timeMs: number | null | undefined): string | null {
  return timeMs === null || timeMs === undefined ? null : rfc3339(timeMs);
}
