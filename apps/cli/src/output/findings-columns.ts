import type { BestCombinations, Breakdown, DrawdownPeriod, Importance } from '../api/findings';
import type { Backtest, MetricDefinition } from '../api/resources';
import { backtestColumns } from './columns';
import { formatMetric, formatNumber, formatTime, formatValues, NONE, unitOf } from './figures';
import type { Column } from './table';

const right = 'right';
const figure = (id: string, value: number | boolean | null | undefined, dictionary: readonly MetricDefinition[]) =>
  formatMetric(value, unitOf(id, dictionary));

export const metricColumns: readonly Column<MetricDefinition>[] = [
  { title: 'ID', cell: ({ id }) => id },
  { title: 'TITLE', cell: ({ title }) => title },
  { title: 'UNIT', cell: ({ unit }) => unit },
  { title: 'BETTER', cell: ({ better }) => better },
];

/** The metric that runs are ranked by, then what any list of runs tells. */
export const bestRunColumns = (
  metric: string,
  dictionary: readonly MetricDefinition[],
): readonly Column<Backtest>[] => [
  { title: metric.toUpperCase(), align: right, cell: ({ metrics }) => figure(metric, metrics?.[metric], dictionary) },
  ...backtestColumns,
];

export const bestCombinationColumns = (
  dictionary: readonly MetricDefinition[],
): readonly Column<BestCombinations['data'][number]>[] => [
  { title: 'METRIC', cell: ({ metric }) => metric },
  { title: 'BETTER', cell: ({ better }) => better },
  { title: 'VALUE', align: right, cell: ({ metric, value }) => figure(metric, value, dictionary) },
  { title: 'INDEX', align: right, cell: ({ result }) => String(result.combination_index) },
  { title: 'PARAMS', cell: ({ result }) => formatValues(result.params) },
];

export const importanceColumns: readonly Column<Importance['parameters'][number]>[] = [
  { title: 'PARAMETER', cell: ({ parameter }) => parameter },
  { title: 'SHARE', align: right, cell: ({ share }) => formatNumber(share, 3) },
  { title: '', cell: ({ reason }) => (reason ?? '').replaceAll('_', ' ') },
];

export const drawdownColumns: readonly Column<DrawdownPeriod>[] = [
  { title: 'DEPTH %', align: right, cell: (row) => formatNumber(row.depth_pct, 2) },
  { title: 'DEPTH', align: right, cell: ({ depth }) => formatNumber(depth, 2) },
  { title: 'PEAK', cell: ({ start }) => formatTime(start) },
  { title: 'TROUGH', cell: ({ trough }) => formatTime(trough) },
  { title: 'RECOVERED', cell: ({ end }) => formatTime(end) },
  { title: 'DAYS', align: right, cell: (row) => formatNumber(row.duration_days, 1) },
];

export const breakdownColumns = (by: string): readonly Column<Breakdown['groups'][number]>[] => [
  { title: by.replaceAll('_', ' ').toUpperCase(), cell: ({ key }) => (key === null ? NONE : String(key)) },
  { title: 'TRADES', align: right, cell: ({ trades }) => formatNumber(trades, 0) },
  { title: 'WIN RATE %', align: right, cell: (row) => formatNumber(row.win_rate, 2) },
  { title: 'NET PROFIT', align: right, cell: (row) => formatNumber(row.net_profit, 2) },
  { title: 'PROFIT FACTOR', align: right, cell: (row) => formatNumber(row.profit_factor, 3) },
  { title: 'EXPECTANCY', align: right, cell: ({ expectancy }) => formatNumber(expectancy, 2) },
];
