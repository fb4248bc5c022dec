import type { ApiKey } from '@barmill/contracts';
import { epochMs } from '../database/rows';

type Stored = Record<string, unknown>;

/** Columns of a key as it is shown, with what its family spent since midnight UTC. */
export const keyColumns = `k.id, k.name, k.prefix, k.scopes, k.requests_per_minute, k.cpu_seconds_per_day,
  ${epochMs('k.created_at')} as created_ms, ${epochMs('k.expires_at')} as expires_ms, ${epochMs('k.revoked_at')} as revoked_ms,
  ${epochMs('k.last_used_at')} as used_ms,
  coalesce((select u.cpu_ms from api_key_usage u where u.family_id = k.family_id and u.day = (now() at time zone 'utc')::date), 0) / 1000
    as cpu_seconds_today`;

export function apiKey(stored: Stored): ApiKey {
  return {
    id: stored.id as string,
    name: stored.name as string,
    prefix: stored.prefix as string,
    scopes: stored.scopes as string[],
    limits: {
      requestsPerMinute: (stored.requests_per_minute as number | null) ?? undefined,
      cpuSecondsPerDay: (stored.cpu_seconds_per_day as number | null) ?? undefined,
    },
    createdAtMs: Number(stored.created_ms),
    expiresAtMs: optional(stored.expires_ms),
    revokedAtMs: optional(stored.revoked_ms),
    lastUsedAtMs: optional(stored.used_ms),
    cpuSecondsToday: stored.cpu_seconds_today as number,
  };
}

function optional(value: unknown): number | undefined {
  return value === null ? undefined : Number(value);
}
