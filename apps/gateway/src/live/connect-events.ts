import { exchanges, runEventMessage } from '@barmill/contracts';
import { BroadcastServer } from '@barmill/messaging';
import { Readiness } from '@barmill/platform';
import type { INestApplication } from '@nestjs/common';

/** Lets messages of results wake the live streams. Not ready while the broker is away, though streams then poll. */
export async function connectEvents(app: INestApplication, url: string): Promise<void> {
  const strategy = new BroadcastServer({
    url,
    exchange: exchanges.events,
    keys: ['optimization.*', 'backtest.*'],
    schema: runEventMessage,
  });
  app.connectMicroservice({ strategy });
  app.get(Readiness, { strict: false }).add('rabbitmq', () => {
    if (!strategy.isConnected()) throw new Error('no connection');
  });
  await app.startAllMicroservices();
}
