import { endedBatchStates, type BatchCounts } from '@barmill/contracts';

/** What of an item its batch is counted by. */
export interface CountedItem {
  /** null: it could not be submitted. */
  readonly runId: string | null;
  readonly deduplicated: boolean;
  /** Of the run; null: it was deleted. */
  readonly status: string | null;
}

/** A batch as a whole. */
export interface BatchState {
  readonly status: string;
  readonly progressPct: number;
  readonly counts: BatchCounts;
}

/** Whether a batch in this state goes on no more. */
export const hasEnded = (status: string): boolean => endedBatchStates.includes(status);

/** The states of all runs as one. @param items at least one */
export function batchState(items: readonly CountedItem[]): BatchState {
  const withStatus = (...statuses: string[]) =>
    items.filter(({ runId, status }) => runId !== null && status !== null && statuses.includes(status)).length;
  const counts: BatchCounts = {
    total: items.length,
    pending: withStatus('pending'),
    running: withStatus('running', 'cancelling'),
    completed: withStatus('completed'),
    failed: withStatus('failed'),
    cancelled: withStatus('cancelled'),
    rejected: items.filter(({ runId }) => runId === null).length,
    deleted: items.filter(({ runId, status }) => runId !== null && status === null).length,
    deduplicated: items.filter(({ deduplicated }) => deduplicated).length,
  };
  const open = counts.pending + counts.running;
  return {
    status: statusOf(counts, withStatus('cancelling') > 0),
    progressPct: (100 * (counts.total - open)) / counts.total,
    counts,
  };
}

function statusOf(counts: BatchCounts, isCancelling: boolean): string {
  const { total, pending, running, completed, cancelled, failed, rejected, deleted } = counts;
  if (pending + running > 0) {
    if (isCancelling) return 'cancelling';
    return pending + rejected + deleted === total ? 'pending' : 'running';
  }
  if (cancelled > 0) return 'cancelled';
  if (failed + rejected === 0) return 'completed';
  return completed > 0 ? 'completed_with_failures' : 'failed';
}
