import { DomainError, type Caller } from '@barmill/contracts';
import { configToken } from '@barmill/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { epochMs, row, rows } from '../database/rows';
import type { ResultsConfig } from '../results.config';

/** The tenant of the key that a stack makes for itself. */
export const firstTenant = 'default';
interface LiveKey {
  readonly id: string;
  readonly tenant_id: string;
  readonly scopes: string[];
  readonly requests_per_minute: number | null;
  readonly expires_ms: string | null;
  readonly used_again: boolean;
}

const allScopes = ['read', 'run', 'manage', 'admin'];

/** API keys, of which only hashes are kept. */
@Injectable()
export class ApiKeysRepository implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(configToken) private readonly config: ResultsConfig,
  ) {}

  /** The first key, so that a fresh stack can be used at all. */
  async onModuleInit(): Promise<void> {
    if (!this.config.BOOTSTRAP_KEY_SHA256) return;
    await rows(
      this.dataSource,
      `insert into api_keys (id, tenant_id, name, key_sha256, scopes) values ($1, $2, 'bootstrap', $3, $4)
       on conflict (key_sha256) do nothing`,
      [uuidv7(), firstTenant, this.config.BOOTSTRAP_KEY_SHA256, allScopes],
    );
  }

  /** Who holds the key; notes that it was used, at most once a minute. */
  async callerOf(keySha256: string): Promise<Caller> {
    const key = await row<LiveKey>(
      this.dataSource,
      `select id, tenant_id, scopes, requests_per_minute, ${epochMs('expires_at')} as expires_ms,
         coalesce(last_used_at < now() - interval '1 minute', true) as used_again
       from api_keys where key_sha256 = $1 and revoked_at is null and coalesce(expires_at > now(), true)`,
      [keySha256],
    );
    if (!key) throw new DomainError('not_found', 'unknown_key', 'No live API key has this hash.');
    if (key.used_again) await rows(this.dataSource, 'update api_keys set last_used_at = now() where id = $1', [key.id]);
    return {
      tenantId: key.tenant_id,
      keyId: key.id,
      scopes: key.scopes,
      expiresAtMs: key.expires_ms === null ? undefined : Number(key.expires_ms),
      requestsPerMinute: key.requests_per_minute ?? undefined,
    };
  }
}
