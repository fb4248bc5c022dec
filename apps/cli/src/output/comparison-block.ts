import type { Comparison, MetricDefinition } from '../api/resources';
import { formatMetric, formatNumber, formatValue, formatValues, NONE, unitOf } from './figures';
import { renderTable, type Column } from './table';

/** Runs side by side, each under its number. */
export function describeComparison(comparison: Comparison, dictionary: readonly MetricDefinition[]): string {
  const { metrics, differing_params: params } = comparison;
  const rows = [
    ...params.map(({ name, values }) => ({
      title: name,
      cells: values.map((value) => (value === null ? NONE : formatValue(value))),
    })),
    ...metrics.map(({ id, values, ranks }) => ({
      title: dictionary.find((metric) => metric.id === id)?.title ?? id,
      cells: values.map((value, at) => figureText(value, ranks[at], unitOf(id, dictionary))),
    })),
  ];
  return [runsTable(comparison), valuesTable(rows, comparison.ids.length), correlationTable(comparison)].join('\n\n');
}

function runsTable({ runs }: Comparison): string {
  type Row = Comparison['runs'][number];
  const columns: Column<Row>[] = [
    { title: '#', align: 'right', cell: (run) => String(runs.indexOf(run) + 1) },
    { title: 'ID', cell: ({ id }) => id },
    { title: 'STRATEGY', cell: ({ strategy }) => `${strategy.name} v${strategy.version}` },
    { title: 'SYMBOL', cell: ({ symbol }) => symbol },
    { title: 'TF', cell: ({ timeframe }) => timeframe },
    { title: 'PARAMS', cell: ({ params }) => formatValues(params) },
  ];
  return renderTable(columns, runs);
}

interface ComparedRow {
  readonly title: string;
  readonly cells: readonly string[];
}

function valuesTable(rows: readonly ComparedRow[], runs: number): string {
  const columns = Array.from({ length: runs }, (_, at): Column<ComparedRow> => {
    return { title: `#${at + 1}`, align: 'right', cell: ({ cells }) => cells[at] };
  });
  return renderTable([{ title: 'FIGURE (RANK)', cell: ({ title }) => title }, ...columns], rows);
}

function figureText(value: number | boolean | null, rank: number | null, unit: string): string {
  return rank === null ? NONE : `${formatMetric(value, unit)} (${rank})`;
}

function correlationTable({ ids, correlations }: Comparison): string {
  type Row = Comparison['correlations'][number];
  const number = (id: string) => `#${ids.indexOf(id) + 1}`;
  return renderTable<Row>(
    [
      { title: 'PAIR', cell: (pair) => pair.ids.map(number).join(' ') },
      {
        title: 'CORRELATION',
        align: 'right',
        cell: ({ value, reason }) => (value === null ? (reason ?? NONE).replaceAll('_', ' ') : formatNumber(value, 3)),
      },
      { title: 'DAYS', align: 'right', cell: ({ days }) => formatNumber(days, 0) },
    ],
    correlations,
  );
}
