import { RmqContext, ServerRMQ, type CustomTransportStrategy } from '@nestjs/microservices';
import type { WorkClass } from '@barmill/contracts';
import { queues, workMessage } from '@barmill/contracts';
import type { ChannelWrapper } from 'amqp-connection-manager';
import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { isObservable, lastValueFrom } from 'rxjs';
import { declareTopology } from './declare-topology';
import { readMessage } from './incoming-message';

export interface WorkQueueOptions {
  readonly url: string;
  readonly workClass: WorkClass;
  /** Pieces of work at once. Each slot is one channel with prefetch 1, so a poison message takes no neighbour with it. */
  readonly slots: number;
  /** Messages taken beyond the slots, when no server has a slot free: their handlers wait for a slot, and can make ready. Default: none. */
  readonly ahead?: number;
  /** Longest wait for running work when the server closes. */
  readonly drainMs: number;
  /** Wait before a message whose handler threw goes back: what failed at once would come back at once, and use up its deliveries in no time. */
  readonly againAfterMs: number;
}

/** The broker gives a message to a consumer of a lower priority only when none of a higher one can take it. */
const [slotPriority, aheadPriority] = [1, 0];
const resubscribeMs = 500;
const cancelDeadlineMs = 2_000;

/**
 * Nest's RabbitMQ server as a work queue. The handler's pattern is the work class. A message is acknowledged after its
 * handler has returned; a handler that throws gets it again (the queue's delivery limit ends that), and a message that
 * cannot be read goes to the dead-letter exchange at once. A consumer that the broker cancels subscribes again.
 */
export class WorkQueueServer extends ServerRMQ implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  private readonly tags = new Map<number, { channel: ConfirmChannel; tag: string }>();
  private extraSlots: ChannelWrapper[] = [];
  private running = 0;
  private closing = false;

  constructor(private readonly work: WorkQueueOptions) {
    super({
      urls: [work.url],
      noAck: false,
      socketOptions: { heartbeatIntervalInSeconds: 10, reconnectTimeInSeconds: 1 },
    });
  }

  override async start(callback?: (err?: unknown, ...optionalParams: unknown[]) => void): Promise<void> {
    await super.start(callback);
    for (let slot = 1; slot < this.work.slots + (this.work.ahead ?? 0); slot++) {
      const channel = this.server!.createChannel({
        json: false,
        setup: async (raw: ConfirmChannel) => await this.subscribe(slot, raw),
      });
      this.extraSlots.push(channel as ChannelWrapper);
    }
  }

  override async setupChannel(channel: ConfirmChannel, callback: () => void): Promise<void> {
    await this.subscribe(0, channel);
    callback();
  }

  /** Takes no more messages; running work goes on. */
  async stopConsuming(): Promise<void> {
    this.closing = true;
    const consumers = [...this.tags.values()];
    this.tags.clear();
    // A broker that does not answer must not keep the process from ending.
    await Promise.race([
      Promise.allSettled(consumers.map(({ channel, tag }) => channel.cancel(tag))),
      pause(cancelDeadlineMs),
    ]);
  }

  /** Cancels the consumers, waits for running work up to the drain time, then closes the connection. */
  override async close(): Promise<void> {
    await this.stopConsuming();
    const end = Date.now() + this.work.drainMs;
    while (this.running > 0 && Date.now() < end) await pause(20);
    await Promise.allSettled(this.extraSlots.map(async (channel) => await channel.close()));
    this.extraSlots = [];
    await super.close();
  }

  isConnected(): boolean {
    return this.server?.isConnected() ?? false;
  }

  private async subscribe(slot: number, channel: ConfirmChannel): Promise<void> {
    if (this.closing) return;
    await declareTopology(channel);
    await channel.prefetch(1);
    const onMessage = (message: ConsumeMessage | null): void => {
      if (message) void this.handle(message, channel);
      else this.subscribeAgain(slot, channel);
    };
    const options = { priority: slot < this.work.slots ? slotPriority : aheadPriority };
    const { consumerTag } = await channel.consume(queues[this.work.workClass].name, onMessage, options);
    // Told to stop while this was on its way.
    if (this.closing) await channel.cancel(consumerTag);
    else this.tags.set(slot, { channel, tag: consumerTag });
  }

  /** The broker ended the consumer (queue deleted, consumer timeout): nothing else would notice. */
  private subscribeAgain(slot: number, channel: ConfirmChannel): void {
    if (this.closing || this.tags.get(slot)?.channel !== channel) return;
    setTimeout(() => {
      this.subscribe(slot, channel).catch(() => this.subscribeAgain(slot, channel));
    }, resubscribeMs);
  }

  private async handle(message: ConsumeMessage, channel: ConfirmChannel): Promise<void> {
    this.running++;
    try {
      const outcome = await this.run(message, channel);
      if (outcome === 'again' && !this.closing) await pause(this.work.againAfterMs);
      settle(channel, message, outcome);
    } finally {
      this.running--;
    }
  }

  private async run(message: ConsumeMessage, channel: ConfirmChannel): Promise<Outcome> {
    let content: unknown;
    try {
      content = readMessage(message, workMessage);
    } catch (error) {
      this.logger.error(`message ${String(message.properties.messageId)} cannot be read: ${String(error)}`);
      return 'dead';
    }
    const handler = this.getHandlerByPattern(this.work.workClass);
    if (!handler) throw new Error(`no handler for ${this.work.workClass}`);
    try {
      const context = new RmqContext([message as unknown as Record<string, unknown>, channel, this.work.workClass]);
      const result: unknown = await handler(content, context);
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
      return 'done';
    } catch (error) {
      this.logger.error(error);
      return 'again';
    }
  }
}

type Outcome = 'done' | 'again' | 'dead';

/** On a channel that is gone the broker has the message back already, and settling it may throw: both are fine. */
function settle(channel: ConfirmChannel, message: ConsumeMessage, outcome: Outcome): void {
  try {
    if (outcome === 'done') channel.ack(message);
    else channel.reject(message, outcome === 'again');
  } catch {
    // The channel closed under us; the broker redelivers.
  }
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
