import type { ChunkRange, SearchSpec } from '@barmill/contracts';

/** Without a kernel a bar of a combination costs about so many times as much. Nobody knows of a strategy that never ran whether it has one. */
const dearTimes = 20;

/** Chunks, each with what it is expected to cost. */
export function withCost(chunks: readonly ChunkRange[], nsPerCombination: number): ChunkRange[] {
  return chunks.map((chunk) => ({ ...chunk, expectedMs: (chunk.combinations * nsPerCombination) / 1e6 }));
}

/** CPU nanoseconds of a bar of a combination. Under a budget what was never measured is taken for dear: that it is spent is only seen between chunks. */
export function costOf(
  measuredNs: number | undefined,
  assumedNs: number,
  { budget }: Pick<SearchSpec, 'budget'>,
): number {
  const isTimed = budget.cpuSeconds !== null || budget.wallSeconds !== null;
  return measuredNs ?? (isTimed ? dearTimes * assumedNs : assumedNs);
}

/** CPU time of all slots that is left, ns; undefined: as much as it takes. @param left of processor time and of time, ms */
export function budgetNs(left: { cpuMs?: number; wallMs?: number }, slots: number): number | undefined {
  const { cpuMs = Infinity, wallMs = Infinity } = left;
  const leastMs = Math.min(cpuMs, wallMs * slots);
  return leastMs === Infinity ? undefined : Math.max(0, leastMs) * 1e6;
}
