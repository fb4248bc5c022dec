import { exchanges, runEventMessage } from '@barmill/contracts';
import { BroadcastServer } from '@barmill/messaging';
import type { INestApplication } from '@nestjs/common';

/**
 * Lets messages of results wake the live streams. Nothing waits for the broker, neither the start nor readiness: without it
 * the API works as before, and streams look for events by themselves.
 */
export function connectEvents(app: INestApplication, url: string): void {
  const strategy = new BroadcastServer({
    url,
    exchange: exchanges.events,
    keys: ['optimization.*', 'backtest.*'],
    schema: runEventMessage,
  });
  app.connectMicroservice({ strategy });
}
