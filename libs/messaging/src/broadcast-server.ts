import { RmqContext, ServerRMQ, type CustomTransportStrategy } from '@nestjs/microservices';
import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { isObservable, lastValueFrom } from 'rxjs';
import type { z } from 'zod';
import { readMessage } from './incoming-message';

export interface BroadcastOptions {
  readonly url: string;
  readonly exchange: { readonly name: string; readonly type: string; readonly durable: boolean };
  /** Topic keys; `*` is one word, `#` any number. */
  readonly keys: readonly string[];
  readonly schema: z.ZodType;
}

const resubscribeMs = 500;

/**
 * Hints for this very process: a transient queue of its own on a topic exchange. The handler's pattern is the exchange's
 * name; the context's pattern is the message's key. Nothing may depend on a hint: while the process or the broker is away they are lost.
 */
export class BroadcastServer extends ServerRMQ implements CustomTransportStrategy {
  private closing = false;
  private live?: ConfirmChannel;

  constructor(private readonly broadcast: BroadcastOptions) {
    super({
      urls: [broadcast.url],
      noAck: true,
      socketOptions: { heartbeatIntervalInSeconds: 10, reconnectTimeInSeconds: 1 },
    });
  }

  /** Counts as started at once: whoever only listens to hints works without the broker too, and hears them once it is there. */
  override async start(callback?: (err?: unknown, ...optionalParams: unknown[]) => void): Promise<void> {
    callback?.();
    await super.start(() => undefined);
  }

  override async setupChannel(channel: ConfirmChannel, callback: () => void): Promise<void> {
    await this.subscribe(channel);
    callback();
  }

  override async close(): Promise<void> {
    this.closing = true;
    await super.close();
  }

  isConnected(): boolean {
    return this.server?.isConnected() ?? false;
  }

  private async subscribe(channel: ConfirmChannel): Promise<void> {
    this.live = channel;
    const { name, type, durable } = this.broadcast.exchange;
    await channel.assertExchange(name, type, { durable, arguments: {} });
    const { queue } = await channel.assertQueue('', { exclusive: true, autoDelete: true, durable: false });
    for (const key of this.broadcast.keys) await channel.bindQueue(queue, name, key);
    await channel.consume(
      queue,
      (message) => {
        if (message) void this.handle(message, channel);
        else this.subscribeAgain(channel);
      },
      { noAck: true },
    );
  }

  private subscribeAgain(channel: ConfirmChannel): void {
    if (this.closing || this.live !== channel) return;
    setTimeout(() => {
      this.subscribe(channel).catch(() => this.subscribeAgain(channel));
    }, resubscribeMs);
  }

  private async handle(message: ConsumeMessage, channel: ConfirmChannel): Promise<void> {
    const handler = this.getHandlerByPattern(this.broadcast.exchange.name);
    if (!handler) return;
    try {
      const content = readMessage(message, this.broadcast.schema);
      const context = new RmqContext([
        message as unknown as Record<string, unknown>,
        channel,
        message.fields.routingKey,
      ]);
      const result: unknown = await handler(content, context);
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    } catch (error) {
      this.logger.error(error);
    }
  }
}
