import { tableRow } from '../../tools/generate/generated-file.mjs';
import { figure } from '../measuring/text-table.mjs';

/** A table; columns whose heading begins with ">" are numbers and stand to the right. */
export function table(headings, rows) {
  return [
    tableRow(headings.map((heading) => heading.replace(/^>/, ''))),
    tableRow(headings.map((heading) => (heading.startsWith('>') ? '---:' : '---'))),
    ...rows.map(tableRow),
  ].join('\n');
}

/** A number as people read it: three digits that mean something, thousands apart. */
export function shown(value) {
  const short = figure(value);
  return typeof short === 'number' ? short.toLocaleString('en-US', { maximumFractionDigits: 12 }) : short;
}

export const yesOrNo = (agree) => (agree === null || agree === undefined ? '–' : agree ? 'yes' : '**no**');

/** `1.7 ×`, whether the ratio is a number or an object with one, named by what it is to. */
export function shownRatio(ratio) {
  const value = ratio !== null && typeof ratio === 'object' ? Object.values(ratio)[0] : ratio;
  return value === null || value === undefined ? '–' : shown(value);
}
