import type { DailyEquity } from '@barmill/contracts';
import { correlateReturns, metricDefinitions } from '@barmill/metrics';
import type { BacktestView } from '../backtests/backtest.schema';
import { isLessBetter } from '../runs/named-metric';
import type { ComparisonView } from './comparison.schema';
import { ranksOf } from './ranks';

/** Runs side by side: metrics that any of them has, parameters in which they differ, and how each two move together. */
export function comparisonView(runs: readonly BacktestView[], curves: readonly DailyEquity[]): ComparisonView {
  return {
    ids: runs.map(({ id }) => id),
    runs: runs.map(({ id, status, strategy, symbol, timeframe, params }) => ({
      ...{ id, status, strategy, symbol, timeframe, params },
    })),
    metrics: comparedMetrics(runs),
    differing_params: differingParams(runs),
    correlations: correlations(
      runs.map(({ id }) => id),
      curves,
    ),
  };
}

function comparedMetrics(runs: readonly BacktestView[]): ComparisonView['metrics'] {
  const measured = metricDefinitions.filter(({ id }) => runs.some((run) => id in run.metrics));
  return measured.map((metric) => {
    const values = runs.map((run) => run.metrics[metric.id] ?? null);
    const notes = runs.map((run) => run.metric_notes[metric.id] ?? null);
    return { id: metric.id, better: metric.better, values, notes, ranks: ranksOf(values, isLessBetter(metric)) };
  });
}

function differingParams(runs: readonly BacktestView[]): ComparisonView['differing_params'] {
  const names = [...new Set(runs.flatMap(({ params }) => Object.keys(params)))].sort();
  return names
    .map((name) => ({ name, values: runs.map(({ params }) => params[name] ?? null) }))
    .filter(({ values }) => new Set(values).size > 1);
}

function correlations(ids: readonly string[], curves: readonly DailyEquity[]): ComparisonView['correlations'] {
  const levels = new Map(curves.map(({ runId, epochDay, equity }) => [runId, { epochDay, level: equity }]));
  return ids.flatMap((first, index) =>
    ids.slice(index + 1).map((second) => {
      const [a, b] = [levels.get(first), levels.get(second)];
      if (!a || !b) return { ids: [first, second], value: null, days: 0, reason: 'no_equity_curve' };
      const { value, days, reason } = correlateReturns(a, b);
      return { ids: [first, second], value, days, reason: reason ?? null };
    }),
  );
}
