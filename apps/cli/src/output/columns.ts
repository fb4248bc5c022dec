import type { CandleRow } from '../api/candle-pages';
import type {
  Backtest,
  CombinationResult,
  Dataset,
  EquityPoint,
  MetricDefinition,
  Optimization,
  Trade,
} from '../api/resources';
import {
  formatMetric,
  formatNumber,
  formatPrice,
  formatSearched,
  formatTime,
  formatValue,
  formatValues,
  NONE,
  unitOf,
} from './figures';
import type { Column } from './table';

const right = 'right';

export const datasetColumns: readonly Column<Dataset>[] = [
  { title: 'ID', cell: ({ id }) => id },
  { title: 'SYMBOL', cell: ({ symbol }) => symbol },
  { title: 'TF', cell: ({ timeframe }) => timeframe },
  { title: 'BARS', align: right, cell: ({ bars }) => formatNumber(bars, 0) },
  { title: 'FIRST', cell: (row) => formatTime(row.first_time) },
  { title: 'LAST', cell: (row) => formatTime(row.last_time) },
  { title: 'SOURCE', cell: ({ source }) => source || NONE },
];

export const backtestColumns: readonly Column<Backtest>[] = [
  { title: 'ID', cell: ({ id }) => id },
  { title: 'STATUS', cell: ({ status }) => status },
  { title: 'STRATEGY', cell: ({ strategy }) => strategy.name },
  { title: 'SYMBOL', cell: ({ symbol }) => symbol },
  { title: 'TF', cell: ({ timeframe }) => timeframe },
  { title: 'PARAMS', cell: ({ params }) => formatValues(params) },
  { title: 'RETURN %', align: right, cell: ({ metrics }) => formatMetric(metrics?.total_return_pct, 'pct') },
  { title: 'SHARPE', align: right, cell: ({ metrics }) => formatMetric(metrics?.sharpe_ratio, 'ratio') },
  { title: 'TRADES', align: right, cell: ({ metrics }) => formatMetric(metrics?.total_trades, 'count') },
  { title: 'CREATED', cell: (row) => formatTime(row.created_at) },
];

export const optimizationColumns: readonly Column<Optimization>[] = [
  { title: 'ID', cell: ({ id }) => id },
  { title: 'STATUS', cell: ({ status }) => status },
  { title: 'STRATEGY', cell: ({ strategy }) => strategy.name },
  { title: 'SYMBOL', cell: ({ symbol }) => symbol },
  { title: 'TF', cell: ({ timeframe }) => timeframe },
  { title: 'DONE', align: right, cell: (row) => formatNumber(row.completed_combinations, 0) },
  { title: 'TOTAL', align: right, cell: (row) => formatNumber(row.total_combinations, 0) },
  { title: 'METRIC', cell: (row) => row.optimize_metric },
  { title: 'BEST', align: right, cell: (row) => formatNumber(row.best_value, 4) },
  { title: 'BEST PARAMS', cell: (row) => formatSearched(row.best_params, row.param_grid) },
  { title: 'CREATED', cell: (row) => formatTime(row.created_at) },
];

export const tradeColumns: readonly Column<Trade>[] = [
  { title: '#', align: right, cell: (row) => String(row.trade_number) },
  { title: 'SIDE', cell: ({ direction }) => direction },
  { title: 'ENTRY', cell: (row) => formatTime(row.entry_time) },
  { title: 'PRICE', align: right, cell: (row) => formatPrice(row.entry_price) },
  { title: 'EXIT', cell: (row) => formatTime(row.exit_time) },
  { title: 'PRICE', align: right, cell: (row) => formatPrice(row.exit_price) },
  { title: 'LOTS', align: right, cell: ({ volume }) => formatNumber(volume, 2) },
  { title: 'PROFIT', align: right, cell: ({ profit }) => formatNumber(profit, 2) },
  { title: 'EQUITY', align: right, cell: (row) => formatNumber(row.equity_after, 2) },
  { title: 'REASON', cell: (row) => row.exit_reason ?? 'open' },
  { title: 'TAG', cell: (row) => row.entry_tag ?? NONE },
];

export const equityColumns: readonly Column<EquityPoint>[] = [
  { title: 'TIME', cell: ({ time }) => formatTime(time) },
  { title: 'EQUITY', align: right, cell: ({ equity }) => formatNumber(equity, 2) },
  { title: 'DRAWDOWN %', align: right, cell: (row) => formatNumber(row.drawdown_pct, 2) },
];

const priceNames = ['open', 'high', 'low', 'close'];

/** @param expressions whose values stand beside each bar */
export function candleColumns(expressions: readonly string[]): readonly Column<CandleRow>[] {
  return [
    { title: 'TIME', cell: ({ time }) => formatTime(time as string) },
    ...[...priceNames, ...expressions].map((name, place) => ({
      title: place < priceNames.length ? name.toUpperCase() : name,
      align: right as 'right',
      cell: (row: CandleRow) => formatPrice(row[name] as number | null),
    })),
  ];
}

const rankingMetrics = [
  'total_return_pct',
  'max_drawdown_pct',
  'sharpe_ratio',
  'profit_factor',
  'total_trades',
  'win_rate',
];

const marketColumns: readonly Column<CombinationResult>[] = [
  { title: 'SYMBOL', cell: ({ symbol }) => symbol ?? NONE },
  { title: 'TF', cell: ({ timeframe }) => timeframe ?? NONE },
];

/** Ranks (of a judged run in both rankings: the one that prefers plateaus first), of several markets the row's own, one column for each varying parameter, the objective, then the leading figures. */
export function resultColumns(
  {
    param_grid: grid,
    optimize_metric: objective,
    overfitting,
    markets,
  }: Pick<Optimization, 'param_grid' | 'optimize_metric' | 'overfitting' | 'markets'>,
  dictionary: readonly MetricDefinition[],
): Column<CombinationResult>[] {
  const hasPlateaus = overfitting !== undefined && overfitting !== null;
  const metric = (id: string): Column<CombinationResult> => ({
    title: id.replace(/_pct$/, ' %').replaceAll('_', ' ').toUpperCase(),
    align: right,
    cell: ({ metrics }) => formatMetric(metrics[id], unitOf(id, dictionary)),
  });
  return [
    ...(hasPlateaus
      ? [{ title: 'RANK', align: right, cell: (row: CombinationResult) => rankText(row.plateau_rank) } as const]
      : []),
    { title: hasPlateaus ? 'RAW RANK' : 'RANK', align: right, cell: ({ rank }) => rankText(rank) },
    ...(markets ? marketColumns : []),
    ...Object.keys(grid).map(
      (name) =>
        ({
          title: name,
          align: right,
          cell: ({ params }: CombinationResult) => (params[name] === undefined ? NONE : formatValue(params[name])),
        }) as const,
    ),
    {
      title: objective.replaceAll('_', ' ').toUpperCase(),
      align: right,
      cell: (row) => formatNumber(row.objective_value, 4),
    },
    ...rankingMetrics.filter((id) => id !== objective).map(metric),
  ];
}

const rankText = (rank: number | null | undefined): string =>
  rank === null || rank === undefined ? NONE : String(rank);
