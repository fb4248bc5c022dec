import type { Batch, BatchItem } from '@barmill/contracts';
import { rfc3339, rfc3339OrNull } from '../http/time';
import { shownStatus } from '../runs/status';
import { batchFaultSchema, batchItemSchema, type BatchSummaryView, type BatchView } from './batch.schema';

type RunOfBatch = BatchView['runs'][number];

export function batchView(batch: Batch): BatchView {
  return { ...batchSummary(batch), runs: batch.items.map(runView) };
}

/** A batch without its runs, as lists show it. */
export function batchSummary({ id, status, progressPct, counts, createdAtMs, completedAtMs }: Batch): BatchSummaryView {
  const { total, pending, running, completed, failed, cancelled, rejected, deleted, deduplicated } = counts!;
  return {
    id,
    type: 'batch',
    status,
    progress_pct: progressPct,
    counts: { total, pending, running, completed, failed, cancelled, rejected, deleted, deduplicated },
    created_at: rfc3339(createdAtMs),
    completed_at: rfc3339OrNull(completedAtMs),
  };
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
