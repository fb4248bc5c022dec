import { DomainError, type Caller } from '@barmill/contracts';
import { configToken } from '@barmill/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { row, rows } from '../database/rows';
import type { ResultsConfig } from '../results.config';

/** The tenant of the key that a stack makes for itself. */
export const firstTenant = 'default';
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
      `insert into api_keys (id, tenant_id, name, key_sha256, scopes) values ($1, $2, 'bootstrap', $3, $4) on conflict (key_sha256) do nothing`,
      [uuidv7(), firstTenant, this.config.BOOTSTRAP_KEY_SHA256, allScopes],
    );
  }

  async callerOf(keySha256: string): Promise<Caller> {
    const key = await row<{ id: string; tenant_id: string; scopes: string[] }>(
      this.dataSource,
      'select id, tenant_id, scopes from api_keys where key_sha256 = $1 and revoked_at is null',
      [keySha256],
    );
    if (!key) throw new DomainError('not_found', 'unknown_key', 'No live API key has this hash.');
    return { tenantId: key.tenant_id, keyId: key.id, scopes: key.scopes };
  }
}
