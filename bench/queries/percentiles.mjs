/** The value that `share` of all do not exceed: one of them, by its rank. */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** A row of the bench, of times in milliseconds. */
export function rowOf(query, rows, times) {
  const [p50, p95] = [0.5, 0.95].map((share) => Math.round(10 * percentile(times, share)) / 10);
  return { query, rows, p50_ms: p50, p95_ms: p95 };
}
