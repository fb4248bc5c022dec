import { createHash } from 'node:crypto';
import { canonicalJson, DomainError, type Idempotency } from '@barmill/contracts';

/**
 * What makes a repeated submission recognizable: the client's key and a hash of what it asked for; null without a key.
 * @throws DomainError `invalid_idempotency_key`
 */
export function idempotencyOf(key: string | undefined, body: unknown): Idempotency | null {
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new DomainError(
      'malformed',
      'invalid_idempotency_key',
      'Idempotency-Key is expected to be 1 to 200 visible ASCII characters, such as a UUID.',
    );
  }
  return { key, requestSha256: createHash('sha256').update(canonicalJson(body)).digest('hex') };
}
