import type { WorkMessage } from '@barmill/contracts';
import { WorkQueueServer, type WorkQueueOptions } from '@barmill/messaging';
import { randomUUID } from 'node:crypto';
import type { RmqContext } from '@nestjs/microservices';
import type { ConfirmChannel, ConsumeMessage } from 'amqplib';

export interface Delivery {
  readonly message: WorkMessage;
  readonly redelivered: boolean;
  readonly channel: ConfirmChannel;
}

/** A work queue server on the sweep queue that gives what comes to `handle`; resolves when it consumes. */
export async function serveSweeps(
  options: Pick<WorkQueueOptions, 'url'> & Partial<WorkQueueOptions>,
  handle: (delivery: Delivery) => Promise<void>,
): Promise<WorkQueueServer> {
  const server = new WorkQueueServer({ workClass: 'sweep', slots: 1, drainMs: 5_000, againAfterMs: 5, ...options });
  const handler = async (message: WorkMessage, context: RmqContext) => {
    const { fields } = context.getMessage() as unknown as ConsumeMessage;
    await handle({ message, redelivered: fields.redelivered, channel: context.getChannelRef() as ConfirmChannel });
  };
  server.addHandler('sweep', handler, true);
  await new Promise<void>((resolve, reject) => {
    void server.listen((error?: unknown) => (error ? reject(error as Error) : resolve()));
  });
  return server;
}

/** A message as results sends it, of a chunk that is told apart by its epoch. */
export function workMessage(epoch: number): WorkMessage {
  return { v: 1, chunkId: randomUUID(), runId: randomUUID(), epoch };
}
