import { metricDefinitions } from '@barmill/metrics';
import type { ExportedColumn } from './exported-column';

const text = (name: string, description: string): ExportedColumn => ({ name, kind: 'text', description });
const whole = (name: string, description: string): ExportedColumn => ({ name, kind: 'integer', description });
const time = (name: string, description: string): ExportedColumn => ({ name, kind: 'time', description });

/** A metric's column; its description names the unit. */
export const metricColumns = (isWanted: (id: string, group: string) => boolean): ExportedColumn[] =>
  metricDefinitions
    .filter(({ id, group }) => isWanted(id, group))
    .map(({ id, title, unit }) => ({
      name: `metrics.${id}`,
      kind: unit === 'flag' ? 'flag' : unit === 'count' || unit === 'days' ? 'integer' : 'number',
      description: `${title} (${unit})`,
    }));

export const metricNotesColumn: ExportedColumn = {
  name: 'metric_notes',
  kind: 'json',
  description: 'Why metrics are missing, by their ids; missing where none is.',
};

const runColumns: readonly ExportedColumn[] = [
  text('id', 'Id of the run.'),
  text('status', 'State.'),
  text('strategy', 'Name of the strategy.'),
  whole('strategy_version', 'Version of the strategy.'),
  text('symbol', 'Symbol.'),
  text('timeframe', 'Timeframe of the bars.'),
  text('dataset_id', 'Id of the data set.'),
];
const annotations: readonly ExportedColumn[] = [
  { name: 'is_favorite', kind: 'flag', description: 'Whether it is marked.' },
  { name: 'tags', kind: 'json', description: 'Tags, as a list.' },
  text('notes', 'Notes.'),
  text('error_message', 'Why it failed; missing: it did not.'),
  text('engine_version', 'Version of the engine; missing before it ran.'),
  whole('metric_version', 'Version of the metrics; missing before it ran.'),
  time('created_at', 'When it was submitted.'),
  time('started_at', 'When it started.'),
  time('completed_at', 'When it ended.'),
];

export const backtestColumns: readonly ExportedColumn[] = [
  ...runColumns,
  { name: 'params', kind: 'json', description: 'Parameters by name.' },
  whole('bars', 'Bars that were traded.'),
  { name: 'execution_time_ms', kind: 'number', description: 'Time of the simulation (ms).' },
  { name: 'ruined', kind: 'flag', description: 'Whether the equity was 0 or below at a bar close.' },
  ...metricColumns(() => true),
  metricNotesColumn,
  text('result_hash', 'Equal for runs whose every figure is equal to the last bit.'),
  text('trades_hash', 'Equal for runs whose trades are equal to the last bit.'),
  ...annotations,
];

export const optimizationColumns: readonly ExportedColumn[] = [
  ...runColumns,
  text('optimize_metric', 'Metric of the ranking.'),
  text('direction', 'maximize or minimize.'),
  text('method', 'How the space is searched.'),
  whole('total_combinations', 'Combinations of the search.'),
  whole('completed_combinations', 'Of them, how many succeeded.'),
  whole('failed_combinations', 'Of them, how many failed.'),
  { name: 'cpu_seconds', kind: 'number', description: 'Processor time (s).' },
  { name: 'best_value', kind: 'number', description: 'Value of the ranking’s metric of the best combination.' },
  { name: 'best_params', kind: 'json', description: 'Parameters of the best combination.' },
  ...metricColumns((_, group) => group === 'core').map((column) => ({
    ...column,
    description: `Of the best combination: ${column.description}`,
  })),
  ...annotations,
];
