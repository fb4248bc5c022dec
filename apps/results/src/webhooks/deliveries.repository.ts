import {
  DomainError,
  type ClaimDeliveriesRequest,
  type ClaimedDelivery,
  type Delivery,
  type DeliveryPage,
  type DeliveryRef,
  type ListDeliveriesRequest,
  type SettleDeliveryRequest,
} from '@barmill/contracts';
import { configToken } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { epochMs, row, rows } from '../database/rows';
import type { ResultsConfig } from '../results.config';
import { afterAllIds } from './webhooks.repository';

type Stored = Record<string, unknown>;

const columns = `id, webhook_id, message_id, event, payload, status, attempts, response_status, error,
  case when status = 'pending' then ${epochMs('next_at')} end as next_ms, ${epochMs('created_at')} as created_ms, ${epochMs('ended_at')} as ended_ms`;

/** Messages to webhooks: what is due, how attempts ended, and what is kept of them. */
@Injectable()
export class DeliveriesRepository {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(configToken) private readonly config: ResultsConfig,
  ) {}

  async list({ tenantId, webhookId, limit, afterId }: ListDeliveriesRequest): Promise<DeliveryPage> {
    const found = await rows<Stored>(
      this.dataSource,
      `select ${columns} from webhook_deliveries where webhook_id = $1 and tenant_id = $2 and id < $3 order by id desc limit $4`,
      [webhookId, tenantId, afterId || afterAllIds, limit + 1],
    );
    return { deliveries: found.slice(0, limit).map(delivery), hasMore: found.length > limit };
  }

  async redeliver({ tenantId, webhookId, id }: DeliveryRef): Promise<Delivery> {
    const again = await row<Stored>(
      this.dataSource,
      `insert into webhook_deliveries (id, tenant_id, webhook_id, message_id, event, payload)
       select $4, tenant_id, webhook_id, message_id, event, payload from webhook_deliveries
       where tenant_id = $1 and webhook_id = $2 and id = $3 returning ${columns}`,
      [tenantId, webhookId, id, uuidv7()],
    );
    if (again) return delivery(again);
    throw new DomainError('not_found', 'unknown_delivery', `The webhook has no delivery with the id ${id}.`);
  }

  /** What is claimed and not settled is due again when its lease is over. */
  async claim({ limit, leaseMs }: ClaimDeliveriesRequest): Promise<ClaimedDelivery[]> {
    const claimed = await rows<Stored>(
      this.dataSource,
      `update webhook_deliveries d set attempts = attempts + 1, next_at = now() + make_interval(secs => $2 / 1000.0)
       from webhooks w
       where w.id = d.webhook_id and d.id in (
         select due.id from webhook_deliveries due join webhooks h on h.id = due.webhook_id
         where due.status = 'pending' and due.next_at <= now() and h.is_enabled
         order by due.next_at limit $1 for update of due skip locked)
       returning d.id, d.attempts, d.message_id, w.url, w.secret, d.payload`,
      [limit, leaseMs],
    );
    return claimed.map((one) => ({
      id: one.id as string,
      attempt: one.attempts as number,
      messageId: one.message_id as string,
      url: one.url as string,
      secret: one.secret as string,
      body: one.payload as string,
    }));
  }

  async settle(outcome: SettleDeliveryRequest): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const waitS =
        outcome.error === '' ? undefined : this.config.WEBHOOK_RETRY_SECONDS.split(',')[outcome.attempt - 1];
      const status = outcome.error === '' ? 'succeeded' : waitS === undefined ? 'failed' : 'pending';
      const settled = await row<{ webhook_id: string }>(
        manager,
        `update webhook_deliveries set status = $3, response_status = $4, error = nullif($5, ''),
           next_at = now() + make_interval(secs => $6::float8), ended_at = case when $3 <> 'pending' then now() end
         where id = $1 and attempts = $2 and status = 'pending' returning webhook_id`,
        [outcome.id, outcome.attempt, status, outcome.responseStatus ?? null, outcome.error, Number(waitS ?? 0)],
      );
      if (settled) await this.judge(manager, settled.webhook_id, outcome);
    });
  }

  /** An address that only fails is left alone, and one that says it is gone, too. */
  private async judge(
    manager: EntityManager,
    webhookId: string,
    { error, responseStatus }: SettleDeliveryRequest,
  ): Promise<void> {
    if (error === '') {
      await rows(manager, 'update webhooks set failures_in_a_row = 0 where id = $1 and failures_in_a_row > 0', [
        webhookId,
      ]);
      return;
    }
    const most = responseStatus === 410 ? 1 : this.config.WEBHOOK_DISABLE_AFTER;
    await rows(
      manager,
      `update webhooks set failures_in_a_row = failures_in_a_row + 1,
         is_enabled = is_enabled and failures_in_a_row + 1 < $2,
         disabled_reason = case when is_enabled and failures_in_a_row + 1 >= $2 then $3 else disabled_reason end,
         row_version = row_version + (is_enabled and failures_in_a_row + 1 >= $2)::int
       where id = $1`,
      [
        webhookId,
        most,
        responseStatus === 410 ? 'It answered 410 Gone.' : `${most} attempts failed in a row; the last: ${error}`,
      ],
    );
  }
}

function delivery(stored: Stored): Delivery {
  return {
    id: stored.id as string,
    webhookId: stored.webhook_id as string,
    messageId: stored.message_id as string,
    event: stored.event as string,
    payloadJson: stored.payload as string,
    status: stored.status as string,
    attempts: stored.attempts as number,
    nextAttemptAtMs: optional(stored.next_ms),
    responseStatus: optional(stored.response_status),
    error: (stored.error as string | null) ?? undefined,
    createdAtMs: Number(stored.created_ms),
    endedAtMs: optional(stored.ended_ms),
  };
}

function optional(value: unknown): number | undefined {
  return value === null ? undefined : Number(value);
}
