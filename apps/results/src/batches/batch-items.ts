import { rows, type Db } from '../database/rows';

/** An item with its run as it is; a run that was deleted has no status. */
export interface StoredItem {
  readonly item: string;
  readonly run_id: string | null;
  readonly deduplicated: boolean;
  readonly fault: string | null;
  readonly status: string | null;
  readonly error_message: string | null;
}

/** The items of a batch, in the order of its request. */
export async function itemsOf(db: Db, batchId: string): Promise<StoredItem[]> {
  return await rows<StoredItem>(
    db,
    `select i.item::text as item, i.run_id, i.deduplicated, i.fault::text as fault, r.status, r.error_message
     from batch_items i left join backtest_runs r on r.id = i.run_id and r.tenant_id = i.tenant_id
     where i.batch_id = $1 order by i.position`,
    [batchId],
  );
}

/** As a batch counts it. */
export const countedItem = ({ run_id: runId, deduplicated, status }: StoredItem) => ({ runId, deduplicated, status });
