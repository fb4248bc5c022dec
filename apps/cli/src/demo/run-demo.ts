import { readRows } from '../api/pages';
import { pathOf } from '../api/resources';
import type { Backtest, MetricDefinition, Optimization, Run, Trade } from '../api/resources';
import { tradeColumns } from '../output/columns';
import { formatNumber, formatValues } from '../output/figures';
import { currencyOf, describeFigures, describeRun } from '../output/run-block';
import { followRun, requireCompleted } from '../runs/follow-run';
import { readMetricsDictionary } from '../runs/metrics-dictionary';
import { rankingOf } from '../runs/ranking';
import type { Session } from '../session';
import { demoBacktest, demoLargeOptimization, demoOptimization } from './demo-plan';
import type { DemoBacktest, DemoOptimization } from './demo-plan';
import { demoReport, RANKING_ROWS } from './demo-report';
import type { Ranked } from './demo-report';
import { uploadSamples } from './sample-data';
import { whereNext } from './where-next';

const SHOWN_TRADES = 5;
const LARGE_RANKING_ROWS = 5;

/**
 * Sample data, one backtest, two optimizations, each shown as it ends; with `--json` one object at the very end.
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

  const searchRequest = demoOptimization(sp500);
  step(session, `3. An optimization: ${describeRequest(searchRequest)}`);
  const optimization = await optimize(session, searchRequest, RANKING_ROWS, dictionary);

  const largeRequest = demoLargeOptimization(eurusd);
  step(session, `4. A larger optimization: ${describeRequest(largeRequest)}, ${formatNumber(eurusd.bars, 0)} bars`);
  const largeOptimization = await optimize(session, largeRequest, LARGE_RANKING_ROWS, dictionary);

  const wallMs = session.io.now() - startedAtMs;
  if (session.json) return session.show(demoReport({ backtest, optimization, largeOptimization, wallMs }), () => '');
  step(session, `5. Where to look next (the demo took ${formatNumber(wallMs / 1000, 1)} s)`);
  const requests = [backtestRequest, searchRequest, largeRequest];
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
