import { runConfig, type RunRequest, type RunTerms } from '@barmill/contracts';
import type { Instrument } from '@barmill/market-data';
import { metricDefinitions } from '@barmill/metrics';
import type { CombinationColumns } from '@barmill/sweep';
import type { LocalBars } from './market';
import type { LocalStrategy } from './read-strategy';

/** The fields that a local backtest and a local optimization show alike, named as in the API; a data set is shown as its file. */
export function shownRun(
  { strategy }: LocalStrategy,
  { symbol, quoteCurrency }: Instrument,
  terms: RunTerms<LocalBars>,
  { notes, tags }: Pick<RunRequest, 'notes' | 'tags'>,
) {
  return {
    strategy: { name: strategy.name, version: strategy.version },
    symbol,
    timeframe: terms.timeframe,
    config: runConfig(terms, quoteCurrency, strategy.sizing !== undefined, ({ file }) => ({ file })),
    notes,
    tags,
  };
}

const flagIds = new Set<string>(metricDefinitions.filter(({ unit }) => unit === 'flag').map(({ id }) => id));

/** Figures of one row, and the reasons of those that are missing; a flag is a boolean, a failed row has none. */
export function shownMetrics(
  columns: CombinationColumns,
  row: number,
): { metrics: Record<string, number | boolean | null>; metric_notes: Record<string, string> } {
  const metrics: Record<string, number | boolean | null> = {};
  const notes: Record<string, string> = {};
  if (columns.error[row] !== '') return { metrics, metric_notes: notes };
  for (const { id, value, reason } of columns.metrics) {
    const figure = value[row];
    if (Number.isFinite(figure)) metrics[id] = flagIds.has(id) ? figure !== 0 : figure;
    else {
      metrics[id] = null;
      notes[id] = reason[row] || 'unknown';
    }
  }
  const reason = columns.objectiveReason[row];
  return { metrics, metric_notes: reason === '' ? notes : { ...notes, objective_value: reason } };
}
