import { answerJson, ScriptedGateway } from '../../test/scripted-gateway';
import type { Answer } from '../../test/scripted-gateway';
import { ApiError, TransportError } from './api-error';
import { HttpClient } from './http-client';

const patience = { firstContactMs: 200, restartMs: 2_000, firstDelayMs: 2, longestDelayMs: 10 };

describe('HttpClient', () => {
  let gateway: ScriptedGateway;
  afterEach(() => gateway.stop());

  async function clientOf(answer: Answer): Promise<HttpClient> {
    gateway = new ScriptedGateway(answer);
    return new HttpClient({ url: await gateway.start(), key: 'secret' }, { patience });
  }

  it('sends the key and the query, leaving out what is not given', async () => {
    const client = await clientOf((_, response) => answerJson(response, 200, { ok: true }));
    expect(await client.get('/v1/datasets', { symbol: 'A&B', cursor: undefined })).toEqual({ ok: true });
    expect(gateway.received[0]).toMatchObject({ path: '/v1/datasets', query: { symbol: 'A&B' } });
    expect(gateway.received[0].headers.authorization).toBe('Bearer secret');
    expect(gateway.received[0].headers['idempotency-key']).toBeUndefined();
  });

  it('repeats a POST with the same Idempotency-Key while the gateway says 503 or breaks the connection', async () => {
    const client = await clientOf((_, response) => {
      const attempt = gateway.received.length;
      if (attempt === 1) answerJson(response, 503, { title: 'Service Unavailable', status: 503 });
      else if (attempt === 2) response.destroy();
      else answerJson(response, 202, { id: 'x' });
    });
    expect(await client.post('/v1/backtests', { a: 1 })).toEqual({ id: 'x' });
    const keys = gateway.received.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(gateway.received.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
  });

  it('gives every POST a key of its own', async () => {
    const client = await clientOf((_, response) => answerJson(response, 202, {}));
    await client.post('/v1/backtests', {});
    await client.post('/v1/backtests', {});
    const [first, second] = gateway.received.map(({ headers }) => headers['idempotency-key']);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(first).not.toBe(second);
  });

  it('takes a repeated DELETE that finds nothing as done, and a first one as it is', async () => {
    const client = await clientOf((_, response) =>
      gateway.received.length === 1 ? response.destroy() : answerJson(response, 404, { code: 'unknown_run' }),
    );
    await client.delete('/v1/backtests/x');
    expect(gateway.received).toHaveLength(2);
    await expect(client.delete('/v1/backtests/x')).rejects.toMatchObject({ exitCode: 3 });
  });

  it('sends an upload again from its beginning', async () => {
    const client = await clientOf((_, response) =>
      gateway.received.length === 1 ? answerJson(response, 503, {}) : answerJson(response, 201, { id: 'd' }),
    );
    const open = async function* () {
      yield Buffer.from('time,open\n');
      yield Buffer.from('1,2\n');
    };
    await client.upload('/v1/datasets', { symbol: 'X' }, { contentType: 'text/csv', open });
    expect(gateway.received.map(({ body }) => body)).toEqual(['time,open\n1,2\n', 'time,open\n1,2\n']);
    expect(gateway.received[1].headers['content-type']).toBe('text/csv');
  });

  it('does not repeat a refusal and tells all of the problem', async () => {
    const client = await clientOf((_, response) =>
      answerJson(response, 422, {
        title: 'Unprocessable Entity',
        status: 422,
        code: 'unknown_symbol',
        detail: 'There is no instrument "EURUSDX".',
        errors: [{ pointer: '/symbol', code: 'unknown_symbol', detail: 'Known symbols: EURUSD, SP500.' }],
        trace_id: 'abc',
      }),
    );
    const error = await client.post('/v1/backtests', {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ exitCode: 2, status: 422, problem: { code: 'unknown_symbol' } });
    expect((error as ApiError).message).toBe(
      'There is no instrument "EURUSDX".\n  /symbol  Known symbols: EURUSD, SP500. (unknown_symbol)\n  (unknown_symbol, HTTP 422, trace abc)',
    );
    expect(gateway.received).toHaveLength(1);
  });

  it('does not say twice what the detail says already', async () => {
    const detail = 'Unknown strategy "nope".';
    const client = await clientOf((_, response) =>
      answerJson(response, 422, {
        detail: `Refused: ${detail}`,
        code: 'unknown_strategy',
        errors: [{ pointer: '/strategy', detail }],
      }),
    );
    await expect(client.post('/v1/backtests', {})).rejects.toMatchObject({
      message: 'Refused: Unknown strategy "nope".\n  (unknown_strategy, HTTP 422)',
    });
  });

  it('takes a refusal that is no problem document as it comes', async () => {
    const client = await clientOf((_, response) => response.writeHead(404).end('nothing here'));
    await expect(client.get('/x')).rejects.toMatchObject({ exitCode: 3, message: 'nothing here\n  (HTTP 404)' });
  });

  it('gives up on 503 with the server exit code when patience ends', async () => {
    gateway = new ScriptedGateway((_, response) => answerJson(response, 503, { detail: 'busy' }));
    const client = new HttpClient(
      { url: await gateway.start(), key: 'k' },
      { patience: { ...patience, restartMs: 50 } },
    );
    await expect(client.get('/v1/backtests')).rejects.toMatchObject({ exitCode: 7, status: 503 });
    expect(gateway.received.length).toBeGreaterThan(1);
  });

  it('says which address does not answer', async () => {
    const client = await clientOf(() => undefined);
    const { url } = client;
    await gateway.stop();
    const error = await client.get('/v1/backtests').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({
      exitCode: 7,
      message: expect.stringContaining(`${url} does not answer (ECONNREFUSED)`),
    });
  });

  it('stops trying when it is aborted', async () => {
    const client = await clientOf((_, response) => answerJson(response, 503, {}));
    const leave = new AbortController();
    const reason = new Error('left');
    const pending = client.get('/v1/backtests', undefined, leave.signal);
    leave.abort(reason);
    await expect(pending).rejects.toBe(reason);
  });
});
