import { delay } from '../api/back-off';
import type { Batch } from '../api/resources';
import { CliError, exitCode } from '../exit-code';
import type { Session } from '../session';
import { untilLeft } from './leaving';

const betweenLooksMs = 1_000;
const ongoing: readonly string[] = ['pending', 'running', 'cancelling'];

/**
 * Waits for the end of a batch with a progress line on stderr.
 * @throws Detached at the first Ctrl-C, CliError `timedOut` after `timeoutS`; the batch goes on in both cases
 */
export async function followBatch(session: Session, submitted: Batch, timeoutS?: number): Promise<Batch> {
  const display = session.progress();
  try {
    return await untilLeft(session, { timeoutS, late: () => timedOut(submitted, timeoutS) }, async (signal) => {
      let batch = submitted;
      for (;;) {
        display.update(progressOf(batch));
        if (!ongoing.includes(batch.status)) return batch;
        await delay(betweenLooksMs, signal);
        batch = await session.client.get<Batch>(`/v1/batches/${batch.id}`, undefined, signal);
      }
    });
  } finally {
    display.leave();
  }
}

const progressOf = ({ id, status, progress_pct: pct, counts, runs }: Batch) => ({
  label: `batch ${id}`,
  ...{ status, pct, done: null, total: runs.length, failed: counts.failed + counts.rejected },
  ...{ ratePerS: null, etaMs: null, unit: 'backtests' },
});

const timedOut = ({ id }: Batch, timeoutS: number | undefined): CliError =>
  new CliError(exitCode.timedOut, `Not finished after ${timeoutS} s: batch ${id} goes on.`);
