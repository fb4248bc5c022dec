import { createHash } from 'node:crypto';
import { DomainError, type Caller } from '@barmill/contracts';
import { configToken, ResultsClient } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import { BoundedCache } from './bounded-cache';

const mostCached = 10_000;
/** Timers take no longer time. */
const longestTimerMs = 2 ** 31 - 1;

/** Finds out who sent a request, by the key that came with it. The key itself is neither kept nor passed on. */
@Injectable()
export class CallersService {
  private readonly known: BoundedCache<Caller>;
  /** By key, of those whose change somebody waits for. */
  private readonly changes = new Map<string, AbortController>();

  constructor(
    @Inject(configToken) config: GatewayConfig,
    private readonly results: ResultsClient,
  ) {
    this.known = new BoundedCache(mostCached, config.KEY_CACHE_MS, () => performance.now());
  }

  /** @throws DomainError `unauthenticated` without a key, or with one that nobody has. */
  async identify(authorization: string | undefined): Promise<Caller> {
    const keySha256 = createHash('sha256').update(bearerKey(authorization)).digest('hex');
    const known = this.known.get(keySha256);
    if (known && !hasExpired(known)) return known;
    const caller = await this.verify(keySha256);
    this.known.set(keySha256, caller);
    return caller;
  }

  /** Asks again for a key that was revoked or ends sooner: of all that is known the caller's very key. */
  forget(keyId: string): void {
    this.known.deleteWhere((caller) => caller.keyId === keyId);
    this.changes.get(keyId)?.abort();
    this.changes.delete(keyId);
  }

  /** Aborts when the key is changed, revoked or over. Who was let in before asks again. */
  changed({ keyId, expiresAtMs }: Caller): AbortSignal {
    const change = this.changes.get(keyId) ?? new AbortController();
    this.changes.set(keyId, change);
    const leftMs = expiresAtMs === undefined ? Infinity : Math.max(0, expiresAtMs - Date.now());
    if (leftMs > longestTimerMs) return change.signal;
    return AbortSignal.any([change.signal, AbortSignal.timeout(leftMs)]);
  }

  private async verify(keySha256: string): Promise<Caller> {
    try {
      return await this.results.access.verifyKey({ keySha256 });
    } catch (error) {
      const unknown = error instanceof DomainError && (error.code === 'not_found' || error.code === 'unauthenticated');
      if (!unknown) throw error;
      throw new DomainError('unauthenticated', 'unknown_key', 'No live API key is like the one that was sent.');
    }
  }
}

function hasExpired({ expiresAtMs }: Caller): boolean {
  return expiresAtMs !== undefined && expiresAtMs <= Date.now();
}

function bearerKey(authorization: string | undefined): string {
  if (authorization === undefined) {
    throw new DomainError('unauthenticated', 'missing_key', 'Send an API key: "Authorization: Bearer <key>".');
  }
  const key = /^Bearer +(\S{1,512}) *$/i.exec(authorization)?.[1];
  if (key) return key;
  throw new DomainError(
    'unauthenticated',
    'malformed_authorization',
    'The Authorization header is expected to read "Bearer <key>".',
  );
}
