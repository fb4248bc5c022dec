import { answerJson, ScriptedGateway } from '../test/scripted-gateway';
import type { Answer } from '../test/scripted-gateway';
import { runCli } from './program';

const backtest = {
  id: '0193abcd-0000-7000-8000-000000000001',
  type: 'backtest',
  status: 'pending',
  progress_pct: 0,
  strategy: { name: 'sma-cross', version: 1 },
  symbol: 'SP500',
  timeframe: 'D1',
  dataset_id: 'd1',
  params: { fast: 50 },
  config: { account_currency: 'USD' },
  metrics: {},
  created_at: '2026-01-01T00:00:00Z',
};
const completed = {
  ...backtest,
  status: 'completed',
  metrics: { total_return_pct: 12.5, profit_factor: null },
  metric_notes: { profit_factor: 'no_losing_trades' },
};
const dictionary = { data: [{ id: 'total_return_pct', title: 'Total return', unit: 'pct', better: 'higher' }] };

describe('the command line', () => {
  let gateway: ScriptedGateway;
  let out: string;
  let err: string;
  let interrupt: () => void;

  async function run(args: readonly string[], answer: Answer): Promise<number> {
    gateway = new ScriptedGateway(answer);
    const BARMILL_URL = await gateway.start();
    out = '';
    err = '';
    return runCli(args, {
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      env: { BARMILL_URL, BARMILL_KEY: 'k' },
      cwd: '/',
      now: () => performance.now(),
      onInterrupt(handler) {
        interrupt = handler;
        return () => undefined;
      },
    });
  }
  afterEach(() => gateway.stop());

  const submit = ['backtest', '-s', 'sma-cross', '--symbol', 'SP500', '--timeframe', 'D1', '--param', 'fast=50'];

  /** A gateway whose backtest ends at once as `final`. */
  const endingAs =
    (final: object): Answer =>
    ({ method, path }, response) => {
      if (path === '/v1/metrics-dictionary') answerJson(response, 200, dictionary);
      else if (method === 'POST') answerJson(response, 202, backtest);
      else if (path.endsWith('/events')) {
        response
          .writeHead(200, { 'content-type': 'text/event-stream' })
          .end(`event: end\nid: 3\ndata: {"status":"completed"}\n\n`);
      } else answerJson(response, 200, final);
    };
  /** A gateway whose backtest never ends. */
  const endless =
    (onStream: () => void): Answer =>
    ({ path }, response) => {
      if (!path.endsWith('/events')) return answerJson(response, 202, backtest);
      response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .write(`event: snapshot\nid: 1\ndata: ${JSON.stringify(backtest)}\n\n`);
      onStream();
    };
  const refusing =
    (status: number): Answer =>
    (_, response) =>
      answerJson(response, status, { detail: `refused with ${status}` });

  it('waits for a backtest and shows its figures with title, value and unit', async () => {
    expect(await run(submit, endingAs(completed))).toBe(0);
    expect(JSON.parse(gateway.received[0].body)).toEqual({
      strategy: 'sma-cross',
      symbol: 'SP500',
      timeframe: 'D1',
      params: { fast: 50 },
    });
    expect(out).toMatch(/^FIGURE +VALUE  UNIT$/m);
    expect(out).toMatch(/^Total return +12\.50  %$/m);
    expect(out).toMatch(/^profit_factor +–  no losing trades$/m);
    expect(err).toContain(`Submitted backtest ${backtest.id}`);
  });

  it('prints one JSON object and nothing else on stdout with --json', async () => {
    expect(await run([...submit, '--json'], endingAs(completed))).toBe(0);
    expect(JSON.parse(out)).toEqual(completed);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  it('returns at once with --no-wait', async () => {
    expect(await run([...submit, '--no-wait', '--json'], endingAs(completed))).toBe(0);
    expect(JSON.parse(out)).toEqual(backtest);
    expect(gateway.received).toHaveLength(1);
  });

  it('ends with 1 when the run failed, and says why', async () => {
    const failed = { ...backtest, status: 'failed', error_message: 'No bars in the window.' };
    expect(await run(submit, endingAs(failed))).toBe(1);
    expect(err).toContain('The backtest ended as failed: No bars in the window.');
  });

  it('detaches at the first Ctrl-C: names the run, cancels nothing, ends with 0', async () => {
    expect(
      await run(
        submit,
        endless(() => setImmediate(() => interrupt())),
      ),
    ).toBe(0);
    expect(err).toContain(`barmill watch ${backtest.id}`);
    expect(gateway.received.some(({ path }) => path.endsWith('/cancel'))).toBe(false);
  });

  it('ends with 6 when --timeout is over', async () => {
    expect(
      await run(
        [...submit, '--timeout', '0.05'],
        endless(() => undefined),
      ),
    ).toBe(6);
    expect(err).toContain('Not finished after 0.05 s');
  });

  it.each([
    [401, 4],
    [404, 3],
    [409, 5],
    [422, 2],
    [500, 7],
  ])('turns HTTP %i into exit code %i', async (status, code) => {
    expect(await run(submit, refusing(status))).toBe(code);
    expect(err).toContain(`refused with ${status}`);
    expect(out).toBe('');
  });

  it.each([
    [['nonsense']],
    [['backtest', '--nonsense']],
    [['optimize', '--chunk-size', '0']],
    [['backtest', '--volume', 'much']],
    [[...submit, '--set', 'x']],
  ])('ends with 2 on %j', async (args) => {
    expect(await run(args, refusing(500))).toBe(2);
    expect(err).not.toBe('');
    expect(gateway.received).toEqual([]);
  });

  it('prints with --json the problem that the service answered, and tells people its codes', async () => {
    const problem = {
      type: 'urn:barmill:problem:invalid_body',
      title: 'Unprocessable Entity',
      status: 422,
      code: 'invalid_body',
      detail: 'The request body is not valid: /volume: Too small.',
      errors: [{ pointer: '/volume', code: 'too_small', detail: 'Too small.' }],
      trace_id: 'abc',
    };
    const answer: Answer = (_, response) => answerJson(response, 422, problem);
    expect(await run([...submit, '--json'], answer)).toBe(2);
    expect(JSON.parse(out)).toEqual(problem);
    expect(err).toContain('(invalid_body, too_small, HTTP 422, trace abc)');
  });

  it.each([
    [submit, refusing(500), 7, { status: 500, code: 'unavailable', detail: 'refused with 500' }],
    [['backtest', '--nonsense'], refusing(500), 2, { code: 'usage', detail: expect.stringMatching(/^unknown option/) }],
    [['backtest'], refusing(500), 2, { code: 'usage', detail: expect.stringMatching(/^Missing --strategy/) }],
  ])('prints one problem on stdout for %j with --json', async (args, answer, code, problem) => {
    expect(await run([...args, '--json'], answer)).toBe(code);
    expect(JSON.parse(out)).toMatchObject({ type: `urn:barmill:problem:${problem.code}`, errors: [], ...problem });
    expect(err).not.toBe('');
  });

  it('prints the run that failed with --json, and no problem after it', async () => {
    const failed = { ...backtest, status: 'failed', error_message: 'no bars' };
    expect(await run([...submit, '--json'], endingAs(failed))).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ id: backtest.id, status: 'failed' });
  });

  it('deletes each run that is named, of either kind', async () => {
    const answer: Answer = ({ method, path }, response) => {
      if (path.startsWith('/v1/backtests/o')) return answerJson(response, 404, { code: 'unknown_run' });
      if (method === 'DELETE') return void response.writeHead(204).end();
      answerJson(response, 200, {
        id: path.split('/').pop(),
        type: path.includes('backtests') ? 'backtest' : 'optimization',
      });
    };
    expect(await run(['delete', 'b1', 'o1'], answer)).toBe(0);
    expect(out).toBe('backtest b1: deleted\noptimization o1: deleted\n');
    const deleted = gateway.received.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
    expect(deleted).toEqual(['/v1/backtests/b1', '/v1/optimizations/o1']);
  });

  it('submits a batch, and ends with 1 when a run of it could not be submitted', async () => {
    const batch = {
      ...{ id: 'x', status: 'failed', progress_pct: 100, counts: { failed: 0, rejected: 1 } },
      runs: [
        {
          ...{ strategy: { name: 'magic' }, symbol: 'SP500', timeframe: 'D1', risk_pct: null, run_id: null },
          ...{ status: 'rejected', fault: { code: 'unknown_strategy', detail: 'There is no strategy "magic".' } },
        },
      ],
    };
    const answer: Answer = (_, response) => answerJson(response, 202, batch);
    const args = ['batch', '-s', 'magic', '--symbol', 'SP500', '--timeframe', 'D1', '--risk', '1', '--risk', '2'];
    expect(await run(args, answer)).toBe(1);
    expect(out).toContain('There is no strategy "magic".');
    expect(JSON.parse(gateway.received[0].body)).toEqual({
      ...{ strategies: ['magic'], symbols: ['SP500'], timeframes: ['D1'], risks: [1, 2] },
    });
    await gateway.stop();
    expect(await run(['batch', '-s', 'magic'], answer)).toBe(2);
    expect(err).toContain('--symbol, --timeframe');
  });

  it('follows a batch to its end, over a stream that broke off', async () => {
    const batch = (status: string, completed: number) => ({
      ...{ id: 'x', type: 'batch', status, progress_pct: 50 * completed, created_at: '2024-03-01T00:00:00.000Z' },
      counts: { total: 2, completed, failed: 0, rejected: 0 },
      runs: [],
    });
    let streams = 0;
    const answer: Answer = ({ path }, response) => {
      if (!path.endsWith('/events')) return answerJson(response, 200, batch(streams < 2 ? 'running' : 'completed', 2));
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      streams++;
      response.end(
        streams === 1
          ? 'event: progress\nid: 1\ndata: {"progress_pct":50}\n\n'
          : 'event: end\nid: 2\ndata: {"status":"completed"}\n\n',
      );
    };
    expect(await run(['batch', 'follow', 'x', '--json'], answer)).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { event: string }).event),
    ).toEqual(['progress', 'end']);
    expect(err).toMatch(/batch x .*completed/);
    expect(err).toContain('Connection lost');
    const [, second] = gateway.received.filter(({ path }) => path.endsWith('/events'));
    expect(second.headers['last-event-id']).toBe('1');
  });

  it.each<[string[], [string, Record<string, string>?][]]>([
    [['batch', 'delete', 'x'], [['DELETE /v1/batches/x']]],
    [['batch', 'list', '--status', 'running'], [['GET /v1/batches', { status: 'running', limit: '20' }]]],
    [
      ['data', 'delete', 'a', 'b'],
      [['DELETE /v1/datasets/a'], ['DELETE /v1/datasets/b']],
    ],
    [
      ['robust', '--symbol', 'X', '--min-runs', '3'],
      [['GET /v1/robust-strategies', { symbol: 'X', min_runs: '3', limit: '20' }]],
    ],
    [
      ['timeframes', '--leave-out', 'M1'],
      [['PATCH /v1/timeframes/M1'], ['GET /v1/timeframes']],
    ],
    [
      ['events', '--type', 'end', '--run', 'x'],
      [['GET /v1/events', { order: 'desc', type: 'end', run_id: 'x', limit: '50' }]],
    ],
  ])('asks the API for %j', async (args, asked) => {
    const answer: Answer = ({ method }, response) =>
      method === 'DELETE'
        ? void response.writeHead(204).end()
        : answerJson(response, 200, { data: [], has_more: false, next_cursor: null });
    expect(await run(args, answer)).toBe(0);
    const received = gateway.received.map(({ method, path, query }) => [`${method} ${path}`, query]);
    expect(received).toEqual(asked.map(([address, query = {}]) => [address, query]));
  });

  it('makes a new run with --force, and says when there was one', async () => {
    const answer: Answer = (_, response) =>
      answerJson(response, 200, { id: 'b1', type: 'backtest', status: 'completed', deduplicated: true });
    const args = ['backtest', '-s', 'x', '--symbol', 'SP500', '--timeframe', 'D1', '--no-wait', '--json'];
    expect(await run(args, answer)).toBe(0);
    expect(err).toContain('There is backtest b1, which asks the same');
    expect(JSON.parse(gateway.received[0].body)).not.toHaveProperty('force');
    await gateway.stop();
    await run([...args, '--force'], answer);
    expect(JSON.parse(gateway.received[0].body)).toMatchObject({ force: true });
  });

  it('lists as one JSON object a line, following cursors up to the limit', async () => {
    const answer: Answer = ({ query }, response) => {
      const first = query.cursor === undefined;
      answerJson(response, 200, {
        data: first ? [{ id: 1 }, { id: 2 }] : [{ id: 3 }, { id: 4 }],
        next_cursor: 'next',
        has_more: true,
      });
    };
    expect(await run(['list', 'backtests', '--limit', '3', '--json'], answer)).toBe(0);
    expect(out).toBe('{"id":1}\n{"id":2}\n{"id":3}\n');
    expect(gateway.received.map(({ query }) => query)).toEqual([{ limit: '3' }, { limit: '1', cursor: 'next' }]);
    expect(err).toContain('--limit all');
  });

  it('passes filters and orders on as they are', async () => {
    const nothing: Answer = (_, response) =>
      answerJson(response, 200, { data: [], next_cursor: null, has_more: false });
    const terms = ['--filter', 'strategy : "cross"', '--order-by', 'metrics.sqn desc'];
    expect(await run(['list', 'optimizations', ...terms, '--json'], nothing)).toBe(0);
    expect(gateway.received[0].query).toEqual({
      limit: '20',
      filter: 'strategy : "cross"',
      order_by: 'metrics.sqn desc',
    });
  });

  it('annotates what it was told, and nothing when it was told nothing', async () => {
    const answer: Answer = (_, response) => answerJson(response, 200, { ...completed, tags: ['a', 'b'] });
    expect(await run(['annotate', backtest.id, '--tag', 'a', '--tag', 'b', '--no-favorite'], answer)).toBe(0);
    const { method, headers, body } = gateway.received[1];
    expect([method, headers['if-match']]).toEqual(['PATCH', '*']);
    expect(JSON.parse(body)).toEqual({ tags: ['a', 'b'], is_favorite: false });
    expect(out).toMatch(/tags +a, b/);
    await gateway.stop();
    expect(await run(['annotate', backtest.id, '--no-tag'], answer)).toBe(0);
    expect(JSON.parse(gateway.received[1].body)).toEqual({ tags: [] });
    await gateway.stop();
    expect(await run(['annotate', backtest.id], answer)).toBe(2);
    expect(gateway.received).toEqual([]);
  });

  it('asks for the comparison of all that it was given', async () => {
    const comparison = { ids: ['a', 'b'], runs: [], metrics: [], differing_params: [], correlations: [] };
    const answer: Answer = (_, response) => answerJson(response, 200, comparison);
    expect(await run(['compare', 'a', 'b', '--json'], answer)).toBe(0);
    expect(gateway.received.map(({ path, query }) => [path, query])).toEqual([['/v1/comparisons', { ids: 'a,b' }]]);
    expect(JSON.parse(out)).toEqual(comparison);
  });

  it('finds an optimization by its id alone, and says when there is nothing', async () => {
    const answer: Answer = ({ path, method }, response) => {
      if (!path.startsWith('/v1/optimizations/o1')) return answerJson(response, 404, { detail: 'none' });
      answerJson(response, method === 'POST' ? 202 : 200, { id: 'o1', type: 'optimization', status: 'cancelling' });
    };
    expect(await run(['cancel', 'o1'], answer)).toBe(0);
    expect(out).toBe('optimization o1: cancelling\n');
    await gateway.stop();
    const cancelling = { ...backtest, status: 'cancelling' };
    const stopping: Answer = (request, response) =>
      request.method === 'POST' || gateway.received.length === 1
        ? answerJson(response, 202, cancelling)
        : endingAs({ ...backtest, status: 'cancelled' })(request, response);
    expect(await run(['cancel', backtest.id, '--wait'], stopping)).toBe(0);
    expect(out).toBe(`backtest ${backtest.id}: cancelled\n`);
    await gateway.stop();
    expect(await run(['cancel', 'o2'], answer)).toBe(3);
    expect(err).toContain('no backtest, optimization or walk forward with the id o2');
  });

  it('watches as one line of JSON for each event', async () => {
    expect(await run(['watch', backtest.id, '--json'], endingAs(completed))).toBe(0);
    expect(JSON.parse(out)).toEqual({ event: 'snapshot', id: null, data: completed });
    await gateway.stop();
    let reads = 0;
    const running: Answer = (request, response) => {
      const isResource = request.path === `/v1/backtests/${backtest.id}`;
      if (isResource) return answerJson(response, 200, ++reads === 1 ? backtest : completed);
      endingAs(completed)(request, response);
    };
    expect(await run(['watch', backtest.id, '--json'], running)).toBe(0);
    expect(out).toBe('{"event":"end","id":"3","data":{"status":"completed"}}\n');
  });
});
