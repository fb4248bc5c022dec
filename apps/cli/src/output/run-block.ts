import type { Backtest, MetricDefinition, Optimization, Run, SearchedAxis, Value, WalkForward } from '../api/resources';
import { figuresOf, formatNumber, formatSearched, formatTime, formatValue, formatValues, NONE } from './figures';
import type { Figure } from './figures';
import { renderTable } from './table';
import { walkForwardFacts } from './walk-forward-block';

/** A run without what only a stored one has. */
type Described<Any extends Run> = Any extends Run
  ? Omit<Any, 'id' | 'dataset_id' | 'created_at' | 'matrix'> &
      Partial<Pick<Any, 'id' | 'created_at'>> &
      (Any extends WalkForward ? { readonly matrix: readonly unknown[] | null } : unknown)
  : never;
type Lines = readonly (readonly [name: string, value: string | null | undefined])[];

/** A run's facts, one a line. */
export function describeRun(run: Described<Run>): string {
  const facts: Lines = [
    ['id', run.id],
    ['status', run.error_message ? `${run.status}: ${run.error_message}` : run.status],
    ['strategy', `${run.strategy.name} v${run.strategy.version}`],
    ['market', describeMarkets(run)],
    ...ownFacts(run),
    ['notes', run.notes],
    ['tags', run.tags?.join(', ')],
    ['favorite', run.is_favorite ? 'yes' : null],
    ['created', run.created_at ? formatTime(run.created_at) : null],
    ['completed', run.completed_at ? formatTime(run.completed_at) : null],
  ];
  return factLines(facts);
}

function describeMarkets(run: Described<Run>): string {
  const markets = (run.type === 'optimization' ? run.markets : null) ?? [run];
  return markets.map(({ symbol, timeframe }) => `${symbol} ${timeframe}`).join(', ');
}

export function factLines(facts: Lines): string {
  const present = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return renderPairs(present.map(([name, value]) => ({ title: name, value: value ?? '' })));
}

const renderPairs = (pairs: readonly { title: string; value: string }[]): string =>
  renderTable(
    [
      { title: '', cell: ({ title }) => title },
      { title: '', cell: ({ value }) => value },
    ],
    pairs,
  )
    .split('\n')
    .slice(1)
    .join('\n');

function ownFacts(run: Described<Run>): Lines {
  if (run.type === 'walk_forward') return walkForwardFacts(run);
  return run.type === 'backtest' ? backtestFacts(run) : optimizationFacts(run);
}

function backtestFacts(run: Described<Backtest>): Lines {
  return [
    ['params', formatValues(run.params)],
    ['bars', run.bars === null || run.bars === undefined ? null : formatNumber(run.bars, 0)],
    [
      'computed in',
      run.execution_time_ms === null || run.execution_time_ms === undefined
        ? null
        : `${formatNumber(run.execution_time_ms, 1)} ms`,
    ],
    ['ruined', run.ruined ? 'equity was 0 or below at a close; nothing was entered any more' : null],
    ['rejected', describeRejected(run.rejected_orders)],
  ];
}

/** Each reason with its number and the first entry of it; null: no entry was refused. */
function describeRejected(rejected: Described<Backtest>['rejected_orders']): string | null {
  const reasons = Object.entries(rejected ?? {}).flatMap(([reason, { count, first }]) =>
    first === null
      ? []
      : [
          `${formatNumber(count, 0)} ${reason} (first: ${first.direction} at bar ${first.bar}, ${formatTime(first.time)})`,
        ],
  );
  return reasons.length > 0 ? reasons.join(', ') : null;
}

