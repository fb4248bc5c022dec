import type { EstimateFacts } from '@barmill/contracts';
import { assumedNsPerBarCombination, cpuSeconds, wallSeconds } from '@barmill/optimization';
import type { EstimateView } from './steering.schema';

/** Of a stored combination with its indexes, while too few are stored to tell. */
const assumedBytesPerRow = 1_300;
/** Time, open, high, low, close, volume and spread. */
export const bytesPerBar = 7 * Float64Array.BYTES_PER_ELEMENT;

type CostView = Pick<
  EstimateView,
  | 'equal_run_id'
  | 'ns_per_bar_combination'
  | 'is_measured'
  | 'cpu_seconds'
  | 'workers'
  | 'wall_seconds'
  | 'at_workers'
  | 'result_bytes'
>;

/** What so many combinations cost on so many bars each. @param threads to tell the time for, beside those that there are */
export function costView(
  work: { readonly combinations: number; readonly bars: number },
  { nsPerBarCombination, sweepSlots: workers, equalRunId, bytesPerRow }: EstimateFacts,
  threads: number | undefined,
): CostView {
  const ns = nsPerBarCombination ?? assumedNsPerBarCombination;
  const effort = { ...work, nsPerBarCombination: ns };
  return {
    equal_run_id: equalRunId ?? null,
    ns_per_bar_combination: ns,
    is_measured: nsPerBarCombination !== undefined,
    cpu_seconds: cpuSeconds(effort),
    workers,
    wall_seconds: workers > 0 ? wallSeconds(effort, workers) : null,
    at_workers: threads === undefined ? null : { workers: threads, wall_seconds: wallSeconds(effort, threads) },
    result_bytes: Math.round(work.combinations * (bytesPerRow ?? assumedBytesPerRow)),
  };
}

export function workerWarnings({ sweepSlots }: EstimateFacts): EstimateView['warnings'] {
  if (sweepSlots > 0) return [];
  return [{ code: 'no_workers', pointer: '', detail: 'no engine is there: the run would wait for one' }];
}
