import { readRows } from '../api/pages';
import { pathOf, type Run, type WalkForward, type WindowRow } from '../api/resources';
import { currencyOf, describeFigures, describeRun } from '../output/run-block';
import { matrixColumns, windowColumns } from '../output/walk-forward-block';
import type { Session } from '../session';
import { readMetricsDictionary } from './metrics-dictionary';
import { rankingOf } from './ranking';

const LEADING_ROWS = 10;

/** A run on stdout: the resource with `--json`; for people its facts and, once it has them, its figures or the top of its ranking. */
export async function showRun(session: Session, run: Run): Promise<void> {
  session.show(run, () => describeRun(run));
  if (session.json) return;
  if (run.type === 'backtest' && run.metrics && Object.keys(run.metrics).length > 0) {
    session.print(`\n${describeFigures(run, await readMetricsDictionary(session.client), currencyOf(run))}`);
  }
  if (run.type === 'optimization' && run.status.startsWith('completed')) {
    const { table } = await rankingOf(session, run, LEADING_ROWS);
    session.print(`\n${table}`);
  }
  if (run.type === 'walk_forward') await showWindows(session, run);
}

async function showWindows(session: Session, run: WalkForward): Promise<void> {
  if (run.matrix !== null) return session.print(`\n${session.table(run.matrix, matrixColumns)}`);
  const { rows: windows } = await readRows<WindowRow>(session.client, `${pathOf(run)}/windows`, Infinity);
  session.print(`\n${session.table(windows, windowColumns(run))}`);
}
