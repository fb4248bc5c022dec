/** One column: its heading, its cells, and where they stand. */
export interface Column<Row> {
  readonly title: string;
  readonly align?: 'left' | 'right';
  cell(row: Row): string;
}

const GAP = '  ';

/**
 * A plain table: heading, rows, two spaces between columns, no rules. Numbers stand right, text left; nothing trails.
 * @param heading how the first line is painted; widths are computed before painting.
 */
export function renderTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  heading: (line: string) => string = (line) => line,
): string {
  const cells = rows.map((row) => columns.map((column) => singleLine(column.cell(row))));
  const widths = columns.map(({ title }, at) =>
    cells.reduce((widest, row) => Math.max(widest, visibleWidth(row[at])), visibleWidth(title)),
  );
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, at) => pad(text, widths[at], columns[at].align ?? 'left'))
      .join(GAP)
      .trimEnd();
  return [heading(line(columns.map(({ title }) => title))), ...cells.map(line)].join('\n');
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - visibleWidth(text)));
  return align === 'right' ? space + text : text + space;
}

/** A stored text on one line: its control characters (escape codes among them) must not reach the terminal. */
export const singleLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

const visibleWidth = (text: string): number => [...text].length;
