import { createHash, randomBytes } from 'node:crypto';
import { invalid, rfc3339, rfc3339OrNull, type ApiKey } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { decodeCursor } from '../paging/cursor';
import { toPage, type Page } from '../paging/page';
import type { ApiKeysQuery, ApiKeyView, MadeApiKeyView, NewApiKey, Rotation } from './api-key.schema';

const list = 'api-keys';
const shownPrefix = 12;

/** Makes, shows and ends keys. A key is made here and its hash sent on: no other service ever sees it. */
@Injectable()
export class ApiKeysService {
  constructor(private readonly results: ResultsClient) {}

  async create(tenantId: string, request: NewApiKey): Promise<MadeApiKeyView> {
    const expiresAtMs = request.expires_at === undefined ? undefined : Date.parse(request.expires_at);
    if (expiresAtMs !== undefined && expiresAtMs <= Date.now()) {
      throw invalid('expired_at_once', '/expires_at', `Expected a time to come; got ${request.expires_at}.`);
    }
    const { key, ...made } = newKey();
    const row = await this.results.administration.createKey({
      tenantId,
      ...made,
      name: request.name,
      scopes: [...new Set(request.scopes)],
      expiresAtMs,
      limits: { requestsPerMinute: request.requests_per_minute, cpuSecondsPerDay: request.cpu_seconds_per_day },
    });
    return { ...view(row), key };
  }

  async list(tenantId: string, { limit, cursor }: ApiKeysQuery): Promise<Page<ApiKeyView>> {
    const afterId = decodeCursor(list, '', cursor);
    const page = await this.results.administration.listKeys({ tenantId, limit, afterId });
    return toPage(list, page.keys, page.hasMore, view, (row) => row.id);
  }

  async get(tenantId: string, id: string): Promise<ApiKeyView> {
    return view(await this.results.administration.getKey({ tenantId, id }));
  }

  async rotate(tenantId: string, id: string, { overlap_s: overlapS }: Rotation): Promise<MadeApiKeyView> {
    const { key, ...made } = newKey();
    const row = await this.results.administration.rotateKey({ tenantId, id, ...made, overlapMs: overlapS * 1_000 });
    return { ...view(row), key };
  }

  async revoke(tenantId: string, id: string): Promise<ApiKeyView> {
    return view(await this.results.administration.revokeKey({ tenantId, id }));
  }
}

function newKey(): { key: string; keySha256: string; prefix: string } {
  const key = `bmk_${randomBytes(32).toString('base64url')}`;
  return { key, keySha256: createHash('sha256').update(key).digest('hex'), prefix: key.slice(0, shownPrefix) };
}

function view(row: ApiKey): ApiKeyView {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    status: statusOf(row),
    requests_per_minute: row.limits?.requestsPerMinute ?? null,
    cpu_seconds_per_day: row.limits?.cpuSecondsPerDay ?? null,
    cpu_seconds_today: row.cpuSecondsToday,
    created_at: rfc3339(row.createdAtMs),
    expires_at: rfc3339OrNull(row.expiresAtMs),
    revoked_at: rfc3339OrNull(row.revokedAtMs),
    last_used_at: rfc3339OrNull(row.lastUsedAtMs),
  };
}

function statusOf({ revokedAtMs, expiresAtMs }: ApiKey): string {
  if (revokedAtMs !== undefined) return 'revoked';
  return expiresAtMs !== undefined && expiresAtMs <= Date.now() ? 'expired' : 'live';
}
