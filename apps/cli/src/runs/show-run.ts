import type { Run } from '../api/resources';
import { currencyOf, describeFigures, describeRun } from '../output/run-block';
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
}
