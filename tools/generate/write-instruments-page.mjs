// Writes docs/reference/instruments.md from the table in libs/market-data, as the build has it; --check only compares.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { keepGenerated, tableRow } from './generated-file.mjs';

const require = createRequire(import.meta.url);
const { builtinInstruments, instrumentClasses } = require(join(projectRoot, 'dist/libs/market-data/src/index.js'));

const columns = [
  ['symbol', ({ symbol }) => `\`${symbol}\``],
  ['what it is', ({ description }) => description],
  ['quote', ({ quoteCurrency }) => quoteCurrency],
  ['pip', ({ pipSize }) => decimal(pipSize)],
  ['tick', ({ tickSize }) => decimal(tickSize)],
  ['contract', ({ contractSize }) => grouped(contractSize)],
  ['pip of a lot', ({ pipSize, contractSize }) => grouped(Number((pipSize * contractSize).toPrecision(12)))],
  ['lots', ({ minLot, maxLot, lotStep }) => `${minLot} to ${grouped(maxLot)} by ${lotStep}`],
  ['leverage', ({ leverage }) => leverage],
  ['spread', ({ spreadPips }) => spreadPips],
  ['commission', ({ commissionPct }) => (commissionPct === null ? '–' : `${commissionPct} %`)],
  ['days', ({ tradingDaysPerYear }) => tradingDaysPerYear],
];

const page = `# Instruments

<!-- Written by tools/generate/write-instruments-page.mjs: change libs/market-data, then "npm run generate". -->

${builtinInstruments.length} instruments are there from the start, on typical retail terms. \`GET /v1/instruments\` lists them with those that a tenant
has added by \`POST /v1/instruments\`. A release that brings further ones adds them at its first start, and leaves every row as
it is that is there already. Runs keep the terms that they were submitted with.

| column | unit |
|---|---|
| quote | the currency of its prices |
| pip, tick | price distance that pips count; smallest price step (\`pip_size\`, \`tick_size\`) |
| contract | units in one lot (\`contract_size\`) |
| pip of a lot | what one pip moves one lot by, in the quote currency |
| lots | \`min_lot\`, \`max_lot\`, \`lot_step\` |
| leverage | \`leverage\`; the stop-out level of all of them is 0.5 |
| spread | pips (\`spread_pips\`); the spread of a run that asks for none |
| commission | percent of each fill's value (\`commission_pct\`); – : none |
| days | trading days a year, to which figures are annualized |

Swap is 0 for all of them: rates change with the interest of the day and differ between brokers. A run has the swap that it
asks for (\`swap_long_pips\`, \`swap_short_pips\`); to have it in every run, add an instrument of your own with these two.

${instrumentClasses.map(section).join('\n\n')}

## Your own

\`\`\`http
POST /v1/instruments
{"symbol": "EURSEK", "pip_size": 0.0001, "tick_size": 0.00001, "contract_size": 100000, "base_currency": "EUR",
 "quote_currency": "SEK", "spread_pips": 40, "swap_long_pips": -5.5, "swap_short_pips": 1.5}
\`\`\`

Symbols and currencies may be in lower case; they are kept in upper case. A \`tick_size\` of 0 compares prices as doubles, a
\`lot_step\` of 0 rounds no volume. What does not fit together is refused with one of the
[codes of an instrument](errors.md#what-a-run-names).
`;

process.exitCode = keepGenerated(
  join(projectRoot, 'docs/reference/instruments.md'),
  page,
  process.argv.includes('--check'),
)
  ? 0
  : 1;

function section({ title, instruments }) {
  return [
    `## ${title}\n`,
    tableRow(columns.map(([name]) => name)),
    tableRow(columns.map(() => '---')),
    ...instruments.map((instrument) => tableRow(columns.map(([, cell]) => cell(instrument)))),
  ].join('\n');
}

/** Without an exponent: 0.00001 is not 1e-5 to a reader. */
function decimal(value) {
  return value.toFixed(12).replace(/\.?0+$/, '');
}

function grouped(value) {
  return value.toLocaleString('en-US', { maximumFractionDigits: 12 });
}
