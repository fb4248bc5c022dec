import { Module } from '@nestjs/common';
import { DeliveryLoop } from './delivery-loop';
import { WebhookAddress } from './webhook-address';
import { WebhooksController } from './webhooks.controller';
import { WebhooksService } from './webhooks.service';

@Module({ controllers: [WebhooksController], providers: [DeliveryLoop, WebhookAddress, WebhooksService] })
export class WebhooksModule {}
