import type { Batch, BatchItem } from '@barmill/contracts';
import { rfc3339 } from '../http/time';
import { shownStatus } from '../runs/status';
import { batchFaultSchema, batchItemSchema, type BatchView } from './batch.schema';

type RunOfBatch = BatchView['runs'][number];

export function batchView({ id, createdAtMs, items }: Batch): BatchView {
  const runs = items.map(runView);
  const withStatus = (...statuses: string[]) => runs.filter(({ status }) => statuses.includes(status)).length;
  const counts = {
    total: runs.length,
    pending: withStatus('pending'),
    running: withStatus('running', 'cancelling'),
    completed: withStatus('completed'),
    failed: withStatus('failed'),
    cancelled: withStatus('cancelled'),
    rejected: withStatus('rejected'),
    deleted: withStatus('deleted'),
    deduplicated: runs.filter(({ deduplicated }) => deduplicated).length,
  };
  const open = counts.pending + counts.running;
  return {
    id,
    type: 'batch',
    status: batchStatus(counts, withStatus('cancelling') > 0),
    progress_pct: (100 * (counts.total - open)) / counts.total,
    counts,
    created_at: rfc3339(createdAtMs),
    runs,
  };
}

/** The state of all runs as one. */
export function batchStatus(counts: BatchView['counts'], isCancelling: boolean): string {
  const { total, pending, running, completed, cancelled, failed, rejected, deleted } = counts;
  if (pending + running > 0) {
    if (isCancelling) return 'cancelling';
    return pending + rejected + deleted === total ? 'pending' : 'running';
  }
  if (cancelled > 0) return 'cancelled';
  if (failed + rejected === 0) return 'completed';
  return completed > 0 ? 'completed_with_failures' : 'failed';
}

function runView({ itemJson, runId, deduplicated, faultJson, status }: BatchItem): RunOfBatch {
  const rejected = runId === undefined;
  return {
    ...batchItemSchema.parse(JSON.parse(itemJson)),
    run_id: runId ?? null,
    status: rejected ? 'rejected' : status === undefined ? 'deleted' : shownStatus(status),
    deduplicated,
    fault: faultJson === undefined ? null : batchFaultSchema.parse(JSON.parse(faultJson)),
  };
}
