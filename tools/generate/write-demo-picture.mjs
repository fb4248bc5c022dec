// Draws docs/images/demo.svg from what the demo prints: `npm run -s demo -- --exit | node tools/generate/write-demo-picture.mjs`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap/project-root.mjs';

const columnWidth = 8;
const lineHeight = 19;
const margin = 18;
const firstBaseline = 56;
const title =
  'What npm run demo prints: the figures of a backtest, a strategy in the rules language beside it, two optimizations with their rankings and how likely their winners are luck, a walk forward';

/** Of each part of the demo, by its number, the lines that are shown. `…` stands for lines that are left out. */
const shown = {
  2: (lines) => [
    ...from(lines, /^FIGURE/, 3),
    ...chosen(lines, /^(Maximum drawdown {3}|Sharpe|Trades {3}|Win rate {3}|Profit factor)/),
    '…',
  ],
  3: (lines) => from(lines, /^/, Infinity),
  4: (lines) => [...chosen(lines, /^(space|constraints|objective|combinations|rate)/), '', ...ranking(lines, 5)],
  5: (lines) => [...chosen(lines, /^(combinations|rate)/), '', ...ranking(lines, 2)],
  6: (lines) => chosen(lines, /^(train|windows|return|efficiency|profitable|drift|p-value)/),
};

writeFileSync(join(projectRoot, 'docs/images/demo.svg'), picture(shownLines(await input())));

function shownLines(text) {
  const parts = text.split(/\n(?=\d+\. )/);
  const lines = ['$ npm run demo'];
  for (const part of parts) {
    const [heading, ...rest] = part.trimEnd().split('\n');
    const show = shown[Number.parseInt(heading, 10)];
    if (show) lines.push('', heading, ...show(rest));
  }
  return lines;
}

/** The table's first rows and what is said below it. */
function ranking(lines, rows) {
  const table = from(lines, /^RANK/, Infinity);
  return [...table.slice(0, 1 + rows), '…', ...table.slice(table.indexOf(''))];
}

function chosen(lines, pattern) {
  return lines.filter((line) => pattern.test(line));
}

function from(lines, pattern, count) {
  const at = lines.findIndex((line) => pattern.test(line));
  return at < 0 ? [] : lines.slice(at, at + count);
}

function picture(lines) {
  const width = 2 * margin + columnWidth * Math.max(...lines.map((line) => line.length));
  const height = firstBaseline + lineHeight * lines.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13.3">
  <title id="title">${title}</title>
  <rect width="${width}" height="${height}" rx="10" fill="#0d1117" />
  <circle cx="22" cy="20" r="6" fill="#ff5f57" /><circle cx="42" cy="20" r="6" fill="#febc2e" /><circle cx="62" cy="20" r="6" fill="#28c840" />
  <g fill="#d5dbe2">
${lines.flatMap(textsOf).join('\n')}
  </g>
</svg>
`;
}

/** A text for each run of words, at its column, so that columns stand in any monospaced font. */
function textsOf(line, row) {
  const y = firstBaseline + lineHeight * row;
  return [...line.matchAll(/\S+( \S+)*/g)].map(({ 0: words, index }) => {
    const place = `x="${margin + columnWidth * index}" y="${y}" textLength="${columnWidth * words.length}"`;
    return `    <text ${place} lengthAdjust="spacingAndGlyphs"${colorOf(line)}>${escaped(words)}</text>`;
  });
}

function colorOf(line) {
  if (line.startsWith('$')) return ' fill="#7ee787"';
  if (line === '…') return ' fill="#8b949e"';
  return /^\d+\. |^RANK/.test(line) ? ' font-weight="700" fill="#ffffff"' : '';
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

async function input() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
