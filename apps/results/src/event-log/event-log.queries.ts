import type { EventLogPage, EventPlace, ListEventsRequest, LoggedEvent } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { epochMs, rows } from '../database/rows';
import { Bindings } from '../library/bindings';
import { jobTables } from '../runs/run-events';

interface StoredEvent {
  readonly run_id: string;
  readonly sequence: string;
  readonly transaction: string;
  readonly type: string;
  readonly kind: string;
  readonly payload: string;
  readonly created_ms: string;
}

const tables = { ...jobTables, batch: 'batches' } as const;

/** Reads the events of all runs, batches and walk forwards of a tenant. */
@Injectable()
export class EventLogQueries {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * A page. Oldest first it ends before the oldest transaction that is still open, which could yet write an event that belongs before those
   * that are there: whoever goes on from its last event misses none. What happened to a run that was deleted is not in it.
   */
  async list(request: ListEventsRequest): Promise<EventLogPage> {
    const found = await this.found(request);
    const events = found.slice(0, request.limit).map(toEvent);
    return { events, hasMore: found.length > request.limit, last: events.at(-1)?.place ?? null };
  }

  private async found(request: ListEventsRequest): Promise<StoredEvent[]> {
    const { tenantId, limit, isAscending, after, runId, type, kind } = request;
    const bindings = new Bindings();
    const where = [`e.tenant_id = ${bindings.bind(tenantId, 'text')}`];
    if (runId !== undefined) where.push(`e.run_id = ${bindings.bind(runId, 'uuid')}`);
    if (type !== undefined) where.push(`e.type = ${bindings.bind(type, 'text')}`);
    if (kind !== undefined) where.push(`k.kind = ${bindings.bind(kind, 'text')}`);
    if (isAscending) where.push('e.transaction < pg_snapshot_xmin(pg_current_snapshot())');
    if (after) where.push(`${placeSql} ${isAscending ? '>' : '<'} ${boundPlace(after, bindings)}`);
    const kinds = Object.entries(tables).map(
      ([name, table]) => `select '${name}' as kind from ${table} x where x.id = e.run_id and x.tenant_id = e.tenant_id`,
    );
    const direction = isAscending ? '' : 'desc';
    return await rows<StoredEvent>(
      this.dataSource,
      `select e.run_id, e.sequence, e.transaction::text as transaction, e.type, e.payload::text as payload, k.kind,
         ${epochMs('e.created_at')} as created_ms
       from events e cross join lateral (${kinds.join(' union all ')}) k
       where ${where.join(' and ')}
       order by e.transaction ${direction}, e.run_id ${direction}, e.sequence ${direction}
       limit ${bindings.bind(limit + 1, 'bigint')}`,
      bindings.values,
    );
  }
}

const placeSql = '(e.transaction, e.run_id, e.sequence)';

function boundPlace({ transaction, runId, sequence }: EventPlace, bindings: Bindings): string {
  const values = [bindings.bind(transaction, 'xid8'), bindings.bind(runId, 'uuid'), bindings.bind(sequence, 'bigint')];
  return `(${values.join(', ')})`;
}

function toEvent(stored: StoredEvent): LoggedEvent {
  const { run_id: runId, transaction, type, kind, payload, created_ms: createdMs } = stored;
  const sequence = Number(stored.sequence);
  return {
    place: { transaction, runId, sequence },
    kind,
    event: { sequence, type, payloadJson: payload, createdAtMs: Number(createdMs) },
  };
}
