/**
 * Rows as aligned columns of text, the first row being the heading; numbers to the right.
 * @param {(string | number)[][]} rows
 */
export function textTable(rows) {
  const texts = rows.map((cells) => cells.map(String));
  const widths = texts[0].map((_, k) => Math.max(...texts.map((cells) => cells[k].length)));
  const line = (cells, row) =>
    cells
      .map((cell, k) => (typeof rows[row][k] === 'number' ? cell.padStart(widths[k]) : cell.padEnd(widths[k])))
      .join('  ')
      .trimEnd();
  return `${texts.map(line).join('\n')}\n`;
}

/** Three significant digits, without an exponent; a dash for nothing. */
export function figure(value) {
  if (value === null || value === undefined) return '–';
  if (value >= 100) return Math.round(value);
  return Number(value.toPrecision(3));
}
