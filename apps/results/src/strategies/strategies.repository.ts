import {
  DomainError,
  type GetStrategyRequest,
  type ListStrategiesRequest,
  type StoredStrategy,
  type StoreStrategyReply,
  type StrategyPage,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { epochMs, row, rows } from '../database/rows';

type Stored = Record<string, unknown>;

const shownColumns = `id, name, version, kind, title, definition->>'description' as description,
  definition->>'works_when' as works_when, definition->>'source' as source, parameters::text as parameters_json, constraints, tags,
  primary_tf, context_tfs, content_hash, ${epochMs('created_at')} as created_ms`;
const allColumns = `${shownColumns}, definition::text as definition_json`;
/** Of a page: the parameters of a strategy may take nearly 1 MiB, and a message holds 64. */
const mostAtOnce = 50;

@Injectable()
export class StrategiesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The same content under the same name and version is the same strategy.
   * @throws DomainError `strategy_version_exists` for another content
   */
  async store(tenantId: string, strategy: StoredStrategy): Promise<StoreStrategyReply> {
    const inserted = await this.insert(tenantId, strategy);
    if (inserted) return { strategy: toStrategy(inserted), deduplicated: false };
    const { name, version, contentHash } = strategy;
    const there = await this.get({ tenantId, name, version });
    if (there.contentHash === contentHash) return { strategy: there, deduplicated: true };
    const newest = await this.get({ tenantId, name });
    const detail =
      `Version ${version} of ${name} is there with another content, and a version never changes. ` +
      `Raise "version" (the newest is ${newest.version}) and send it again.`;
    throw new DomainError('conflict', 'strategy_version_exists', detail, [
      { pointer: '/version', code: 'strategy_version_exists', detail },
    ]);
  }

  /** @throws DomainError `unknown_strategy` */
  async get({ tenantId, name, version }: GetStrategyRequest): Promise<StoredStrategy> {
    const stored = await row<Stored>(
      this.dataSource,
      `select ${allColumns} from strategies
       where tenant_id = $1 and name = $2 and ($3::int is null or version = $3) order by version desc limit 1`,
      [tenantId, name, version ?? null],
    );
    if (stored) return toStrategy(stored);
    const which = version === undefined ? name : `${name} version ${version}`;
    throw new DomainError('not_found', 'unknown_strategy', `There is no stored strategy ${which}.`);
  }

  async list(request: ListStrategiesRequest): Promise<StrategyPage> {
    const limit = Math.min(request.limit, mostAtOnce);
    const found = await rows<Stored>(
      this.dataSource,
      `select ${shownColumns} from strategies
       where tenant_id = $1 and (name, version) > ($2, $3) and ($4::text is null or name = $4)
       order by name, version limit $5`,
      [request.tenantId, request.afterName, request.afterVersion, request.name ?? null, limit + 1],
    );
    return { strategies: found.slice(0, limit).map(toStrategy), hasMore: found.length > limit };
  }

  private async insert(tenantId: string, strategy: StoredStrategy): Promise<Stored | undefined> {
    return await row<Stored>(
      this.dataSource,
      `insert into strategies (id, tenant_id, name, version, kind, definition, parameters, constraints, primary_tf, context_tfs, title, description, tags, content_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       on conflict (tenant_id, name, version) do nothing returning ${allColumns}`,
      [
        uuidv7(),
        tenantId,
        strategy.name,
        strategy.version,
        strategy.kind,
        strategy.definitionJson,
        strategy.parametersJson,
        strategy.constraints,
        strategy.primaryTf ?? null,
        strategy.contextTfs,
        strategy.title,
        strategy.description,
        strategy.tags,
        strategy.contentHash,
      ],
    );
  }
}

function toStrategy(stored: Stored): StoredStrategy {
  return {
    id: stored.id as string,
    name: stored.name as string,
    version: stored.version as number,
    kind: stored.kind as string,
    title: stored.title as string,
    description: stored.description as string,
    worksWhen: (stored.works_when as string | null) ?? undefined,
    source: (stored.source as string | null) ?? undefined,
    definitionJson: (stored.definition_json as string | undefined) ?? '',
    parametersJson: stored.parameters_json as string,
    constraints: stored.constraints as string[],
    tags: stored.tags as string[],
    primaryTf: (stored.primary_tf as string | null) ?? undefined,
    contextTfs: stored.context_tfs as string[],
    contentHash: stored.content_hash as string,
    createdAtMs: Number(stored.created_ms),
  };
}
