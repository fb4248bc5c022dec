import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@barmill/testing';
import type { Page, Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest } from './support/resources';

jest.setTimeout(60_000);

interface Webhook {
  readonly id: string;
  readonly secret: string;
  readonly is_enabled: boolean;
  readonly disabled_reason: string | null;
}
interface Delivery {
  readonly id: string;
  readonly message_id: string;
  readonly event: string;
  readonly status: string;
  readonly attempts: number;
  readonly response_status: number | null;
  readonly error: string | null;
}
interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const backtest = { strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'D1', params: { fast: 5, slow: 20 } };
const ofBacktests = ['backtest.completed'];

let barmill: BarmillUnderTest;
let receiver: Server;
let base: string;
const received: Received[] = [];
/** What the receiver answers, by path. */
const answers = new Map<string, number>();

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url!;
      received.push({ path, headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(answers.get(path) ?? 204, { location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  base = `http://localhost:${(receiver.address() as AddressInfo).port}`;
  barmill = await BarmillUnderTest.start('webhooks', {
    env: {
      WEBHOOK_ALLOW_HTTP: 'yes',
      WEBHOOK_ALLOW_PRIVATE: 'yes',
      WEBHOOK_RETRY_SECONDS: '0,0',
      WEBHOOK_DISABLE_AFTER: '4',
    },
  });
  await barmill.uploadBars('D1', 300, 13);
});
afterAll(async () => {
  await barmill.stop();
  receiver.close();
});

const made = async (path: string, events = ofBacktests): Promise<Webhook> =>
  await barmill.api.submit<Webhook>('/v1/webhooks', { url: base + path, events });
const remove = async ({ id }: Webhook): Promise<number> =>
  (await barmill.api.request(`/v1/webhooks/${id}`, { method: 'DELETE' })).status;
const run = async (): Promise<string> => {
  const { id } = await barmill.api.submit<Backtest>('/v1/backtests', { ...backtest, force: true });
  await barmill.ended(`/v1/backtests/${id}`);
  return id;
};
const at = (path: string): Received[] => received.filter((one) => one.path === path);
const deliveries = async ({ id }: Webhook): Promise<readonly Delivery[]> =>
  (await barmill.api.get<Page<Delivery>>(`/v1/webhooks/${id}/deliveries`)).data;
const endedDelivery = async (webhook: Webhook): Promise<Delivery> =>
  await eventually('the end of a delivery', async () =>
    (await deliveries(webhook)).find(({ status }) => status !== 'pending'),
  );

describe('a webhook', () => {
  it('is told of what it asked for, signed, and of nothing else', async () => {
    const webhook = await made('/ok');
    const id = await run();
    expect(await endedDelivery(webhook)).toMatchObject({
      event: 'backtest.completed',
      status: 'succeeded',
      attempts: 1,
    });
    const [message, ...others] = at('/ok');
    expect(others).toEqual([]);
    expect(JSON.parse(message.body)).toMatchObject({
      type: 'backtest.completed',
      data: { type: 'backtest', id, status: 'completed', error: null },
    });
    const { 'webhook-id': messageId, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = message.headers;
    const key = Buffer.from(webhook.secret.replace('whsec_', ''), 'base64');
    const signed = `${messageId as string}.${timestamp as string}.${message.body}`;
    expect(signature).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(Math.abs(Number(timestamp) - Date.now() / 1_000)).toBeLessThan(60);
    expect(await barmill.api.get(`/v1/webhooks/${webhook.id}`)).not.toHaveProperty('secret');
    expect(await remove(webhook)).toBe(204);
  });

  it('is told again what failed, with the same id, until the attempts are used up; redirects are not followed', async () => {
    answers.set('/redirects', 302);
    const webhook = await made('/redirects');
    await run();
    const delivery = await endedDelivery(webhook);
    expect(delivery).toMatchObject({
      status: 'failed',
      attempts: 3,
      response_status: 302,
      error: 'It was answered 302.',
    });
    expect(at('/redirects').map(({ headers }) => headers['webhook-id'])).toEqual(Array(3).fill(delivery.message_id));
    expect(at('/elsewhere')).toEqual([]);
    answers.set('/redirects', 200);
    const path = `/v1/webhooks/${webhook.id}/deliveries/${delivery.id}/redeliver`;
    const again = await barmill.api.submit<Delivery>(path, {});
    expect(again).toMatchObject({ message_id: delivery.message_id, status: 'pending' });
    await eventually('the message again', async () =>
      (await deliveries(webhook)).some(({ id, status }) => id === again.id && status === 'succeeded'),
    );
    expect(await remove(webhook)).toBe(204);
  });

  it('is disabled when it only fails, at once when it is gone, and goes on when it is enabled', async () => {
    answers.set('/fails', 500);
    answers.set('/gone', 410);
    const [fails, gone] = [await made('/fails'), await made('/gone')];
    await run();
    await run();
    const disabled = async ({ id }: Webhook): Promise<Webhook> =>
      await eventually('its end', async () => {
        const webhook = await barmill.api.get<Webhook>(`/v1/webhooks/${id}`);
        return !webhook.is_enabled && webhook;
      });
    expect((await disabled(fails)).disabled_reason).toMatch(
      /^4 attempts failed in a row; the last: It was answered 500/,
    );
    expect((await disabled(gone)).disabled_reason).toMatch(/410/);
    answers.set('/gone', 204);
    const enabled = await barmill.api.request<Webhook>(`/v1/webhooks/${gone.id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'If-Match': '*' },
      body: JSON.stringify({ is_enabled: true }),
    });
    expect(enabled.body).toMatchObject({ is_enabled: true, disabled_reason: null, failures_in_a_row: 0 });
    await eventually('what waited', async () => (await deliveries(gone)).some(({ status }) => status === 'succeeded'));
    expect([await remove(fails), await remove(gone)]).toEqual([204, 204]);
  });

  it.each<[string, object, string]>([
    ['another protocol', { url: 'ftp://example.com/x' }, 'forbidden_address'],
    ['a password', { url: 'https://user:pass@example.com/x' }, 'forbidden_address'],
    ['no URL', { url: 'example' }, 'forbidden_address'],
    ['an unknown event', { events: ['backtest.exploded'] }, 'invalid_body'],
    ['no event', { events: [] }, 'invalid_body'],
  ])('is not made with %s', async (_, change, code) => {
    const body = { url: 'https://example.com/x', events: ofBacktests, ...change };
    const answer = await barmill.api.post<Problem>('/v1/webhooks', body);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect((await barmill.api.get<Page<Webhook>>('/v1/webhooks')).data).toEqual([]);
  });

  it('is changed by whoever has read it, and is nobody else’s', async () => {
    const nobodys = '01890000-0000-7000-8000-00000000abcd';
    expect(await remove({ id: nobodys } as Webhook)).toBe(404);
    const webhook = await made('/mine');
    const stale = await barmill.api.request<Problem>(`/v1/webhooks/${webhook.id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'If-Match': '"99"' },
      body: '{"description":"x"}',
    });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_etag']);
    await remove(webhook);
  });
});
