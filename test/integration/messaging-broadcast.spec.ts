import { exchanges, keys, runEventMessage, type RunEventMessage } from '@barmill/contracts';
import { BroadcastServer } from '@barmill/messaging';
import { BrokerProbe, eventually, required, reserveBroker, TcpProxy } from '@barmill/testing';
import { Logger } from '@nestjs/common';
import type { RmqContext } from '@nestjs/microservices';
import type { ConfirmChannel } from 'amqplib';
import { randomUUID } from 'node:crypto';

const url = () => required('TEST_RABBITMQ_URL');
const hint = (sequence: number): RunEventMessage => ({ v: 1, runId: randomUUID(), sequence });

/** Sequence of the hints that only find out whether somebody listens. */
const trial = 0;

interface Heard {
  readonly key: string;
  readonly sequence: number;
  readonly channel: ConfirmChannel;
}

jest.setTimeout(30_000);

describe('the broadcast server', () => {
  let release: () => Promise<void>;
  let broker: BrokerProbe;
  const servers: BroadcastServer[] = [];
  const listen = async (listenKeys: string[], address = url(), fail: (heard: Heard) => void = () => undefined) => {
    const heard: Heard[] = [];
    let subscribed = false;
    const server = new BroadcastServer({
      url: address,
      exchange: exchanges.events,
      keys: listenKeys,
      schema: runEventMessage,
    });
    const handler = async ({ sequence }: RunEventMessage, context: RmqContext) => {
      const channel = context.getChannelRef() as ConfirmChannel;
      if (sequence === trial) return void (subscribed = true);
      heard.push({ key: context.getPattern(), sequence, channel });
      fail(heard.at(-1)!);
    };
    server.addHandler(exchanges.events.name, handler, true);
    await new Promise<void>((resolve, reject) => {
      void server.listen((error?: unknown) => (error ? reject(error as Error) : resolve()));
    });
    servers.push(server);
    // It starts without the broker too; it hears once its queue is there.
    await eventually('it hears', async () => {
      await say(keys.backtestEnded, hint(trial));
      return subscribed;
    });
    return heard;
  };
  const say = async (key: string, content: object | string) =>
    await broker.publish(exchanges.events.name, key, content);
  const pairs = (heard: readonly Heard[]) => heard.map(({ key, sequence }) => [key, sequence]);
  /** Hints are not kept: say one until it is heard. */
  const heardAgain = async (heard: readonly Heard[], sequence: number) =>
    await eventually(`hint ${sequence}`, async () => {
      await say(keys.backtestEnded, hint(sequence));
      return heard.some((one) => one.sequence === sequence);
    });

  beforeAll(async () => {
    Logger.overrideLogger(false);
    release = await reserveBroker();
    broker = await BrokerProbe.connect(url());
    await broker.declare();
  }, 120_000);
  afterAll(async () => {
    await broker.close();
    await release();
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map(async (server) => await server.close()));
  });

  it('hears what is said on its keys, and nothing else', async () => {
    const ends = await listen([keys.backtestEnded, keys.optimizationEnded]);
    const backtests = await listen(['backtest.*']);
    await say(keys.backtestState, hint(1));
    await say(keys.backtestEnded, hint(2));
    await say(keys.optimizationProgress, hint(3));
    await say(keys.optimizationEnded, hint(4));
    await eventually('all heard', () => ends.length === 2 && backtests.length === 2);
    expect(pairs(ends)).toEqual([
      ['backtest.ended', 2],
      ['optimization.ended', 4],
    ]);
    expect(pairs(backtests)).toEqual([
      ['backtest.state', 1],
      ['backtest.ended', 2],
    ]);
  });

  it('goes on after a hint that cannot be read and after a handler that throws', async () => {
    const heard = await listen(['#'], url(), ({ sequence }) => {
      if (sequence === 1) throw new Error('no');
    });
    await say(keys.backtestEnded, '{"v":1');
    await say(keys.backtestEnded, { v: 2 });
    await say(keys.backtestEnded, hint(1));
    await say(keys.backtestEnded, hint(2));
    await eventually('heard', () => heard.length === 2);
    expect(heard.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  it('subscribes again when its queue was deleted under it', async () => {
    const heard = await listen([keys.backtestEnded]);
    await say(keys.backtestEnded, hint(1));
    await eventually('heard', () => heard.length === 1);
    // The queue is exclusive, so only its own channel can delete it; no name means the last one declared there.
    await heard[0].channel.deleteQueue('');
    await heardAgain(heard, 2);
  });

  it('subscribes again when the broker closed its channel', async () => {
    const heard = await listen([keys.backtestEnded]);
    await say(keys.backtestEnded, hint(1));
    await eventually('heard', () => heard.length === 1);
    heard[0].channel.ack({ fields: { deliveryTag: 4_711 } } as Parameters<ConfirmChannel['ack']>[0]);
    await heardAgain(heard, 2);
  });

  it('subscribes again when its connection was cut', async () => {
    const proxy = await TcpProxy.to(url());
    const heard = await listen([keys.backtestEnded], proxy.url);
    proxy.cut();
    await heardAgain(heard, 1);
    await Promise.all(servers.splice(0).map(async (server) => await server.close()));
    await proxy.close();
  });
});
