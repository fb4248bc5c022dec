import {
  DomainError,
  parameterValues,
  priority,
  runSpec,
  searchSpec,
  type Idempotency,
  type SubmitBacktestRequest,
  type SubmitOptimizationRequest,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { NewRuns, type MadeRun } from './new-runs';
import { parseJson } from './parse-json';

/** The run that answers a submission. */
export interface Submitted extends MadeRun {
  /** The same idempotency key made it before. */
  readonly replayed: boolean;
}

/** Takes runs in. What is answered is committed: the run, its first event, and for a backtest its work. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly newRuns: NewRuns,
  ) {}

  async submitBacktest(request: SubmitBacktestRequest): Promise<Submitted> {
    const spec = parseJson(runSpec, request.specJson, '/spec');
    const params = parseJson(parameterValues, request.paramsJson, '/params');
    const { tenantId, keyId, notes, tags, deduplicates } = request;
    return await this.once(tenantId, request.idempotency, async (manager, id) => {
      return await this.newRuns.backtest(manager, { id, tenantId, keyId, spec, params, notes, tags, deduplicates });
    });
  }

  async submitOptimization(request: SubmitOptimizationRequest): Promise<Submitted> {
    const spec = parseJson(runSpec, request.specJson, '/spec');
    const search = parseJson(searchSpec, request.searchJson, '/search');
    const { tenantId, keyId, notes, tags, deduplicates, totalCombinations } = request;
    return await this.once(tenantId, request.idempotency, async (manager, id) => {
      const run = { id, tenantId, keyId, spec, search, notes, tags, deduplicates, totalCombinations };
      return await this.newRuns.optimization(manager, {
        ...run,
        priority: priority.parse(request.priority || undefined),
      });
    });
  }

  /** Runs `create` once for each idempotency key: a second submit with it waits for the first, then answers what that made. */
  async once(
    tenantId: string,
    idempotency: Idempotency | null,
    create: (manager: EntityManager, id: string) => Promise<MadeRun>,
  ): Promise<Submitted> {
    return await this.transactions.run(async (manager) => {
      const id = uuidv7();
      if (!idempotency?.key) return { ...(await create(manager, id)), replayed: false };
      const earlier = await claimKey(manager, tenantId, idempotency, id);
      if (earlier) return { id: earlier, deduplicated: false, replayed: true };
      const made = await create(manager, id);
      if (made.id !== id) await keepMade(manager, tenantId, idempotency, made.id);
      return { ...made, replayed: false };
    });
  }
}

/** @returns what the key made before; undefined: it is free, and stands for `madeId` from here on */
async function claimKey(
  manager: EntityManager,
  tenantId: string,
  { key, requestSha256, caller }: Idempotency,
  madeId: string,
): Promise<string | undefined> {
  const claimed = await row<{ run_id: string; request_sha256: string }>(
    manager,
    `insert into idempotency_keys as k (tenant_id, caller, key, request_sha256, run_id) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, caller, key) do update set run_id = coalesce(k.run_id, excluded.run_id)
     returning run_id, request_sha256`,
    [tenantId, caller, key, requestSha256, madeId],
  );
  if (claimed!.request_sha256 !== requestSha256) throw reusedKey(key);
  return claimed!.run_id === madeId ? undefined : claimed!.run_id;
}

async function keepMade(
  manager: EntityManager,
  tenantId: string,
  { key, caller }: Idempotency,
  madeId: string,
): Promise<void> {
  const sql = 'update idempotency_keys set run_id = $4 where tenant_id = $1 and caller = $2 and key = $3';
  await rows(manager, sql, [tenantId, caller, key, madeId]);
}

/** The refusal of a key that came with another request. */
export function reusedKey(key: string): DomainError {
  return new DomainError(
    'invalid',
    'idempotency_key_reused',
    `Idempotency key "${key}" was used before with another request. Use a new key for a new request.`,
  );
}
