import { apiKeyMessage, exchanges, keys, runEventMessage } from '@barmill/contracts';
import { BroadcastServer } from '@barmill/messaging';
import type { INestApplication } from '@nestjs/common';

/**
 * Lets messages of results wake the live streams, and take back what is remembered of keys. Nothing waits for the broker, neither the start nor
 * readiness: without it the API works as before, streams look for events by themselves, and keys are asked for again after a while.
 */
export function connectEvents(app: INestApplication, url: string): void {
  const events = {
    url,
    exchange: exchanges.events,
    keys: ['optimization.*', 'backtest.*', 'batch.*', 'walk_forward.*'],
    schema: runEventMessage,
  };
  const control = { url, exchange: exchanges.control, keys: [keys.apiKeyChanged], schema: apiKeyMessage };
  for (const hints of [events, control]) app.connectMicroservice({ strategy: new BroadcastServer(hints) });
}
