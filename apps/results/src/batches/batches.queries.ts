import type { Batch, BatchCounts, BatchPage, FindRequest } from '@barmill/contracts';
import type { BatchFieldName } from '@barmill/queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { epochMs, rows } from '../database/rows';
import type { Column } from '../library/column';
import { readPage, type RowSource } from '../library/keyset-page';

/** What `toBatch` reads, of `batches b`. */
export const batchColumns = `b.id, b.status, b.counts, b.sequence, ${epochMs('b.created_at')} as created_ms, ${epochMs('b.completed_at')} as completed_ms`;

export interface StoredBatch {
  readonly id: string;
  readonly status: string;
  readonly counts: BatchCounts;
  readonly sequence: string;
  readonly created_ms: string;
  readonly completed_ms: string | null;
}

const count = (name: string): Column => ({
  sql: `(b.counts ->> '${name}')::int`,
  type: 'number',
  isNullable: false,
  isInteger: true,
});

const own: Readonly<Record<BatchFieldName, Column>> = {
  id: { sql: 'b.id', type: 'id', isNullable: false },
  status: { sql: 'b.status', type: 'text', isNullable: false },
  'counts.total': count('total'),
  'counts.completed': count('completed'),
  'counts.failed': count('failed'),
  'counts.rejected': count('rejected'),
  'counts.deleted': count('deleted'),
  'counts.deduplicated': count('deduplicated'),
  created_at: { sql: 'b.created_at', type: 'time', isNullable: false },
  completed_at: { sql: 'b.completed_at', type: 'time', isNullable: true },
};

/** The batches of a tenant. They have neither metrics nor parameters. */
const batchesOf = (tenantId: string): RowSource => ({
  from: 'batches b',
  key: 'b.id',
  columns: { own, metricsOf: 'b', params: 'b.counts' },
  scope: (bindings) => `b.tenant_id = ${bindings.bind(tenantId, 'text')}`,
});

/** Finds batches. */
@Injectable()
export class BatchesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Without their items. */
  async find({ tenantId, query }: FindRequest): Promise<BatchPage> {
    const { keys, end } = await readPage<string>(this.dataSource, batchesOf(tenantId), query!);
    const sql = `select ${batchColumns} from batches b where b.id = any($1::uuid[])`;
    const found = await rows<StoredBatch>(this.dataSource, sql, [keys]);
    const byId = new Map(found.map((stored) => [stored.id, stored]));
    const batches = keys.flatMap((id) => (byId.has(id) ? [toBatch(byId.get(id)!)] : []));
    return { batches, end };
  }
}

export function toBatch({ id, status, counts, sequence, created_ms, completed_ms }: StoredBatch): Batch {
  const { total, pending, running } = counts;
  return {
    ...{ id, status, counts, items: [], sequence: Number(sequence), createdAtMs: Number(created_ms) },
    progressPct: total > 0 ? (100 * (total - pending - running)) / total : 0,
    completedAtMs: completed_ms === null ? undefined : Number(completed_ms),
  };
}
