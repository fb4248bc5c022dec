import { Module } from '@nestjs/common';
import { DeliveriesRepository } from './deliveries.repository';
import { WebhooksController } from './webhooks.controller';
import { WebhooksRepository } from './webhooks.repository';

@Module({ controllers: [WebhooksController], providers: [WebhooksRepository, DeliveriesRepository] })
export class WebhooksModule {}
