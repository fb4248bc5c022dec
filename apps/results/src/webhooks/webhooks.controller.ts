import type {
  ClaimDeliveriesRequest,
  ClaimedDeliveries,
  CreateWebhookRequest,
  Delivery,
  DeliveryPage,
  DeliveryRef,
  EditWebhookRequest,
  ListDeliveriesRequest,
  ListWebhooksRequest,
  SettleDeliveryReply,
  SettleDeliveryRequest,
  Webhook,
  WebhookGone,
  WebhookPage,
  WebhookRef,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { DeliveriesRepository } from './deliveries.repository';
import { WebhooksRepository } from './webhooks.repository';

@Controller()
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
  ) {}

  @GrpcMethod('Webhooks', 'Create')
  async createWebhook(request: CreateWebhookRequest): Promise<Webhook> {
    return await this.webhooks.create(request);
  }

  @GrpcMethod('Webhooks', 'List')
  async listWebhooks(request: ListWebhooksRequest): Promise<WebhookPage> {
    return await this.webhooks.list(request);
  }

  @GrpcMethod('Webhooks', 'Get')
  async getWebhook(request: WebhookRef): Promise<Webhook> {
    return await this.webhooks.get(request);
  }

  @GrpcMethod('Webhooks', 'Edit')
  async editWebhook(request: EditWebhookRequest): Promise<Webhook> {
    return await this.webhooks.edit(request);
  }

  @GrpcMethod('Webhooks', 'Delete')
  async deleteWebhook(request: WebhookRef): Promise<WebhookGone> {
    await this.webhooks.delete(request);
    return {};
  }

  @GrpcMethod('Webhooks', 'ListDeliveries')
  async listDeliveries(request: ListDeliveriesRequest): Promise<DeliveryPage> {
    await this.webhooks.get({ tenantId: request.tenantId, id: request.webhookId });
    return await this.deliveries.list(request);
  }

  @GrpcMethod('Webhooks', 'Redeliver')
  async redeliver(request: DeliveryRef): Promise<Delivery> {
    return await this.deliveries.redeliver(request);
  }

  @GrpcMethod('Webhooks', 'ClaimDeliveries')
  async claimDeliveries(request: ClaimDeliveriesRequest): Promise<ClaimedDeliveries> {
    return { deliveries: await this.deliveries.claim(request) };
  }

  @GrpcMethod('Webhooks', 'SettleDelivery')
  async settleDelivery(request: SettleDeliveryRequest): Promise<SettleDeliveryReply> {
    await this.deliveries.settle(request);
    return {};
  }
}
