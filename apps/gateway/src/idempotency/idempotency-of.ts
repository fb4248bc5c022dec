import { createHash } from 'node:crypto';
import { canonicalJson, DomainError, type Idempotency } from '@barmill/contracts';

/**
 * What makes a repeated request recognizable: whose it is, the client's key, and a hash of what it asks for.
 * @param asked JSON, or a text that stands for the body
 * @throws DomainError `invalid_idempotency_key`
 */
export function idempotencyOf(caller: string, key: string, asked: unknown): Idempotency {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new DomainError(
      'malformed',
      'invalid_idempotency_key',
      'Idempotency-Key is expected to be 1 to 200 visible ASCII characters, such as a UUID.',
    );
  }
  return { caller, key, requestSha256: createHash('sha256').update(canonicalJson(asked)).digest('hex') };
}
