import {
  DomainError,
  type CreateWebhookRequest,
  type EditWebhookRequest,
  type ListWebhooksRequest,
  type Webhook,
  type WebhookPage,
  type WebhookRef,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { epochMs, row, rows } from '../database/rows';

type Stored = Record<string, unknown>;

/** Ids sort by the time of their making; this one is after all of them. */
export const afterAllIds = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const columns = `id, url, events, description, is_enabled, disabled_reason, failures_in_a_row, row_version, ${epochMs('created_at')} as created_ms`;

/** The webhooks of a tenant. Their secrets are kept, since messages are signed with them, and shown to nobody but who delivers. */
@Injectable()
export class WebhooksRepository {
  constructor(private readonly dataSource: DataSource) {}

  async create({ tenantId, url, events, description, secret }: CreateWebhookRequest): Promise<Webhook> {
    const id = uuidv7();
    const sql = `insert into webhooks (id, tenant_id, url, events, description, secret) values ($1, $2, $3, $4, $5, $6)`;
    await rows(this.dataSource, sql, [id, tenantId, url, events, description, secret]);
    return await this.get({ tenantId, id });
  }

  async list({ tenantId, limit, afterId }: ListWebhooksRequest): Promise<WebhookPage> {
    const sql = `select ${columns} from webhooks where tenant_id = $1 and id < $2 order by id desc limit $3`;
    const found = await rows<Stored>(this.dataSource, sql, [tenantId, afterId || afterAllIds, limit + 1]);
    return { webhooks: found.slice(0, limit).map(webhook), hasMore: found.length > limit };
  }

  async get({ tenantId, id }: WebhookRef): Promise<Webhook> {
    const sql = `select ${columns} from webhooks where tenant_id = $1 and id = $2`;
    const found = await row<Stored>(this.dataSource, sql, [tenantId, id]);
    if (found) return webhook(found);
    throw new DomainError('not_found', 'unknown_webhook', `There is no webhook with the id ${id}.`);
  }

  /** Enabling one forgets its failures. @throws DomainError `unknown_webhook`, or `stale_etag` */
  async edit(request: EditWebhookRequest): Promise<Webhook> {
    const { tenantId, id } = request;
    const changed = await row<Stored>(
      this.dataSource,
      `update webhooks set url = coalesce($5, url), events = coalesce($6::text[], events), description = coalesce($7, description),
         is_enabled = coalesce($8::bool, is_enabled),
         disabled_reason = case when $8::bool then null else disabled_reason end,
         failures_in_a_row = case when $8::bool then 0 else failures_in_a_row end, row_version = row_version + 1
       where tenant_id = $1 and id = $2 and ($3::bool or row_version = any($4::bigint[])) returning ${columns}`,
      [
        tenantId,
        id,
        request.admitsAny,
        request.admittedVersions,
        request.url ?? null,
        request.events?.names ?? null,
        request.description ?? null,
        request.isEnabled ?? null,
      ],
    );
    if (changed) return webhook(changed);
    const { rowVersion } = await this.get({ tenantId, id });
    const detail = `The webhook has changed: its ETag is "${rowVersion}". Read it again, then repeat the change.`;
    throw new DomainError('precondition_failed', 'stale_etag', detail);
  }

  /** With all its deliveries. */
  async delete(ref: WebhookRef): Promise<void> {
    await this.get(ref);
    await rows(this.dataSource, 'delete from webhooks where tenant_id = $1 and id = $2', [ref.tenantId, ref.id]);
  }
}

function webhook(stored: Stored): Webhook {
  return {
    id: stored.id as string,
    url: stored.url as string,
    events: stored.events as string[],
    description: stored.description as string,
    isEnabled: stored.is_enabled as boolean,
    disabledReason: (stored.disabled_reason as string | null) ?? undefined,
    failuresInARow: stored.failures_in_a_row as number,
    createdAtMs: Number(stored.created_ms),
    rowVersion: Number(stored.row_version),
  };
}
