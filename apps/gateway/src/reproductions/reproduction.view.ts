import type { BacktestView } from '../backtests/backtest.schema';
import type { ReproductionView } from './reproduction.schema';

const fields = ['result_hash', 'trades_hash', 'engine_version', 'metric_version', 'bars', 'ruined'] as const;
/** Who computed it is told, but is no difference of what was computed. */
const versions: readonly string[] = ['engine_version', 'metric_version'];

/** A backtest and its repetition, held against each other once that has completed. */
export function reproductionView(original: BacktestView, repeated: BacktestView): ReproductionView {
  const { id, status, error_message } = repeated;
  const of = { id, backtest_id: original.id, status, error_message };
  if (status !== 'completed') return { ...of, verdict: null, differences: [] };
  const differences = differencesOf(original, repeated);
  const isSame = differences.every(({ field }) => versions.includes(field));
  return { ...of, verdict: isSame ? 'identical' : 'different', differences };
}

function differencesOf(original: BacktestView, repeated: BacktestView): ReproductionView['differences'] {
  const metricIds = [...new Set([original, repeated].flatMap(({ metrics }) => Object.keys(metrics)))];
  const compared = [
    ...fields.map((field) => ({ field: field as string, expected: original[field], got: repeated[field] })),
    ...metricIds.map((id) => ({
      field: `metrics.${id}`,
      expected: original.metrics[id] ?? null,
      got: repeated.metrics[id] ?? null,
    })),
  ];
  return compared.filter(({ expected, got }) => expected !== got);
}
