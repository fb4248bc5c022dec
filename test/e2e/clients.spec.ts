import { BarmillClient, BarmillProblem, WaitTimeout, type LiveEvent } from '../../clients/typescript/src/index';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { BarmillUnderTest } from './support/barmill-under-test';
import { barmill as barmillCommand } from './support/command-line';
import { longSeries } from './support/sweeps';

jest.setTimeout(180_000);

let barmill: BarmillUnderTest;
let client: BarmillClient;
const retries: string[] = [];

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('clients');
  const { apiUrl: url, key } = barmill.stack;
  client = new BarmillClient({ url, key, onRetry: ({ message }) => retries.push(message) });
  const { timeframe, bars, seed } = longSeries;
  await client.upload(await barmill.csvOf(timeframe, bars, seed), { symbol: 'EURUSD', timeframe });
});
afterAll(async () => await barmill.stop());

const run = { strategy: 'sma-cross', symbol: 'EURUSD', timeframe: longSeries.timeframe } as const;

/** Events with a number of their own. */
const numbered = ['state', 'progress', 'end'];

/** 240 combinations in 12 chunks; others search the same, so each makes its own. */
const search = {
  ...run,
  param_grid: { slow: { min: 60, max: 65, step: 1 }, fast: { min: 5, max: 44, step: 1 } },
  ...{ optimize_metric: 'psr', chunk_size: 20, force: true },
};
const consecutive = (ids: readonly (string | null | undefined)[]): void => {
  const numbers = ids.map(Number);
  expect(numbers.length).toBeGreaterThan(2);
  expect(numbers).toEqual(numbers.map((_, index) => numbers[0] + index));
};

describe('the TypeScript client', () => {
  it('submits a backtest, waits for it, reads its trades page by page and exports them', async () => {
    const { id } = await client.call('POST /v1/backtests', { body: { ...run, params: { fast: 20, slow: 200 } } });
    const ended = await client.waitFor('backtests', id);
    expect([ended.id, ended.status]).toEqual([id, 'completed']);
    const ordinals: number[] = [];
    const query = { limit: 500 };
    for await (const trade of client.paginate('GET /v1/backtests/{id}/trades', { path: { id }, query })) {
      ordinals.push(trade.ordinal);
    }
    expect(ordinals.length).toBe(ended.metrics.total_trades);
    expect(ordinals).toEqual(ordinals.map((_, index) => index + 1));
    const indicators = ['ema(close, 20)', 'strategy'];
    const candles = await client.call('GET /v1/backtests/{id}/candles', {
      path: { id },
      query: { limit: 9, indicators },
    });
    expect(candles.indicators.map(({ expression }) => expression)).toEqual([
      ...['ema(close, 20)', 'sma(close, fast)', 'sma(close, slow)'],
    ]);
    const file = await client.open('GET /v1/backtests/{id}/trades/export', { path: { id }, query: { format: 'csv' } });
    expect((await file.text()).split('\r\n')).toHaveLength(ordinals.length + 2);
  });

  it('gives a refusal with its code and its faults', async () => {
    const body = { ...run, symbol: 'NOWHERE' };
    const refusal = await client.call('POST /v1/backtests', { body }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BarmillProblem);
    expect(refusal).toMatchObject({ status: 422, code: 'unknown_symbol' });
    expect((refusal as BarmillProblem).problem.errors[0]).toMatchObject({ pointer: '/symbol' });
  });

  it('follows an optimization over the death of the gateway: each event once, in order, then the result', async () => {
    const { id } = await client.call('POST /v1/optimizations', { body: search });
    retries.length = 0;
    const events: LiveEvent[] = [];
    let killed: Promise<void> | undefined;
    const ended = await client.waitFor('optimizations', id, {
      onEvent: (event) => {
        events.push(event);
        if (event.name === 'progress') killed ??= barmill.stack.kill('gateway');
      },
    });
    await killed;
    expect(ended).toMatchObject({ status: 'completed', completed_combinations: 240, failed_combinations: 0 });
    expect(retries.length).toBeGreaterThan(0);
    expect(events.filter(({ name }) => name === 'snapshot').length).toBeGreaterThan(1);
    consecutive(events.filter(({ name }) => numbered.includes(name)).map((event) => event.id));
    expect(events.at(-1)!.name).toBe('end');
  });

  it('waits no longer than it is told to', async () => {
    const param_grid = { slow: { min: 60, max: 159, step: 1 }, fast: { min: 5, max: 44, step: 1 } };
    const body = { ...run, param_grid, optimize_metric: 'psr' };
    const { id } = await client.call('POST /v1/optimizations', { body });
    await expect(client.waitFor('optimizations', id, { timeoutMs: 50 })).rejects.toBeInstanceOf(WaitTimeout);
    await client.call('POST /v1/optimizations/{id}/cancel', { path: { id } });
    expect(await client.waitFor('optimizations', id)).toMatchObject({ status: 'cancelled' });
  });
});

it('the command line follows an optimization over the death of the gateway: each event once, in order, then exit code 0', async () => {
  const { apiUrl, key } = barmill.stack;
  const { id } = await client.call('POST /v1/optimizations', { body: search });
  let killed: Promise<void> | undefined;
  const env = { BARMILL_URL: apiUrl, BARMILL_KEY: key };
  const { code, output, messages } = await barmillCommand(['watch', id, '--json'], env, (line) => {
    if (line.startsWith('{"event":"progress"')) killed ??= barmill.stack.kill('gateway');
  });
  await killed;
  expect({ code, messages: code === 0 ? '' : messages }).toEqual({ code: 0, messages: '' });
  expect(messages).toContain('Connection lost');
  expect(killed).toBeDefined();
  const events = output.trimEnd().split('\n');
  const told = events.map(
    (line) => JSON.parse(line) as { event: string; id: string | null; data: { status?: string } },
  );
  expect(told.filter(({ event }) => event === 'snapshot').length).toBeGreaterThan(1);
  consecutive(told.filter(({ event }) => numbered.includes(event)).map((event) => event.id));
  expect(told.at(-1)).toMatchObject({ event: 'end', data: { status: 'completed' } });
});

/** Has pandas and pyarrow where somebody put them there, as docs/reference/clients.md says. */
const withPandas = join(process.cwd(), '.cache/python/bin/python');
const python = existsSync(withPandas) ? withPandas : 'python3';

/** Runs the Python client's own tests; a line that asks for it kills the gateway. */
async function runPython(): Promise<{ code: number | null; report: string; kills: number }> {
  const { apiUrl, key } = barmill.stack;
  const child = spawn(python, ['-m', 'unittest', 'discover', '-v'], {
    cwd: join(process.cwd(), 'clients/python'),
    env: { ...process.env, BARMILL_URL: apiUrl, BARMILL_KEY: key, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
  const kills: Promise<void>[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'kill gateway') kills.push(barmill.stack.kill('gateway'));
  });
  const [report, code] = await Promise.all([text(child.stderr), ended]);
  await Promise.all(kills);
  return { code, report, kills: kills.length };
}

it('the Python client passes its own tests, all of them but for data frames where pandas is not installed', async () => {
  const { code, report, kills } = await runPython();
  if (code !== 0) throw new Error(report);
  expect(kills).toBe(1);
  expect(report).toMatch(/Ran \d{2} tests/);
  const skipped = [...report.matchAll(/skipped (.*)/g)].map(([, reason]) => reason);
  expect(["'pandas with pyarrow is not installed'"]).toEqual(expect.arrayContaining(skipped));
});
