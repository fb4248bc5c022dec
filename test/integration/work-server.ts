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

type Given = Pick<WorkQueueOptions, 'url'> & Partial<WorkQueueOptions>;

const optionsOf = (given: Given): WorkQueueOptions => ({
  workClass: 'sweep',
  slots: 1,
  drainMs: 5_000,
  againAfterMs: 5,
  ...given,
});

/** A work queue server on the sweep queue that gives what comes to `handle`; resolves when it consumes. */
export async function serveSweeps(
  options: Given,
  handle: (delivery: Delivery) => Promise<void>,
): Promise<WorkQueueServer> {
  const server = new WorkQueueServer(optionsOf(options));
  const handler = async (message: WorkMessage, context: RmqContext) => {
    const { fields } = context.getMessage() as unknown as ConsumeMessage;
    await handle({ message, redelivered: fields.redelivered, channel: context.getChannelRef() as ConfirmChannel });
  };
  server.addHandler('sweep', handler, true);
  await listen(server);
  return server;
}

/** A work queue server that is told to stop in the middle of its subscription, when it has sent its n-th command to the broker. */
export class ServerStoppedAt extends WorkQueueServer {
  private commands = 0;

  constructor(
    private readonly command: number,
    options: Given,
  ) {
    super(optionsOf(options));
  }

  /** Resolves when it has subscribed. @returns whether it was told to stop before that */
  async listened(): Promise<boolean> {
    await listen(this);
    return this.commands >= this.command;
  }

  override async setupChannel(channel: ConfirmChannel, callback: () => void): Promise<void> {
    const get = (target: ConfirmChannel, name: string | symbol): unknown => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(member, target, given);
        if (++this.commands === this.command) void this.stopConsuming();
        return answer;
      };
    };
    await super.setupChannel(new Proxy(channel, { get }), callback);
  }
}

async function listen(server: WorkQueueServer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    void server.listen((error?: unknown) => (error ? reject(error as Error) : resolve()));
  });
}

/** A message as results sends it, of a chunk that is told apart by its epoch. */
export function workMessage(epoch: number): WorkMessage {
  return { v: 1, chunkId: randomUUID(), runId: randomUUID(), epoch };
}
