import { metricDefinitions } from '@barmill/metrics';
import { CliError, exitCode } from '../exit-code';
import { equityColumns, resultColumns, tradeColumns } from '../output/columns';
import { honestyLines } from '../output/honesty-lines';
import { currencyOf, describeFigures, describeRun } from '../output/run-block';
import { matrixColumns, windowColumns } from '../output/walk-forward-block';
import type { Session } from '../session';
import type { FinishedBacktest } from './local-backtest';
import type { FinishedOptimization } from './local-optimization';
import type { FinishedWalkForward } from './local-walk-forward';
import type { LocalMarket } from './market';

const leadingRows = 10;

/**
 * A backtest on stdout: with `--json` one object with its figures and, where asked for, `trades` and `equity`; else tables.
 * @throws CliError `runFailed` for a backtest that failed
 */
export function showLocalBacktest(
  session: Session,
  { run, market, trades, equity }: FinishedBacktest,
  asked: { readonly trades?: boolean; readonly equity?: boolean },
): void {
  const paths = { ...(asked.trades && { trades: trades() }), ...(asked.equity && { equity: equity() }) };
  sayFindings(session, market);
  session.show({ ...run, ...paths }, () => describeRun(run));
  if (run.error_message) throw new CliError(exitCode.runFailed, `The backtest failed: ${run.error_message}`);
  session.print(`\n${describeFigures(run, metricDefinitions, currencyOf(run))}`);
  if (paths.trades) session.print(`\n${session.table(paths.trades, tradeColumns)}`);
  if (paths.equity) session.print(`\n${session.table(paths.equity, equityColumns)}`);
}

/**
 * An optimization on stdout: with `--json` one object with its rows as `results`; else its facts, the top of its ranking, and what that is worth.
 * @param limit rows that are shown
 * @throws CliError `runFailed` where combinations failed
 */
export function showLocalOptimization(
  session: Session,
  { run, market, rows }: FinishedOptimization,
  limit?: number,
): void {
  const shown = rows.slice(0, limit ?? (session.json ? Infinity : leadingRows));
  sayFindings(session, market);
  session.show({ ...run, results: shown }, () => describeRun(run));
  session.print(`\n${session.table(shown, resultColumns(run, metricDefinitions))}`);
  session.print(`\n${honestyLines(run)}`);
  if (run.failed_combinations > 0) {
    const reason = rows[rows.length - 1].error;
    throw new CliError(exitCode.runFailed, `${run.failed_combinations} combinations failed; the last: ${reason}`);
  }
}

/** A walk forward on stdout: with `--json` one object with its windows as `rows`, and the joined `equity`; else its facts and its windows, of a matrix its pairs of lengths. */
export function showLocalWalkForward(session: Session, { run, market, windows, equity }: FinishedWalkForward): void {
  sayFindings(session, market);
  session.show({ ...run, rows: windows, equity }, () => describeRun(run));
  const table =
    run.matrix === null ? session.table(windows, windowColumns(run)) : session.table(run.matrix, matrixColumns);
  session.print(`\n${table}`);
  if (run.status !== 'completed')
    throw new CliError(exitCode.runFailed, 'Windows failed; the table says which, and why.');
}

/** What was noticed about the bars, on stderr. */
function sayFindings(session: Session, { traded, contexts, finer, conversion }: LocalMarket): void {
  for (const { dataset } of [traded, ...contexts, ...(finer ? [finer] : []), ...(conversion?.pairs ?? [])]) {
    for (const { detail } of dataset.findings) session.say(`${dataset.file}: ${detail}`);
  }
}
