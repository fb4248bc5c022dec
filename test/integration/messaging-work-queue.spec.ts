import { exchanges, queues } from '@barmill/contracts';
import type { WorkQueueServer } from '@barmill/messaging';
import { BrokerProbe, eventually, Gate, required, reserveBroker, TcpProxy } from '@barmill/testing';
import { Logger } from '@nestjs/common';
import { ServerStoppedAt, serveSweeps, workMessage, type Delivery } from './work-server';

const sweep = queues.sweep.name;
const url = () => required('TEST_RABBITMQ_URL');

jest.setTimeout(30_000);

describe('the work queue server', () => {
  let release: () => Promise<void>;
  let broker: BrokerProbe;
  const servers: WorkQueueServer[] = [];
  const serve = async (handle: (delivery: Delivery) => Promise<void>, options = {}) => {
    const server = await serveSweeps({ url: url(), ...options }, handle);
    servers.push(server);
    return server;
  };
  const send = async (...epochs: number[]) => {
    for (const epoch of epochs) await broker.publish(exchanges.work.name, 'sweep', workMessage(epoch));
  };
  const consumers = async (count: number) =>
    await eventually(`${count} consumers`, async () => (await broker.look(sweep)).consumers === count);
  const ready = async (queue: string = sweep) => (await broker.look(queue)).ready;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    release = await reserveBroker();
    broker = await BrokerProbe.connect(url());
  }, 120_000);
  afterAll(async () => {
    await broker.close();
    await release();
  });
  beforeEach(async () => await broker.reset());
  afterEach(async () => {
    await Promise.all(servers.splice(0).map(async (server) => await server.close()));
  });

  it('gives a message to the handler once and takes it off the queue', async () => {
    const seen: number[] = [];
    const server = await serve(async ({ message }) => void seen.push(message.epoch));
    await send(7);
    await eventually('handled', () => seen.length === 1);
    await server.close();
    expect(seen).toEqual([7]);
    expect(await broker.look(sweep)).toEqual({ ready: 0, consumers: 0 });
  });

  it('brings a message again whose handler throws, until it works', async () => {
    const redelivered: boolean[] = [];
    const server = await serve(async (delivery) => {
      redelivered.push(delivery.redelivered);
      if (redelivered.length < 3) throw new Error('not yet');
    });
    await send(1);
    await eventually('third try', () => redelivered.length === 3);
    await server.close();
    expect(redelivered).toEqual([false, true, true]);
    expect([await ready(), await ready(queues.dead.name)]).toEqual([0, 0]);
  });

  it('brings a message whose handler threw only after the pause', async () => {
    const againAfterMs = 300;
    const tries: number[] = [];
    await serve(
      async () => {
        tries.push(performance.now());
        if (tries.length === 1) throw new Error('not yet');
      },
      { againAfterMs },
    );
    await send(1);
    await eventually('second try', () => tries.length === 2);
    // A timer may be a millisecond early.
    expect(tries[1] - tries[0]).toBeGreaterThanOrEqual(againAfterMs - 1);
  });

  it('gives up after ten redeliveries: the message lies in bt.dead.v1', async () => {
    let tries = 0;
    await serve(async () => {
      tries++;
      throw new Error('never');
    });
    const message = workMessage(3);
    await broker.publish(exchanges.work.name, 'sweep', message);
    const dead = await eventually('dead-lettered', async () => await broker.take(queues.dead.name));
    expect(tries).toBe(11);
    expect(JSON.parse(dead.content.toString())).toEqual(message);
    expect(dead.properties.headers?.['x-death']?.[0]).toMatchObject({ queue: sweep, reason: 'delivery_limit' });
    expect(await ready()).toBe(0);
  });

  it.each([
    ['no JSON', '{"v":1'],
    ['another version', { ...workMessage(1), v: 2 }],
    ['a field too many', { ...workMessage(1), extra: 1 }],
    ['an id that is none', { ...workMessage(1), chunkId: 'c1' }],
  ])('puts a message that cannot be read into bt.dead.v1 at once: %s', async (_what, content) => {
    let tries = 0;
    await serve(async () => void tries++);
    await broker.publish(exchanges.work.name, 'sweep', content);
    const dead = await eventually('dead-lettered', async () => await broker.take(queues.dead.name));
    expect(dead.properties.headers?.['x-death']?.[0]).toMatchObject({ reason: 'rejected', count: 1 });
    expect(tries).toBe(0);
  });

  it('runs two of five messages at once with two slots, the others after them', async () => {
    const gates = Array.from({ length: 5 }, () => new Gate());
    const started: number[] = [];
    let running = 0;
    let most = 0;
    await serve(
      async ({ message }) => {
        started.push(message.epoch);
        most = Math.max(most, ++running);
        await gates[message.epoch].opened;
        running--;
      },
      { slots: 2 },
    );
    await consumers(2);
    await send(0, 1, 2, 3, 4);
    await eventually('two run, three wait', async () => running === 2 && (await ready()) === 3);
    for (const gate of gates) gate.open();
    await eventually('all done', () => started.length === 5 && running === 0);
    expect(most).toBe(2);
    expect([...started].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('takes messages ahead when no server has a slot free, and one only for each that it may', async () => {
    const gate = new Gate();
    const taken: string[] = [];
    const serveAs = async (name: string) => {
      const handle = async () => {
        taken.push(name);
        await gate.opened;
      };
      await serve(handle, { slots: 1, ahead: 1 });
    };
    await serveAs('a');
    await serveAs('b');
    await consumers(4);
    await send(1, 2);
    await eventually('one each', () => taken.length === 2);
    expect([...taken].sort()).toEqual(['a', 'b']);
    await send(3, 4, 5);
    await eventually('two each, one waits', async () => taken.length === 4 && (await ready()) === 1);
    expect([...taken].sort()).toEqual(['a', 'a', 'b', 'b']);
    gate.open();
    await eventually('all', () => taken.length === 5);
  });

  it('acknowledges only after the work: another worker gets what was running when the connection was cut', async () => {
    const proxy = await TcpProxy.to(url());
    const gate = new Gate();
    const first: number[] = [];
    const second: Delivery[] = [];
    const doomed = await serve(
      async ({ message }) => {
        first.push(message.epoch);
        await gate.opened;
      },
      { url: proxy.url },
    );
    await send(5);
    await eventually('it runs at the first', () => first.length === 1);
    await doomed.stopConsuming();
    await serve(async (delivery) => void second.push(delivery));
    expect(second).toEqual([]);
    proxy.cut();
    await eventually('it runs at the second', () => second.length === 1);
    expect(second[0]).toMatchObject({ redelivered: true, message: { epoch: 5 } });
    gate.open();
    await proxy.close();
  });

  it('comes back with all its slots when the connection was cut', async () => {
    const proxy = await TcpProxy.to(url());
    const seen: number[] = [];
    const server = await serve(async ({ message }) => void seen.push(message.epoch), { url: proxy.url, slots: 2 });
    await consumers(2);
    proxy.cut();
    await consumers(0);
    await consumers(2);
    await send(1);
    await eventually('handled', () => seen.length === 1);
    await server.close();
    await proxy.close();
  });

  it('subscribes again within seconds, with all its slots, when the queue was deleted under it', async () => {
    const seen: number[] = [];
    await serve(async ({ message }) => void seen.push(message.epoch), { slots: 2 });
    await consumers(2);
    await broker.deleteQueue(sweep);
    await consumers(2);
    await send(9);
    await eventually('handled', () => seen.length === 1);
    expect(seen).toEqual([9]);
  });

  it('takes work again when the broker closed its channel, and gets back what it had not acknowledged', async () => {
    const seen: boolean[] = [];
    const server = await serve(
      async ({ redelivered, channel }) => {
        seen.push(redelivered);
        if (seen.length > 1) return;
        // A tag that was never given out: the broker answers by closing the channel.
        channel.ack({ fields: { deliveryTag: 4_711 } } as Parameters<typeof channel.ack>[0]);
        await eventually('it came again', () => seen.length === 2);
      },
      { slots: 2 },
    );
    await consumers(2);
    await send(1);
    await eventually('handled again', () => seen.length === 2);
    await consumers(2);
    await server.close();
    expect(seen).toEqual([false, true]);
    expect(await ready()).toBe(0);
  });

  it('leaves no consumer behind, wherever in its subscription it is told to stop', async () => {
    for (let command = 1; ; command++) {
      const server = new ServerStoppedAt(command, { url: url() });
      servers.push(server);
      const stopped = await server.listened();
      await consumers(stopped ? 0 : 1);
      await server.close();
      await consumers(0);
      if (!stopped) break;
    }
  });

  it('waits at its close for what runs and takes nothing more', async () => {
    const gate = new Gate();
    const seen: number[] = [];
    const server = await serve(async ({ message }) => {
      seen.push(message.epoch);
      await gate.opened;
    });
    await send(1);
    await eventually('it runs', () => seen.length === 1);
    let closed = false;
    const closing = server.close().then(() => (closed = true));
    await send(2);
    await eventually('the second waits', async () => (await ready()) === 1);
    expect(closed).toBe(false);
    gate.open();
    await closing;
    expect(seen).toEqual([1]);
    expect(await ready()).toBe(1);
  });

  it('waits no longer than its drain time, and what still ran is delivered again', async () => {
    const gate = new Gate();
    let begun = 0;
    const server = await serve(
      async () => {
        begun++;
        await gate.opened;
      },
      { drainMs: 200 },
    );
    await send(1);
    await eventually('it runs', () => begun === 1);
    await server.close();
    await eventually('it is back in the queue', async () => (await ready()) === 1);
    gate.open();
  });
});
