import { ClientRMQ, type ReadPacket } from '@nestjs/microservices';
import type { ChannelWrapper } from 'amqp-connection-manager';
import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { firstValueFrom, from, lastValueFrom, timeout } from 'rxjs';
import { declareTopology } from './declare-topology';
import { UnroutableError, type OutgoingMessage } from './outgoing-message';

const confirmDeadlineMs = 15_000;
const answerDeadlineMs = 2_000;

/**
 * Nest's RabbitMQ client, made safe: a publish resolves only after the broker's confirm, and a mandatory message that no
 * queue takes is an error (the broker sends its return before the confirm, and confirms it all the same).
 */
export class ConfirmedPublisher extends ClientRMQ {
  private readonly returned = new Set<string>();

  constructor(url: string) {
    super({
      urls: [url],
      persistent: true,
      socketOptions: { heartbeatIntervalInSeconds: 10, reconnectTimeInSeconds: 1 },
    });
  }

  /** @throws UnroutableError; or the transport's error while the broker is away: nothing is buffered, so publish again. */
  async publishConfirmed(message: OutgoingMessage): Promise<void> {
    await lastValueFrom(this.emit(message.key, message), { defaultValue: undefined });
  }

  /** Messages that wait in a queue, ready for a consumer. @throws while the broker is away or the queue has no leader */
  async readyMessages(queue: string): Promise<number> {
    if (!this.isConnected()) throw new Error('the broker connection is not open');
    const state = await firstValueFrom(from(this.wrapper().checkQueue(queue)).pipe(timeout(answerDeadlineMs)));
    return state.messageCount;
  }

  isConnected(): boolean {
    return this.client?.isConnected() ?? false;
  }

  /** The client's own reply queue is left out: nothing here asks for replies. */
  override async setupChannel(channel: ConfirmChannel, resolve: () => void): Promise<void> {
    await declareTopology(channel);
    channel.on('return', (message: ConsumeMessage) => this.returned.add(String(message.properties.messageId)));
    resolve();
  }

  protected override async dispatchEvent<T>(packet: ReadPacket<OutgoingMessage>): Promise<T> {
    const { exchange, key, messageId, body, mandatory } = packet.data;
    await this.wrapper().publish(exchange, key, Buffer.from(JSON.stringify(body)), {
      persistent: mandatory,
      mandatory,
      messageId,
      contentType: 'application/json',
      timeout: confirmDeadlineMs,
    });
    if (this.returned.delete(messageId)) throw new UnroutableError(packet.data);
    return undefined as T;
  }

  private wrapper(): ChannelWrapper {
    if (!this.channel) throw new Error('the broker connection is not open');
    return this.channel as ChannelWrapper;
  }
}
