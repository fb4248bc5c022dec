import { randomUUID } from 'node:crypto';
import { DomainError, type BeginReply, type Idempotency, type KeptAnswer } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row, rows } from '../database/rows';
import { reusedKey } from '../runs/submission.service';

/** How long a request may take to be answered before a repeat of it is taken for a new try, ms. */
const leaseMs = 30_000;

interface StoredAnswer {
  readonly request_sha256: string;
  readonly status: number | null;
  readonly location: string | null;
  readonly body: string | null;
}

/** Idempotency keys of callers, and the answers that they were given. */
@Injectable()
export class KeptAnswersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * A key is free that nobody has, whose lease ran out, or whose request has made something and has no answer: it died
   * in between, and what it made is answered again.
   * @throws DomainError `idempotency_key_reused` or `idempotency_key_in_progress`
   */
  async begin(tenantId: string, { caller, key, requestSha256 }: Idempotency): Promise<BeginReply> {
    const own = [tenantId, caller, key];
    const begun = await row<{ token: string }>(
      this.dataSource,
      `insert into idempotency_keys as k (tenant_id, caller, key, request_sha256, token, lease_until)
       values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6 / 1000.0))
       on conflict (tenant_id, caller, key) do update set token = excluded.token, lease_until = excluded.lease_until
         where k.request_sha256 = excluded.request_sha256 and k.status is null
           and (coalesce(k.lease_until < now(), true) or k.run_id is not null)
       returning token`,
      [...own, requestSha256, randomUUID(), leaseMs],
    );
    if (begun) return { token: begun.token, answer: null };
    const stored = await row<StoredAnswer>(
      this.dataSource,
      'select request_sha256, status, location, body from idempotency_keys where tenant_id = $1 and caller = $2 and key = $3',
      own,
    );
    if (stored && stored.request_sha256 !== requestSha256) throw reusedKey(key);
    if (stored?.status) {
      const { status, location, body } = stored;
      return { token: '', answer: { status, location: location ?? undefined, bodyJson: body! } };
    }
    throw new DomainError(
      'conflict',
      'idempotency_key_in_progress',
      `A request with the idempotency key "${key}" is being answered. Send it again in a moment.`,
    );
  }

  /** Keeps the answer, unless another request has taken the key over meanwhile. */
  async finish(token: string, { status, location, bodyJson }: KeptAnswer): Promise<void> {
    await rows(
      this.dataSource,
      `update idempotency_keys set status = $2, location = $3, body = $4, lease_until = null
       where token = $1 and status is null`,
      [token, status, location ?? null, bodyJson],
    );
  }

  /** What made something keeps its key, so that a repeat finds it. */
  async abandon(token: string): Promise<void> {
    await rows(this.dataSource, 'delete from idempotency_keys where token = $1 and run_id is null', [token]);
    await rows(this.dataSource, 'update idempotency_keys set lease_until = null where token = $1', [token]);
  }
}
