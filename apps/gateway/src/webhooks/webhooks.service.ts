import { invalid, rfc3339, rfc3339OrNull, type Delivery, type Webhook } from '@barmill/contracts';
import { configToken, ResultsClient } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import { admittedVersions } from '../http/entity-tag';
import type { Versioned } from '../http/versioned.interceptor';
import { decodeCursor } from '../paging/cursor';
import { toPage, type Page } from '../paging/page';
import { newSecret } from './signature';
import { ForbiddenAddress, WebhookAddress } from './webhook-address';
import type {
  DeliveryView,
  MadeWebhookView,
  NewWebhook,
  WebhookEdit,
  WebhooksQuery,
  WebhookView,
} from './webhook.schema';

@Injectable()
export class WebhooksService {
  constructor(
    private readonly results: ResultsClient,
    private readonly addresses: WebhookAddress,
    @Inject(configToken) private readonly config: GatewayConfig,
  ) {}

  async create(tenantId: string, { url, events, description }: NewWebhook): Promise<MadeWebhookView> {
    await this.requireAdmitted(url);
    const secret = newSecret();
    const request = { tenantId, url, events: [...new Set(events)], description, secret };
    return { ...view(await this.results.webhooks.create(request)), secret };
  }

  async list(tenantId: string, { limit, cursor }: WebhooksQuery): Promise<Page<WebhookView>> {
    const afterId = decodeCursor('webhooks', '', cursor);
    const page = await this.results.webhooks.list({ tenantId, limit, afterId });
    return toPage('webhooks', page.webhooks, page.hasMore, view, (row) => row.id);
  }

  async get(tenantId: string, id: string): Promise<Versioned<WebhookView>> {
    return versioned(await this.results.webhooks.get({ tenantId, id }));
  }

  async edit(
    tenantId: string,
    id: string,
    edit: WebhookEdit,
    ifMatch: string | undefined,
  ): Promise<Versioned<WebhookView>> {
    const versions = admittedVersions(ifMatch);
    if (edit.url !== undefined) await this.requireAdmitted(edit.url);
    const row = await this.results.webhooks.edit({
      tenantId,
      id,
      ...(versions === 'any' ? { admitsAny: true } : { admittedVersions: [...versions] }),
      url: edit.url,
      events: edit.events && { names: [...new Set(edit.events)] },
      description: edit.description,
      isEnabled: edit.is_enabled,
    });
    return versioned(row);
  }

  async delete(tenantId: string, id: string): Promise<void> {
    await this.results.webhooks.delete({ tenantId, id });
  }

  async deliveries(tenantId: string, webhookId: string, { limit, cursor }: WebhooksQuery): Promise<Page<DeliveryView>> {
    const list = `deliveries of ${webhookId}`;
    const afterId = decodeCursor(list, '', cursor);
    const page = await this.results.webhooks.listDeliveries({ tenantId, webhookId, limit, afterId });
    return toPage(list, page.deliveries, page.hasMore, deliveryView, (row) => row.id);
  }

  async redeliver(tenantId: string, webhookId: string, id: string): Promise<DeliveryView> {
    return deliveryView(await this.results.webhooks.redeliver({ tenantId, webhookId, id }));
  }

  /** A name that cannot be resolved at the moment is taken: each delivery judges it again. */
  private async requireAdmitted(url: string): Promise<void> {
    try {
      await this.addresses.resolve(url, this.config.WEBHOOK_TIMEOUT_MS);
    } catch (error) {
      if (error instanceof ForbiddenAddress)
        throw invalid('forbidden_address', '/url', `No message goes there: ${error.message}.`);
    }
  }
}

function versioned(row: Webhook): Versioned<WebhookView> {
  return { resource: view(row), rowVersion: row.rowVersion };
}

function view(row: Webhook): WebhookView {
  return {
    id: row.id,
    url: row.url,
    events: row.events,
    description: row.description,
    is_enabled: row.isEnabled,
    disabled_reason: row.disabledReason ?? null,
    failures_in_a_row: row.failuresInARow,
    created_at: rfc3339(row.createdAtMs),
  };
}

function deliveryView(row: Delivery): DeliveryView {
  return {
    id: row.id,
    message_id: row.messageId,
    event: row.event,
    payload: JSON.parse(row.payloadJson) as unknown,
    status: row.status,
    attempts: row.attempts,
    next_attempt_at: rfc3339OrNull(row.nextAttemptAtMs),
    response_status: row.responseStatus ?? null,
    error: row.error ?? null,
    created_at: rfc3339(row.createdAtMs),
    ended_at: rfc3339OrNull(row.endedAtMs),
  };
}
