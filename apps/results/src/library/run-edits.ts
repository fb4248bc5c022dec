import { DomainError, priority, type EditRunRequest } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row, type Db } from '../database/rows';
import { jobTables, type JobKind } from '../runs/run-events';
import { Bindings } from './bindings';

const unknownCode: Readonly<Record<JobKind, string>> = {
  backtest: 'unknown_run',
  optimization: 'unknown_run',
  walk_forward: 'unknown_walk_forward',
};

/** Keeps what people say of runs. */
@Injectable()
export class RunEdits {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Changes what the request names, in one statement, if the row has one of the admitted versions.
   * @throws DomainError `unknown_run` or `unknown_walk_forward`, or `stale_etag` when it has another version
   */
  async edit(kind: JobKind, request: EditRunRequest, db: Db = this.dataSource): Promise<void> {
    const { tenantId, id, versions, anyVersion } = request;
    const bindings = new Bindings();
    const changes = changesOf(request, bindings);
    const own = `id = ${bindings.bind(id, 'uuid')} and tenant_id = ${bindings.bind(tenantId, 'text')}`;
    const admitted = anyVersion ? '' : `and row_version = any(${bindings.bind(versions, 'bigint[]')})`;
    const sql = `update ${jobTables[kind]} set ${changes.join(', ')} where ${own} ${admitted} returning id`;
    if (await row(db, sql, bindings.values)) return;
    throw await refusal(db, kind, request);
  }
}

async function refusal(db: Db, kind: JobKind, { tenantId, id, versions }: EditRunRequest): Promise<DomainError> {
  const sql = `select row_version from ${jobTables[kind]} where id = $1 and tenant_id = $2`;
  const stored = await row<{ row_version: string }>(db, sql, [id, tenantId]);
  const name = kind.replace('_', ' ');
  if (!stored) return new DomainError('not_found', unknownCode[kind], `There is no ${name} ${id}.`);
  const came = versions.map((version) => `"${version}"`).join(', ') || 'none that a row can have';
  return new DomainError(
    'precondition_failed',
    'stale_etag',
    `The ${name} has changed: its ETag is "${stored.row_version}", If-Match has ${came}. Read it again, then repeat the change.`,
  );
}

function changesOf({ notes, tags, isFavorite, priority: wanted }: EditRunRequest, bindings: Bindings): string[] {
  const changes: string[] = [];
  if (notes !== undefined) changes.push(`notes = ${bindings.bind(notes, 'text')}`);
  if (tags) changes.push(`tags = ${bindings.bind(tags.tags, 'text[]')}`);
  if (isFavorite !== undefined) changes.push(`is_favorite = ${bindings.bind(isFavorite, 'bool')}`);
  if (wanted !== undefined) changes.push(`priority = ${bindings.bind(priority.parse(wanted), 'text')}`);
  if (changes.length > 0) return changes;
  throw new DomainError('invalid', 'invalid_body', 'Expected at least one of notes, tags, is_favorite and priority.');
}
