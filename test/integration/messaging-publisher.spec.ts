import { exchanges, keys, queues } from '@barmill/contracts';
import { ConfirmedPublisher, UnroutableError, type OutgoingMessage } from '@barmill/messaging';
import { BrokerProbe, eventually, required, reserveBroker, TcpProxy } from '@barmill/testing';
import { Logger } from '@nestjs/common';

const url = () => required('TEST_RABBITMQ_URL');
const work = (messageId: string): OutgoingMessage => ({
  exchange: exchanges.work.name,
  key: 'sweep',
  messageId,
  body: { messageId },
  mandatory: true,
});

jest.setTimeout(30_000);

describe('the publisher', () => {
  let release: () => Promise<void>;
  let broker: BrokerProbe;
  let publisher: ConfirmedPublisher;
  const idsIn = async (queue: string) => {
    const ids: string[] = [];
    for (let next = await broker.take(queue); next; next = await broker.take(queue)) {
      ids.push(String(next.properties.messageId));
    }
    return ids;
  };

  beforeAll(async () => {
    Logger.overrideLogger(false);
    release = await reserveBroker();
    broker = await BrokerProbe.connect(url());
  }, 120_000);
  afterAll(async () => {
    await broker.close();
    await release();
  });
  beforeEach(async () => {
    await broker.reset();
    publisher = new ConfirmedPublisher(url());
    await publisher.connect();
  });
  afterEach(async () => await publisher.close());

  it('puts a message into its queue, persistent, as JSON and with its id', async () => {
    await publisher.publishConfirmed(work('chunk:1'));
    const message = (await broker.take(queues.sweep.name))!;
    expect(JSON.parse(message.content.toString())).toEqual({ messageId: 'chunk:1' });
    expect(message.properties).toMatchObject({
      messageId: 'chunk:1',
      deliveryMode: 2,
      contentType: 'application/json',
    });
  });

  it('refuses a mandatory message that no queue takes, though the broker confirms it', async () => {
    const lost = { exchange: exchanges.events.name, key: 'nobody.listens', messageId: 'm1', body: {}, mandatory: true };
    const refusal = publisher.publishConfirmed(lost);
    await expect(refusal).rejects.toThrow(UnroutableError);
    await expect(refusal).rejects.toThrow('no queue takes message m1 (exchange bt.events, key nobody.listens)');
    await publisher.publishConfirmed({ ...work('m1') });
    expect(await idsIn(queues.sweep.name)).toEqual(['m1']);
  });

  it('says nothing of a hint that nobody waits for', async () => {
    const hint = { exchange: exchanges.control.name, key: keys.cancelRun, messageId: 'h1', body: {}, mandatory: false };
    await expect(publisher.publishConfirmed(hint)).resolves.toBeUndefined();
  });

  it('finds work of an unknown kind in the queue of what was not routed, never nowhere', async () => {
    await publisher.publishConfirmed({ ...work('odd'), key: 'no-such-class' });
    expect(await idsIn(queues.unrouted.name)).toEqual(['odd']);
  });

  it('refuses just the unroutable ones of 200 messages at once', async () => {
    const messages = Array.from({ length: 200 }, (_, index) => {
      const message = work(`m${index}`);
      return index % 10 === 0 ? { ...message, exchange: exchanges.events.name, key: 'nobody' } : message;
    });
    const outcomes = await Promise.allSettled(
      messages.map(async (message) => await publisher.publishConfirmed(message)),
    );
    const refused = outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []));
    expect(refused).toEqual(Array.from({ length: 20 }, (_, index) => index * 10));
    expect((await broker.look(queues.sweep.name)).ready).toBe(180);
  });

  it('counts the messages that wait', async () => {
    expect(await publisher.readyMessages(queues.sweep.name)).toBe(0);
    await publisher.publishConfirmed(work('a'));
    await publisher.publishConfirmed(work('b'));
    expect(await publisher.readyMessages(queues.sweep.name)).toBe(2);
  });

  it('publishes again after the broker closed its channel alone, as it does for a queue that is not there', async () => {
    await broker.deleteQueue(queues.interactive.name);
    await expect(publisher.readyMessages(queues.interactive.name)).rejects.toThrow();
    await eventually('published again', async () => {
      await publisher.publishConfirmed(work('after'));
      return true;
    });
    expect((await broker.look(queues.sweep.name)).ready).toBe(1);
  });

  it('is an error, not a silent wait, while the broker cannot be reached, and works again afterwards', async () => {
    const proxy = await TcpProxy.to(url());
    const remote = new ConfirmedPublisher(proxy.url);
    try {
      await remote.connect();
      await remote.publishConfirmed(work('before'));
      proxy.cut();
      await eventually('connected again', async () => {
        await remote.publishConfirmed(work('after'));
        return true;
      });
      expect(new Set(await idsIn(queues.sweep.name))).toEqual(new Set(['before', 'after']));
    } finally {
      await remote.close();
      await proxy.close();
    }
  });
});

describe('the topology', () => {
  it('is declared again without losing what waits in it', async () => {
    const release = await reserveBroker();
    const broker = await BrokerProbe.connect(url());
    try {
      await broker.reset();
      await broker.publish(exchanges.work.name, 'sweep', { kept: true });
      await broker.declare();
      await broker.declare();
      expect(await broker.look(queues.sweep.name)).toEqual({ ready: 1, consumers: 0 });
      await broker.publish(exchanges.work.name, 'sweep', { second: true });
      await broker.publish(exchanges.dead.name, 'any', {});
      const depths = await Promise.all(Object.values(queues).map(async ({ name }) => (await broker.look(name)).ready));
      // interactive, sweep, dead, unrouted
      expect(depths).toEqual([0, 2, 1, 0]);
    } finally {
      await broker.close();
      await release();
    }
  }, 120_000);
});
