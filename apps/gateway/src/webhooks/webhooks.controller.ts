import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { Located } from '../http/location.interceptor';
import { WithVersion, type Versioned } from '../http/versioned.interceptor';
import { IfMatchHeader, IfNoneMatchHeader, Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import type { Page } from '../paging/page';
import {
  deliveryPageSchema,
  deliverySchema,
  madeWebhookSchema,
  newWebhookSchema,
  webhookEditSchema,
  webhookPageSchema,
  webhookSchema,
  webhooksQuery,
  type DeliveryView,
  type MadeWebhookView,
  type NewWebhook,
  type WebhookEdit,
  type WebhooksQuery,
  type WebhookView,
} from './webhook.schema';
import { WebhooksService } from './webhooks.service';

const uuid = { schema: z.uuid() };

@ApiTags(tags.webhooks)
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Post()
  @NeedsScope('manage')
  @Located<WebhookView>(({ id }) => `/v1/webhooks/${id}`)
  @Operation('Make a webhook', {
    status: 201,
    schema: madeWebhookSchema,
    description: 'With its secret, shown this once.',
  })
  async create(
    @TenantId() tenantId: string,
    @Body({ schema: newWebhookSchema }) body: NewWebhook,
  ): Promise<MadeWebhookView> {
    return await this.webhooks.create(tenantId, body);
  }

  @Get()
  @NeedsScope('read')
  @Operation('List webhooks', { status: 200, schema: webhookPageSchema, description: 'Newest first.' })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: webhooksQuery }) query: WebhooksQuery,
  ): Promise<Page<WebhookView>> {
    return await this.webhooks.list(tenantId, query);
  }

  @Get(':id')
  @NeedsScope('read')
  @WithVersion()
  @IfNoneMatchHeader()
  @Operation('Get a webhook', {
    status: 200,
    schema: webhookSchema,
    description: 'Without its secret.',
    isVersioned: true,
  })
  async get(@TenantId() tenantId: string, @Param('id', uuid) id: string): Promise<Versioned<WebhookView>> {
    return await this.webhooks.get(tenantId, id);
  }

  @Patch(':id')
  @NeedsScope('manage')
  @WithVersion()
  @IfMatchHeader()
  @Operation('Change a webhook', {
    status: 200,
    schema: webhookSchema,
    description: 'As it is stored.',
    isVersioned: true,
  })
  async edit(
    @TenantId() tenantId: string,
    @Param('id', uuid) id: string,
    @Body({ schema: webhookEditSchema }) body: WebhookEdit,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<Versioned<WebhookView>> {
    return await this.webhooks.edit(tenantId, id, body, ifMatch);
  }

  @Delete(':id')
  @HttpCode(204)
  @NeedsScope('manage')
  @ApiOperation({ summary: 'Delete a webhook' })
  @ApiResponse({ status: 204, description: 'It is gone, with its deliveries.' })
  async delete(@TenantId() tenantId: string, @Param('id', uuid) id: string): Promise<void> {
    await this.webhooks.delete(tenantId, id);
  }

  @Get(':id/deliveries')
  @NeedsScope('read')
  @Operation('List deliveries', { status: 200, schema: deliveryPageSchema, description: 'Newest first.' })
  async deliveries(
    @TenantId() tenantId: string,
    @Param('id', uuid) id: string,
    @Query({ schema: webhooksQuery }) query: WebhooksQuery,
  ): Promise<Page<DeliveryView>> {
    return await this.webhooks.deliveries(tenantId, id, query);
  }

  @Post(':id/deliveries/:delivery_id/redeliver')
  @HttpCode(202)
  @NeedsScope('manage')
  @Operation('Deliver again', {
    status: 202,
    schema: deliverySchema,
    description: 'The new delivery of the same message.',
    isLocated: false,
  })
  async redeliver(
    @TenantId() tenantId: string,
    @Param('id', uuid) id: string,
    @Param('delivery_id', uuid) deliveryId: string,
  ): Promise<DeliveryView> {
    return await this.webhooks.redeliver(tenantId, id, deliveryId);
  }
}
