import type { Heatmap, HeatmapAxis } from '../api/findings';
import { formatValue, NONE } from './figures';
import { renderTable } from './table';

const digits = 5;

/** A column for each bin of x, a row for each bin of y; a cell without a combination stays empty, one without a value has a dash. */
export function describeHeatmap({ metric, aggregate, symbol, timeframe, x, y, cells }: Heatmap): string {
  const values = new Map(cells.map((cell) => [`${cell.x} ${cell.y}`, cell.value]));
  const cellAt = (column: number, row: number): string => {
    const value = values.get(`${column} ${row}`);
    if (value === undefined) return '';
    return value === null ? NONE : String(Number(value.toPrecision(digits)));
  };
  const rows = (y?.bins ?? [null]).map((bin, place) => ({ label: bin === null ? '' : binLabel(bin), place }));
  const table = renderTable(
    [
      { title: y === null ? '' : `${y.parameter} \\ ${x.parameter}`, align: 'right', cell: ({ label }) => label },
      ...x.bins.map((bin, column) => ({
        title: binLabel(bin),
        align: 'right' as const,
        cell: ({ place }: (typeof rows)[number]) => cellAt(column, place),
      })),
    ],
    rows,
  );
  return `${aggregate} ${metric} by ${x.parameter}${y === null ? '' : ` and ${y.parameter}`} on ${symbol} ${timeframe}\n\n${table}`;
}

const binLabel = ({ first, last, values }: HeatmapAxis['bins'][number]): string =>
  values === 1 ? formatValue(first) : `${formatValue(first)}…${formatValue(last)}`;
