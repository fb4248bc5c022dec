// Writes docs/reference/metrics.md from the definitions in libs/metrics, as the build has them; --check only compares.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { keepGenerated, tableRow } from './generated-file.mjs';
import { metricsExample } from './metrics-example.mjs';

const require = createRequire(import.meta.url);
const { metricDefinitions, METRIC_VERSION } = require(join(projectRoot, 'dist/libs/metrics/src/index.js'));

const units = {
  pct: '%',
  ratio: 'ratio',
  money: 'money',
  count: 'count',
  pips: 'pips',
  days: 'days',
  hours: 'hours',
  r: 'R',
  flag: 'true or false',
};
const reasons = {
  no_trades: 'the run has no closed or open position (of that side)',
  no_losing_trades: 'no position lost, so there is nothing to divide by',
  no_winning_trades: 'no position won',
  no_closed_trades: 'no position was closed before the end of the data',
  no_initial_risk: 'no position had a stop-loss at its entry, so nothing says what one R was',
  too_few_returns: 'fewer returns than the formula needs: two for a deviation, one for a mean',
  too_few_trades: 'fewer than two positions, so there is no deviation',
  zero_variance:
    'all values are alike: returns with a deviation below 1e-12, trades or equity with one below 1e-12 of their size',
  no_downside: 'no return lies below the risk-free one',
  no_drawdown: 'the equity never lay below an earlier peak, so there is nothing to divide by',
  no_ask_fills: 'nothing was filled at the ask',
  ruined:
    'the equity was 0 or below where a return would be taken of it: at the start of a period, at an entry, at the end',
  overflow: 'the value is beyond all doubles; any figure would say so, those that list it can come to it',
};

const page = `# Metrics

<!-- Written by tools/generate/write-metrics-page.mjs: change libs/metrics, then "npm run generate". -->

Every figure of a run, in metric version ${METRIC_VERSION}. The id is the field in the API, the column in the database and what
\`optimize_metric\` takes; \`GET /v1/metrics-dictionary\` serves the same definitions. Where a run has
no such value the field is \`null\`, and \`metric_notes\` says why. There are no stand-ins: a 0 is a 0.

Words in the formulas: \`E\` is the equity at each bar close (\`E_0\` the initial balance, \`E_T\` the last), with the open position
marked on the side where it would leave. \`r\` are the returns of each period: days in UTC by default, with the initial balance
as day 0, bars with \`returns_basis: "bar"\`. \`A\` is the number of periods in a year, \`rf_d\` the risk-free rate of one period. A
trade is a position: all its legs together, net of all costs. One R is the money between a trade's entry and its first stop-loss.

Figures of the group \`core\` are measured of every run. A backtest has all the others too; a combination of an optimization has of them
the one it is ranked by. Open it as a backtest to see the rest.

${tableRow(['id', 'title', 'unit', 'group', 'better', 'definition', 'null because of'])}
${tableRow(['---', '---', '---', '---', '---', '---', '---'])}
${metricDefinitions
  .map(({ id, title, unit, group, better, formula, nullCases }) =>
    tableRow([
      `\`${id}\``,
      title,
      units[unit],
      group,
      better === 'neutral' ? '–' : better,
      formula,
      nullCases.map((reason) => `\`${reason}\``).join(', ') || '–',
    ]),
  )
  .join('\n')}

## Reasons

${tableRow(['reason', 'meaning'])}
${tableRow(['---', '---'])}
${[...new Set(metricDefinitions.flatMap(({ nullCases }) => nullCases))]
  .sort()
  .map((reason) => tableRow([`\`${reason}\``, meaningOf(reason)]))
  .join('\n')}

## Ranking

An optimization ranks its combinations by \`optimize_metric\`. Higher is better unless the table says lower; \`direction\` overrides
that. A combination without a value comes after all that have one, whichever the direction. Ties go to the lower
\`max_drawdown_pct\`, then to the lower combination index, so that a ranking is one and the same wherever it is computed.

${metricsExample}
## Sources

${metricDefinitions.map(({ id, source }) => `* \`${id}\`: ${source}`).join('\n')}
`;

process.exitCode = keepGenerated(join(projectRoot, 'docs/reference/metrics.md'), page, process.argv.includes('--check'))
  ? 0
  : 1;

function meaningOf(reason) {
  if (reasons[reason] === undefined) throw new Error(`say in ${import.meta.filename} what "${reason}" means`);
  return reasons[reason];
}