function optimizationFacts(run: Described<Optimization>): Lines {
  const axes = Object.entries(run.param_grid).map(([name, axis]) => `${name} ${describeAxis(axis)}`);
  const done = `${formatNumber(run.completed_combinations, 0)} of ${formatNumber(run.total_combinations, 0)}`;
  return [
    ['space', axes.join(', ')],
    ['fixed', Object.keys(run.fixed_params ?? {}).length > 0 ? formatValues(run.fixed_params) : null],
    ['constraints', run.constraints?.join(', ')],
    ['method', describeMethod(run)],
    ['objective', `${run.direction} ${run.optimize_metric}`],
    ['results must', run.result_constraints?.join(', ')],
    [
      'combinations',
      run.failed_combinations > 0 ? `${done}, ${formatNumber(run.failed_combinations, 0)} failed` : done,
    ],
    ['chunks', run.chunks ? `${run.chunks.done} of ${run.chunks.total}` : null],
    ['rate', run.rate_per_s ? `${formatNumber(run.rate_per_s, 0)} combinations/s` : null],
    ['best', describeBest(run)],
    ['ranking', run.ranking === 'partial' ? 'partial: it was cancelled, and what it had finished is ranked' : null],
    ['priority', run.priority === 'normal' ? null : run.priority],
    ['paused', run.paused_at ? `since ${formatTime(run.paused_at)}` : null],
    ['parent', run.parent_id ? `${run.parent_kind} of ${run.parent_id}` : null],
    ['taken over', run.cached_combinations ? formatNumber(run.cached_combinations, 0) : null],
    ['', run.cache_note],
  ];
}

function describeBest(run: Described<Optimization>): string | null {
  if (run.best_params) {
    const params = formatSearched(run.best_params, run.param_grid);
    return `${bestMarket(run)}${params} → ${formatNumber(run.best_value, 4)}`;
  }
  if (!run.missing_best) return null;
  const reasons = run.missing_best.map(({ reason, combinations }) => `${formatNumber(combinations, 0)} × ${reason}`);
  return `none: no combination has a value of the objective (${reasons.join('; ')})`;
}

function bestMarket({ markets, best_symbol: symbol, best_timeframe: timeframe }: Described<Optimization>): string {
  return markets ? `${symbol} ${timeframe} ` : '';
}

/** A grid needs no word unless it was cut short. */
function describeMethod({ method, search_end: end }: Described<Optimization>): string | null {
  const isWhole = end === null || end === undefined || end === 'complete';
  if (method === 'grid' && isWhole) return null;
  return isWhole ? method : `${method}, ended by: ${end.replaceAll('_', ' ')}`;
}

function describeAxis(axis: SearchedAxis): string {
  if (isValues(axis)) return describeValues(axis.map(formatValue));
  const { values, min, max, log, when } = axis;
  const range = values ? describeValues(values.map(formatValue)) : `${min} … ${max} (any number)`;
  return [range, log ? 'in the logarithm' : '', when === undefined ? '' : `when ${when}`].filter(Boolean).join(' ');
}

const isValues = (axis: SearchedAxis): axis is readonly Value[] => Array.isArray(axis);

const describeValues = (values: readonly string[]): string =>
  values.length <= 4 ? values.join(',') : `${values[0]} … ${values[values.length - 1]} (${values.length} values)`;

/** A backtest's figures: name, value, unit. */
export function describeFigures(
  run: Pick<Backtest, 'metrics' | 'metric_notes'>,
  dictionary: readonly MetricDefinition[],
  currency: string,
): string {
  const figures = figuresOf(run.metrics ?? {}, run.metric_notes ?? {}, dictionary, currency);
  if (figures.length === 0) return `figures: ${NONE}`;
  return renderTable<Figure>(
    [
      { title: 'FIGURE', cell: ({ title }) => title },
      { title: 'VALUE', align: 'right', cell: ({ value }) => value },
      { title: 'UNIT', cell: ({ unit }) => unit },
    ],
    figures,
  );
}

/** The account currency a backtest was run in. */
export function currencyOf(run: Pick<Backtest, 'config'>): string {
  const currency = run.config?.account_currency;
  return typeof currency === 'string' ? currency : '';
}
