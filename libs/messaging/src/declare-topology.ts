import { exchanges, queues } from '@barmill/contracts';
import type { ConfirmChannel } from 'amqplib';

/** Declares every exchange and queue; declaring again what is there changes nothing. */
export async function declareTopology(channel: ConfirmChannel): Promise<void> {
  for (const { name, type, durable, arguments: args } of Object.values(exchanges)) {
    await channel.assertExchange(name, type, { durable, arguments: args });
  }
  for (const queue of Object.values(queues)) {
    await channel.assertQueue(queue.name, { durable: true, arguments: { ...queue.arguments } });
    await channel.bindQueue(queue.name, queue.exchange, queue.key);
  }
}
