import type { Batch } from '../api/resources';
import { CliError, exitCode } from '../exit-code';
import type { Column } from '../output/table';
import type { Session } from '../session';

type Run = Batch['runs'][number];

const columns: readonly Column<Run>[] = [
  { title: 'STRATEGY', cell: ({ strategy }) => strategy.name },
  { title: 'SYMBOL', cell: ({ symbol }) => symbol },
  { title: 'TIMEFRAME', cell: ({ timeframe }) => timeframe },
  { title: 'RISK %', align: 'right', cell: ({ risk_pct: risk }) => (risk === null ? '' : String(risk)) },
  { title: 'STATUS', cell: ({ status }) => status },
  { title: 'RUN', cell: ({ run_id: id, fault }) => id ?? fault?.detail ?? '' },
];

export function showBatch(session: Session, batch: Batch): void {
  session.show(batch, () => `${session.table(batch.runs, columns)}\nbatch ${batch.id}: ${batch.status}`);
}

/** @throws CliError `runFailed` when a run of a batch that has ended failed or could not be submitted */
export function requireNoFailures({ counts: { failed, rejected } }: Batch): void {
  if (failed + rejected === 0) return;
  throw new CliError(exitCode.runFailed, `${failed} failed, ${rejected} could not be submitted.`);
}
