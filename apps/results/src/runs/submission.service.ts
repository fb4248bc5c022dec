import {
  DomainError,
  keys,
  parameterValues,
  runSpec,
  searchSpec,
  type Idempotency,
  type RunSpec,
  type SubmitBacktestRequest,
  type SubmitOptimizationRequest,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { row, rows } from '../database/rows';
import { Outbox, workEntry } from '../outbox/outbox';
import { Transactions } from '../outbox/transactions';
import { RunEvents } from './run-events';

/** Takes runs in. What is answered is committed: the run, its first event, and for a backtest its work. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: RunEvents,
    private readonly outbox: Outbox,
  ) {}

  /** @returns the id of the new run, or of the one that the same key made before. */
  async submitBacktest(request: SubmitBacktestRequest): Promise<{ id: string; replayed: boolean }> {
    const spec = parse(runSpec, request.specJson, '/spec');
    const params = parse(parameterValues, request.paramsJson, '/params');
    const { tenantId } = request;
    return await this.once(tenantId, request.idempotency, async (manager, id) => {
      await rows(
        manager,
        `insert into backtest_runs
           (id, tenant_id, strategy, strategy_version, strategy_id, symbol, timeframe, dataset_id, spec, params, notes, tags)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [...(await runColumns(manager, id, tenantId, spec)), JSON.stringify(params), request.notes, request.tags],
      );
      const chunk = { id: uuidv7(), tenant_id: tenantId, run_id: id, epoch: 1, work_class: 'interactive' } as const;
      await rows(
        manager,
        `insert into work_chunks (id, tenant_id, run_kind, run_id, work_class, first_index, end_index, combinations, status, epoch, dispatched_at)
         values ($1, $2, 'backtest', $3, 'interactive', 0, 1, 1, 'dispatched', $4, now())`,
        [chunk.id, tenantId, id, chunk.epoch],
      );
      await this.outbox.add(manager, [workEntry(chunk)]);
      await this.events.append(
        manager,
        'backtest',
        id,
        { type: 'state', payload: { status: 'pending' } },
        keys.backtestState,
      );
    });
  }

  /** @returns the id of the new run, or of the one that the same key made before. */
  async submitOptimization(request: SubmitOptimizationRequest): Promise<{ id: string; replayed: boolean }> {
    const spec = parse(runSpec, request.specJson, '/spec');
    const search = parse(searchSpec, request.searchJson, '/search');
    const { tenantId } = request;
    return await this.once(tenantId, request.idempotency, async (manager, id) => {
      await rows(
        manager,
        `insert into optimization_runs
           (id, tenant_id, strategy, strategy_version, strategy_id, symbol, timeframe, dataset_id, spec, search, notes, tags,
            total_combinations)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [
          ...(await runColumns(manager, id, tenantId, spec)),
          JSON.stringify(search),
          request.notes,
          request.tags,
          request.totalCombinations,
        ],
      );
      const event = { type: 'state', payload: { status: 'pending' } } as const;
      await this.events.append(manager, 'optimization', id, event, keys.optimizationRequested);
    });
  }

  /** Runs `create` once for each idempotency key: a second submit with it waits for the first, then answers its run. */
  private async once(
    tenantId: string,
    idempotency: Idempotency | null,
    create: (manager: EntityManager, id: string) => Promise<void>,
  ): Promise<{ id: string; replayed: boolean }> {
    return await this.transactions.run(async (manager) => {
      const id = uuidv7();
      const earlier = idempotency?.key ? await claimKey(manager, tenantId, idempotency, id) : undefined;
      if (earlier) return { id: earlier, replayed: true };
      await create(manager, id);
      return { id, replayed: false };
    });
  }
}

async function claimKey(
  manager: EntityManager,
  tenantId: string,
  { key, requestSha256 }: Idempotency,
  runId: string,
): Promise<string | undefined> {
  const claimed = await row(
    manager,
    `insert into idempotency_keys (tenant_id, key, request_sha256, run_id) values ($1, $2, $3, $4)
     on conflict (tenant_id, key) do nothing returning run_id`,
    [tenantId, key, requestSha256, runId],
  );
  if (claimed) return undefined;
  const earlier = await row<{ run_id: string; request_sha256: string }>(
    manager,
    'select run_id, request_sha256 from idempotency_keys where tenant_id = $1 and key = $2',
    [tenantId, key],
  );
  if (earlier?.request_sha256 === requestSha256) return earlier.run_id;
  throw new DomainError(
    'invalid',
    'idempotency_key_reused',
    `Idempotency key "${key}" was used before with another request. Use a new key for a new request.`,
  );
}

async function runColumns(manager: EntityManager, id: string, tenantId: string, spec: RunSpec): Promise<unknown[]> {
  const { strategy, instrument, timeframe, dataset } = spec;
  return [
    id,
    tenantId,
    strategy.name,
    strategy.version,
    await storedStrategyId(manager, tenantId, strategy),
    instrument.symbol,
    timeframe,
    dataset.id,
    JSON.stringify(spec),
  ];
}

/** The stored strategy that a run carries the document of; null for a built-in one, which has none. */
async function storedStrategyId(
  manager: EntityManager,
  tenantId: string,
  { name, version, document }: RunSpec['strategy'],
): Promise<string | null> {
  if (document === null) return null;
  const sql = 'select id from strategies where tenant_id = $1 and name = $2 and version = $3';
  const stored = await row<{ id: string }>(manager, sql, [tenantId, name, version]);
  if (stored) return stored.id;
  const detail = `There is no stored strategy ${name} version ${version}.`;
  throw new DomainError('invalid', 'unknown_strategy', detail, [
    { pointer: '/strategy', code: 'unknown_strategy', detail },
  ]);
}

function parse<T>(schema: z.ZodType<T>, json: string, pointer: string): T {
  const parsed = schema.safeParse(JSON.parse(json));
  if (parsed.success) return parsed.data;
  throw new DomainError(
    'invalid',
    'invalid_run',
    'The run is not complete.',
    parsed.error.issues.map((issue) => ({
      pointer: [pointer, ...issue.path.map(String)].join('/'),
      code: issue.code,
      detail: issue.message,
    })),
  );
}
