import { configToken } from '@barmill/platform';
import { ConfirmedPublisher } from '@barmill/messaging';
import { Global, Module } from '@nestjs/common';
import type { ResultsConfig } from '../results.config';
import { Outbox } from './outbox';
import { OutboxRelay } from './outbox-relay';
import { Transactions } from './transactions';

@Global()
@Module({
  providers: [
    Outbox,
    OutboxRelay,
    Transactions,
    {
      provide: ConfirmedPublisher,
      inject: [configToken],
      useFactory: (config: ResultsConfig) => new ConfirmedPublisher(config.RABBITMQ_URL),
    },
  ],
  exports: [Outbox, Transactions, ConfirmedPublisher],
})
export class OutboxModule {}
