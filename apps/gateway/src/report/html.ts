const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML shows it, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]);
}

/** A table: cells of text, escaped here; a column whose heading ends with a space is aligned as numbers are. */
export function htmlTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const isNumeric = headings.map((heading) => heading.endsWith(' '));
  const cells = (tag: string, texts: readonly string[]) =>
    texts
      .map((text, column) => `<${tag}${isNumeric[column] ? ' class="n"' : ''}>${escapeHtml(text)}</${tag}>`)
      .join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  return `<table><thead><tr>${cells('th', headings)}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

/** A number for people: six significant digits, grouped. */
export function shownNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 6 });
}
