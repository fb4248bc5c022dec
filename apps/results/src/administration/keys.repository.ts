import {
  DomainError,
  exchanges,
  keys,
  type ApiKey,
  type ApiKeyPage,
  type CreateKeyRequest,
  type KeyRef,
  type ListKeysRequest,
  type RotateKeyRequest,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { row, rows, type Db } from '../database/rows';
import { Outbox } from '../outbox/outbox';
import { Transactions } from '../outbox/transactions';
import { apiKey, keyColumns } from './api-key-row';

/** Ids sort by the time of their making; this one is after all of them. */
const afterAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const isLive = 'revoked_at is null and coalesce(expires_at > now(), true)';

/** The keys of a tenant, as its administrators see them. */
@Injectable()
export class KeysRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  async create(request: CreateKeyRequest): Promise<ApiKey> {
    const id = uuidv7();
    await rows(
      this.transactions.dataSource,
      `insert into api_keys (id, tenant_id, name, prefix, key_sha256, scopes, expires_at, requests_per_minute, cpu_seconds_per_day)
       values ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000), $8, $9)`,
      [
        id,
        request.tenantId,
        request.name,
        request.prefix,
        request.keySha256,
        request.scopes,
        request.expiresAtMs ?? null,
        request.limits?.requestsPerMinute ?? null,
        request.limits?.cpuSecondsPerDay ?? null,
      ],
    );
    return await this.get({ tenantId: request.tenantId, id });
  }

  async list({ tenantId, limit, afterId }: ListKeysRequest): Promise<ApiKeyPage> {
    const found = await rows<Record<string, unknown>>(
      this.transactions.dataSource,
      `select ${keyColumns} from api_keys k where k.tenant_id = $1 and k.id < $2 order by k.id desc limit $3`,
      [tenantId, afterId || afterAll, limit + 1],
    );
    return { keys: found.slice(0, limit).map(apiKey), hasMore: found.length > limit };
  }

  async get(ref: KeyRef, db: Db = this.transactions.dataSource): Promise<ApiKey> {
    const sql = `select ${keyColumns} from api_keys k where k.tenant_id = $1 and k.id = $2`;
    const found = await row<Record<string, unknown>>(db, sql, [ref.tenantId, ref.id]);
    if (found) return apiKey(found);
    throw new DomainError('not_found', 'unknown_api_key', `There is no API key with the id ${ref.id}.`);
  }

  /** The new key has a time of its own only if the old one had: as long as that one was made for. */
  async rotate({ tenantId, id, keySha256, prefix, overlapMs }: RotateKeyRequest): Promise<ApiKey> {
    return await this.transactions.run(async (manager) => {
      await this.requireLive(manager, { tenantId, id });
      const newId = uuidv7();
      await rows(
        manager,
        `insert into api_keys (id, family_id, tenant_id, name, prefix, key_sha256, scopes, expires_at, requests_per_minute, cpu_seconds_per_day)
         select $3, family_id, tenant_id, name, $4, $5, scopes, now() + (expires_at - created_at), requests_per_minute, cpu_seconds_per_day
         from api_keys where tenant_id = $1 and id = $2`,
        [tenantId, id, newId, prefix, keySha256],
      );
      if (overlapMs === 0) await this.end(manager, { tenantId, id });
      else {
        await rows(
          manager,
          `update api_keys set expires_at = least(expires_at, now() + make_interval(secs => $2 / 1000.0)) where id = $1`,
          [id, overlapMs],
        );
        await this.announce(manager, { tenantId, id });
      }
      return await this.get({ tenantId, id: newId }, manager);
    });
  }

  /** Revoking what is revoked already changes nothing. */
  async revoke(ref: KeyRef): Promise<ApiKey> {
    return await this.transactions.run(async (manager) => {
      const key = await this.get(ref, manager);
      if (key.revokedAtMs !== undefined) return key;
      await requireAnotherAdmin(manager, ref);
      await this.end(manager, ref);
      return await this.get(ref, manager);
    });
  }

  private async end(manager: EntityManager, ref: KeyRef): Promise<void> {
    await rows(manager, 'update api_keys set revoked_at = now() where id = $1 and revoked_at is null', [ref.id]);
    await this.announce(manager, ref);
  }

  /** Every gateway lets go of what it remembers of the key. */
  private async announce(manager: EntityManager, { tenantId, id }: KeyRef): Promise<void> {
    const body = { v: 1, keyId: id };
    const hint = { tenantId, exchange: exchanges.control.name, key: keys.apiKeyChanged, messageId: id, body };
    await this.outbox.add(manager, [{ ...hint, mandatory: false }]);
  }

  private async requireLive(manager: EntityManager, ref: KeyRef): Promise<void> {
    const sql = `select ${isLive} as live from api_keys where tenant_id = $1 and id = $2 for update`;
    const found = await row<{ live: boolean }>(manager, sql, [ref.tenantId, ref.id]);
    if (!found) throw new DomainError('not_found', 'unknown_api_key', `There is no API key with the id ${ref.id}.`);
    if (!found.live)
      throw new DomainError('conflict', 'api_key_ended', 'The key is revoked or has expired; make a new one.');
  }
}

/** Locks the administrators' keys, so that of two that are revoked at once the second sees the first gone. */
async function requireAnotherAdmin(manager: EntityManager, { tenantId, id }: KeyRef): Promise<void> {
  const admins = await rows<{ id: string }>(
    manager,
    `select id from api_keys where tenant_id = $1 and 'admin' = any(scopes) and ${isLive} order by id for update`,
    [tenantId],
  );
  if (admins.length !== 1 || admins[0].id !== id) return;
  const detail =
    'It is the last live key with the scope "admin": nobody could make keys any more. Make another one first.';
  throw new DomainError('conflict', 'last_admin_key', detail);
}
