import { readRows } from '../api/pages';
import { pathOf } from '../api/resources';
import type {
  Backtest,
  MetricDefinition,
  Metrics,
  Optimization,
  Run,
  Strategy,
  Trade,
  WalkForward,
} from '../api/resources';
import { tradeColumns } from '../output/columns';
import { figuresOf, formatNumber, formatValues, NONE } from '../output/figures';
import type { Figure } from '../output/figures';
import { currencyOf, describeFigures, describeRun } from '../output/run-block';
import { followRun, requireCompleted } from '../runs/follow-run';
import { readMetricsDictionary } from '../runs/metrics-dictionary';
import { rankingOf } from '../runs/ranking';
import { showRun } from '../runs/show-run';
import type { Session } from '../session';
import { demoBacktest, demoLargeOptimization, demoOptimization, demoRulesBacktest, demoWalkForward } from './demo-plan';
import type { DemoBacktest, DemoOptimization } from './demo-plan';
import { demoReport, RANKING_ROWS } from './demo-report';
import type { Ranked } from './demo-report';
import { demoStrategyDocument, demoStrategyText } from './demo-strategy';
import { uploadSamples } from './sample-data';
import { whereNext } from './where-next';

const SHOWN_TRADES = 5;
const LARGE_RANKING_ROWS = 5;
/** Figures of the two strategies that stand side by side. */
const COMPARED: readonly string[] = [
  'total_return_pct',
  'max_drawdown_pct',
  'sharpe_ratio',
  'profit_factor',
  'total_trades',
  'win_rate',
  'exposure_pct',
];

/**
 * Sample data, one backtest, two optimizations, a walk forward, each shown as it ends; with `--json` one object at the very end.
 * @throws CliError `runFailed` as soon as a run does not complete.
 */
export async function runDemo(session: Session): Promise<void> {
  const startedAtMs = session.io.now();
  step(session, '1. Sample data');
  const { sp500, eurusd } = await uploadSamples(session);
  const dictionary = await readMetricsDictionary(session.client);

  const backtestRequest = demoBacktest(sp500);
  step(session, `2. One backtest: ${describeRequest(backtestRequest)}, ${formatValues(backtestRequest.params)}`);
  const backtest = await completeRun<Backtest>(session, '/v1/backtests', backtestRequest);
  await showBacktest(session, backtest, dictionary);

  const rulesRequest = demoRulesBacktest(sp500);
  step(session, `3. A strategy of your own, in the rules language: ${describeRequest(rulesRequest)}`);
  await pushStrategy(session);
  const rulesBacktest = await completeRun<Backtest>(session, '/v1/backtests', rulesRequest);
  showSideBySide(session, [backtest, rulesBacktest], dictionary);

  const searchRequest = demoOptimization(sp500);
  step(session, `4. An optimization: ${describeRequest(searchRequest)}`);
  const optimization = await optimize(session, searchRequest, RANKING_ROWS, dictionary);

  const largeRequest = demoLargeOptimization(eurusd);
  step(session, `5. A larger optimization: ${describeRequest(largeRequest)}, ${formatNumber(eurusd.bars, 0)} bars`);
  const largeOptimization = await optimize(session, largeRequest, LARGE_RANKING_ROWS, dictionary);

  const walkRequest = demoWalkForward(sp500);
  step(session, `6. A walk forward: ${describeRequest(walkRequest)}, chosen on 4 years, tried on the next`);
  const walkForward = await completeRun<WalkForward>(session, '/v1/walk-forwards', walkRequest);
  if (!session.json) await showRun(session, walkForward);

  const wallMs = session.io.now() - startedAtMs;
  if (session.json)
    return session.show(
      demoReport({ backtest, rulesBacktest, optimization, largeOptimization, walkForward, wallMs }),
      () => '',
    );
  step(session, `7. Where to look next (the demo took ${formatNumber(wallMs / 1000, 1)} s)`);
  const requests = [backtestRequest, rulesRequest, searchRequest, largeRequest, walkRequest];
  const ids = { backtestId: backtest.id, optimizationId: optimization.run.id };
  session.print(whereNext({ url: session.client.url, ...ids, requests }));
}

/** Headings stand with the data, or with the messages where the data is one JSON object. */
function step(session: Session, title: string): void {
  if (session.json) session.say(title);
  else session.print(`\n${session.heading(title)}`);
}

const describeRequest = ({ strategy, symbol, timeframe }: DemoBacktest | DemoOptimization): string =>
  `${strategy} on ${symbol} ${timeframe}`;

async function completeRun<T extends Run>(session: Session, path: string, request: object): Promise<T> {
  const run = await followRun(session, await session.client.post<T>(path, request));
  requireCompleted(run);
  return run;
}

async function showBacktest(session: Session, run: Backtest, dictionary: readonly MetricDefinition[]): Promise<void> {
  if (session.json) return;
  session.print(describeRun(run));
  session.print(`\n${describeFigures(run, dictionary, currencyOf(run))}`);
  const { rows } = await readRows<Trade>(session.client, `${pathOf(run)}/trades`, Infinity);
  const shown = rows.length <= 2 * SHOWN_TRADES ? rows : [...rows.slice(0, SHOWN_TRADES), ...rows.slice(-SHOWN_TRADES)];
  session.print(
    `\nTrades (${shown.length === rows.length ? 'all' : `first and last ${SHOWN_TRADES}`} of ${rows.length})`,
  );
  session.print(session.table(shown, tradeColumns));
}

/** Stores the document; the one that an earlier demo stored is the same. */
async function pushStrategy(session: Session): Promise<void> {
  if (!session.json) session.print(demoStrategyText);
  const { name, version } = await session.client.post<Strategy>('/v1/strategies', demoStrategyDocument());
  session.say(`${name} v${version}: checked and stored`);
}

function showSideBySide(session: Session, runs: readonly Backtest[], dictionary: readonly MetricDefinition[]): void {
  if (session.json) return;
  const figures = runs.map(({ metrics, metric_notes: notes, ...run }) =>
    figuresOf(pick(metrics ?? {}), notes ?? {}, dictionary, currencyOf(run)),
  );
  session.print(
    session.table(figures[0], [
      { title: 'FIGURE', cell: ({ title }) => title },
      ...runs.map(({ strategy }, at) => ({
        title: strategy.name,
        align: 'right' as const,
        cell: ({ title }: Figure) => figures[at].find((figure) => figure.title === title)?.value ?? NONE,
      })),
      { title: 'UNIT', cell: ({ unit }) => unit },
    ]),
  );
}

const pick = (metrics: Metrics): Metrics =>
  Object.fromEntries(COMPARED.flatMap((id) => (id in metrics ? [[id, metrics[id]]] : [])));

async function optimize(
  session: Session,
  request: DemoOptimization,
  shownRows: number,
  dictionary: readonly MetricDefinition[],
): Promise<Ranked> {
  const run = await completeRun<Optimization>(session, '/v1/optimizations', request);
  const { rows: ranking, table } = await rankingOf(session, run, shownRows, dictionary);
  session.print(describeRun(run));
  session.print(`\nRanking (top ${ranking.length})\n${table}`);
  return { run, ranking };
}
