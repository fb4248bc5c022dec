import type { MetricId } from '@barmill/metrics';
import type { Parameters } from '@barmill/strategies';
import {
  rowsChecksum,
  runRange,
  type CombinationColumns,
  type Combinations,
  type RangeOptions,
  type SweepTask,
} from '@barmill/sweep';

/** A space that is a list. */
export function listed(combinations: readonly Parameters[], firstDecision = 0): Combinations {
  return {
    size: combinations.length,
    firstDecision,
    at: (index) => combinations[index],
    indices: (first, end) => combinations.map((_, index) => index).slice(first, end),
  };
}

/** Runs combinations by the reference engine and by the kernel; the first thing on which they do not agree to the last bit, null: nothing. */
export function firstDisagreement(
  task: SweepTask,
  combinations: readonly Parameters[],
  options: RangeOptions = {},
  firstDecision = 0,
): string | null {
  const run = (kernel: RangeOptions['kernel']) =>
    rowsOf(task, listed(combinations, firstDecision), { ...options, kernel });
  const reference = run('reference');
  const actual = run(options.kernel);
  return rowsChecksum(actual) === rowsChecksum(reference) ? null : difference(actual, reference);
}

/** All rows of a space, ranked by `metric`. */
export function rowsOf(
  task: SweepTask,
  space: Combinations,
  options: RangeOptions,
  metric: MetricId = 'sharpe_ratio',
): CombinationColumns {
  const columns = runRange(task, space, 0, space.size, { metric }, options);
  if (columns === null) throw new Error('expected the range to run to its end');
  return columns;
}

function difference(actual: CombinationColumns, reference: CombinationColumns): string {
  for (let row = 0; row < reference.error.length; row++) {
    if (actual.error[row] !== reference.error[row]) {
      return `row ${row}: error "${actual.error[row]}" instead of "${reference.error[row]}"`;
    }
    for (const [k, { id, value, reason }] of reference.metrics.entries()) {
      const one = actual.metrics[k];
      if (!Object.is(one.value[row], value[row]) || one.reason[row] !== reason[row]) {
        return `row ${row}: ${id} ${one.value[row]} ${one.reason[row]} instead of ${value[row]} ${reason[row]}`;
      }
    }
  }
  return 'the checksums of the rows differ, their figures do not';
}
