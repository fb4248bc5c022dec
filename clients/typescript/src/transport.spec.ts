import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BarmillClient } from './client.ts';
import { SseParser } from './sse-parser.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, attempt: number) => void;

let server: Server;
let received: IncomingMessage[];
const patience = { restartMs: 500, firstDelayMs: 2, longestDelayMs: 10 };

async function clientOf(answer: Answer): Promise<BarmillClient> {
  received = [];
  server = createServer((request, response) => {
    request.resume();
    answer(request, response, received.push(request));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return new BarmillClient({ url: `http://127.0.0.1:${port}`, key: 'secret', patience });
}
afterEach(() => server?.close());

const json = (response: ServerResponse, status: number, body: object, headers = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const submission = { body: { strategy: 's', symbol: 'X', timeframe: 'H1' } };

describe('a request', () => {
  it('is repeated with one Idempotency-Key while the gateway is busy, away, or says to come again', async () => {
    const client = await clientOf((_, response, attempt) => {
      if (attempt === 1) json(response, 429, { code: 'too_many_requests' }, { 'retry-after': '0' });
      else if (attempt === 2) response.destroy();
      else json(response, 202, { id: 'x' });
    });
    expect(await client.call('POST /v1/backtests', submission)).toEqual({ id: 'x' });
    expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(received).toHaveLength(3);
    expect(received[0].headers.authorization).toBe('Bearer secret');
  });

  it('is not repeated for longer than patience, nor where Retry-After asks for more', async () => {
    const busy = await clientOf((_, response) => json(response, 503, { code: 'away', detail: 'd' }));
    await expect(busy.call('GET /v1/strategies')).rejects.toMatchObject({ status: 503, code: 'away' });
    expect(received.length).toBeGreaterThan(2);
    server.close();
    const limited = await clientOf((_, response) => json(response, 429, { code: 'spent' }, { 'retry-after': '3600' }));
    await expect(limited.call('GET /v1/strategies')).rejects.toMatchObject({ status: 429, code: 'spent' });
    expect(received).toHaveLength(1);
  });

  it('has a parameter for each value of a list, and none for what is left out', async () => {
    const client = await clientOf((_, response) => json(response, 200, {}));
    const query = { indicators: ['sma(close, 2)', 'strategy'], from: undefined, limit: 5 };
    await client.call('GET /v1/backtests/{id}/candles', { path: { id: 'x' }, query });
    expect(received[0].url).toBe('/v1/backtests/x/candles?indicators=sma%28close%2C+2%29&indicators=strategy&limit=5');
  });

  it('that is refused for good is made once, and what is no problem document is told as it is', async () => {
    const client = await clientOf((_, response) => response.writeHead(404).end('<h1>proxy</h1>'));
    await expect(client.call('GET /v1/strategies')).rejects.toMatchObject({
      code: 'unknown',
      problem: { detail: '<h1>proxy</h1>' },
    });
    expect(received).toHaveLength(1);
  });

  it('that changes something under If-Match is not repeated when its answer was lost', async () => {
    const client = await clientOf((_, response) => response.destroy());
    const input = { path: { id: 'x' }, body: { notes: 'n' }, headers: { 'if-match': '"1"' } };
    await expect(client.call('PATCH /v1/backtests/{id}', input)).rejects.toMatchObject({ name: 'BarmillUnreachable' });
    expect(received).toHaveLength(1);
  });
});

describe('a DELETE', () => {
  it('gives nothing where the answer has no body, and counts as done when an earlier attempt did it', async () => {
    const client = await clientOf((_, response, attempt) => {
      if (attempt === 1) response.writeHead(204).end();
      else if (attempt === 2) response.destroy();
      else json(response, 404, { code: 'unknown_run' });
    });
    const path = { id: 'x' };
    expect(await client.call('DELETE /v1/backtests/{id}', { path })).toBeUndefined();
    expect(await client.call('DELETE /v1/backtests/{id}', { path })).toBeUndefined();
    expect(received).toHaveLength(3);
    await expect(client.call('DELETE /v1/backtests/{id}', { path })).rejects.toMatchObject({ code: 'unknown_run' });
  });
});

describe('a stream', () => {
  it('goes on after the last event that was seen, whatever broke it', async () => {
    const client = await clientOf((request, response, attempt) => {
      const after = request.headers['last-event-id'];
      if (attempt === 2) return void json(response, 503, { code: 'away' });
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('retry: 1\n\n: heartbeat\n\n');
      if (after === undefined) response.write('event: progress\nid: 7\ndata: {"n":1}\n\nevent: progress\nid: 8\n');
      else response.write(`event: end\nid: 8\ndata: {"after":${String(after)}}\n\n`);
      setImmediate(() => response.destroy());
    });
    const seen = [];
    for await (const event of client.stream('backtests', 'x')) seen.push(event);
    expect(seen).toEqual([
      { name: 'progress', id: '7', data: { n: 1 } },
      { name: 'end', id: '8', data: { after: 7 } },
    ]);
    expect(received).toHaveLength(3);
  });

  it('is read the same wherever its bytes are cut', () => {
    const text = Buffer.from(
      'event: a\r\nid: 1\r\ndata: é\r\ndata: 2\r\n\r\n:c\r\n\r\ndata: last\n\nid: 3\rdata: x\r\r\n',
    );
    const whole = new SseParser().push(text);
    expect(whole.slice(0, 2)).toEqual([
      { name: 'a', id: '1', data: 'é\n2' },
      { name: 'message', id: '1', data: 'last' },
    ]);
    const parser = new SseParser();
    expect([...text].flatMap((byte) => parser.push(Uint8Array.of(byte)))).toEqual(whole);
  });
});
