import type { Estimate, WalkForwardEstimate } from '../api/estimates';
import { formatNumber } from './figures';
import { factLines } from './run-block';

const mega = 1024 ** 2;

/** What an optimization or a walk forward would cost, one fact a line, and then what speaks against it. */
export function describeEstimate(estimate: Estimate | WalkForwardEstimate): string {
  const { at_workers: at } = estimate;
  const cost = `${formatNumber(estimate.ns_per_bar_combination, 1)} ns a bar, ${estimate.is_measured ? 'measured' : 'assumed: nothing was measured'}`;
  const facts = factLines([
    ...('windows' in estimate ? windowFacts(estimate) : []),
    ['combinations', formatNumber(estimate.combinations, 0)],
    ['excluded', estimate.excluded > 0 ? `${formatNumber(estimate.excluded, 0)} by constraints` : null],
    ['equal run', estimate.equal_run_id],
    ['markets', (estimate.markets ?? 1) > 1 ? formatNumber(estimate.markets, 0) : null],
    ['bars', `${formatNumber(estimate.bars, 0)}, ${formatNumber(estimate.tradable_bars, 0)} may trade`],
    ['cost', cost],
    ['CPU', `${formatNumber(estimate.cpu_seconds, 1)} s`],
    ['time', estimate.wall_seconds === null ? null : timeWith(estimate.workers, estimate.wall_seconds)],
    ['time', at && timeWith(at.workers, at.wall_seconds)],
    ['rows', `${formatNumber(estimate.result_bytes / mega, 1)} MiB`],
  ]);
  return [facts, ...estimate.warnings.map(({ code, detail }) => `warning: ${detail} (${code})`)].join('\n');
}

function windowFacts({ windows, trainings, total_combinations: total, training_bars: bars }: WalkForwardEstimate) {
  const each = `${formatNumber(trainings, 0)} on ${formatNumber(bars, 0)} bars together`;
  return [
    ['windows', formatNumber(windows, 0)],
    ['trainings', `${each}, ${formatNumber(total, 0)} combinations`],
  ] as const;
}

function timeWith(threads: number, seconds: number): string {
  return `${formatNumber(seconds, 1)} s with ${formatNumber(threads, 0)} threads`;
}
