import { queues } from '@barmill/contracts';
import { declareTopology } from '@barmill/messaging';
import { connect, type ChannelModel, type ConfirmChannel, type GetMessage, type Options } from 'amqplib';

/** A look at the broker, and a hand on it, beside the code under test. */
export class BrokerProbe {
  private constructor(private readonly connection: ChannelModel) {}

  static async connect(url: string): Promise<BrokerProbe> {
    const connection = await connect(url);
    connection.on('error', () => undefined);
    return new BrokerProbe(connection);
  }

  /** Every queue of the topology, new and empty; what was unacknowledged is gone too. */
  async reset(): Promise<void> {
    await this.onChannel(async (channel) => {
      for (const { name } of Object.values(queues)) await channel.deleteQueue(name);
      await declareTopology(channel);
    });
  }

  async declare(): Promise<void> {
    await this.onChannel(declareTopology);
  }

  /** Messages ready and consumers. @throws when there is no such queue */
  async look(queue: string): Promise<{ ready: number; consumers: number }> {
    return await this.onChannel(async (channel) => {
      const { messageCount, consumerCount } = await channel.checkQueue(queue);
      return { ready: messageCount, consumers: consumerCount };
    });
  }

  /** Resolves once the broker has the message. */
  async publish(exchange: string, key: string, content: object | string, options: Options.Publish = {}): Promise<void> {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await this.onChannel(async (channel) => {
      channel.publish(exchange, key, Buffer.from(text), { persistent: true, ...options });
      await channel.waitForConfirms();
    });
  }

  /** Takes the first message out of a queue. */
  async take(queue: string): Promise<GetMessage | undefined> {
    return await this.onChannel(async (channel) => (await channel.get(queue, { noAck: true })) || undefined);
  }

  async purge(queue: string): Promise<void> {
    await this.onChannel(async (channel) => await channel.purgeQueue(queue));
  }

  async deleteQueue(queue: string): Promise<void> {
    await this.onChannel(async (channel) => await channel.deleteQueue(queue));
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  /** A channel for each call: one that the broker closes takes nothing else with it. */
  private async onChannel<T>(work: (channel: ConfirmChannel) => Promise<T>): Promise<T> {
    const channel = await this.connection.createConfirmChannel();
    channel.on('error', () => undefined);
    const answer = await work(channel);
    await channel.close();
    return answer;
  }
}
