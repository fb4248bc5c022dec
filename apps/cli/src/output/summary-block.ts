import type { Summary } from '../api/findings';
import type { MetricDefinition } from '../api/resources';
import { formatMetric, formatNumber, formatTime, unitOf } from './figures';
import { renderTable } from './table';

type Row = Summary['total'] & { readonly name: string };

/** All runs, then those of each strategy and of each symbol. */
export function describeSummary(summary: Summary, dictionary: readonly MetricDefinition[]): string {
  const { metric, from, to, total, by_strategy: byStrategy, by_symbol: bySymbol } = summary;
  const unit = unitOf(metric, dictionary);
  const rows: Row[] = [
    { name: 'all', ...total },
    ...byStrategy.map((row) => ({ ...row, name: row.strategy })),
    ...bySymbol.map((row) => ({ ...row, name: row.symbol })),
  ];
  const figure = (title: string, of: (row: Row) => number | null) =>
    ({ title, align: 'right', cell: (row: Row) => formatMetric(of(row), unit) }) as const;
  const count = (title: string, of: (row: Row) => number) =>
    ({ title, align: 'right', cell: (row: Row) => formatNumber(of(row), 0) }) as const;
  const table = renderTable<Row>(
    [
      { title: 'BACKTESTS', cell: ({ name }) => name },
      count('RUNS', ({ runs }) => runs),
      count('COMPLETED', ({ completed }) => completed),
      count('FAILED', ({ failed }) => failed),
      figure('MEAN', ({ mean }) => mean),
      figure('BEST', ({ best }) => best),
      figure('WORST', ({ worst }) => worst),
    ],
    rows,
  );
  return `${metric} from ${formatTime(from)} to ${formatTime(to)}\n\n${table}`;
}
