import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { rows } from '../database/rows';
import { workEntry, type Outbox } from '../outbox/outbox';
import type { WorkKind } from './run-events';

/** Work that somebody waits for. */
interface InteractiveWork {
  readonly kind: WorkKind;
  readonly tenantId: string;
  /** The run, or the question about one. */
  readonly runId: string;
}

/** Makes the one chunk of interactive work, and the message of it. */
export async function queueInteractive(
  manager: EntityManager,
  outbox: Outbox,
  { kind, tenantId, runId }: InteractiveWork,
): Promise<void> {
  const chunk = { id: uuidv7(), tenant_id: tenantId, run_id: runId, epoch: 1, work_class: 'interactive' } as const;
  await rows(
    manager,
    `insert into work_chunks (id, tenant_id, run_kind, run_id, work_class, first_index, end_index, combinations, status, epoch, dispatched_at)
     values ($1, $2, $3, $4, 'interactive', 0, 1, 1, 'dispatched', $5, now())`,
    [chunk.id, tenantId, kind, runId, chunk.epoch],
  );
  await outbox.add(manager, [workEntry(chunk)]);
}
