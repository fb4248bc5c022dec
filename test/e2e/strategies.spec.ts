import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtinStrategies } from '@barmill/strategies';
import { rowDifferences } from '../../tools/check-kill/comparison.mjs';
import type { Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import { barmill as commandLine, type CommandOutcome } from './support/command-line';
import type { Backtest, Optimization, ResultRow } from './support/resources';

jest.setTimeout(120_000);

const yaml = `# Bought when the RSI leaves its lower zone.
name: rsi-dip
version: 1
title: Buy the dip
description: Buys when the RSI leaves its oversold zone on a day that rises.
primary_tf: H1
context_tfs: [D1]
parameters:
  - { name: period, type: integer, min: 2, max: 50, default: 5 }
  - { name: limit, type: float, min: 5, max: 60, default: 35 }
constraints: [period < limit]
let:
  strength: rsi(close, period)
entry:
  long: crossover(strength, limit) and tf("D1", close > sma(close, 3))
  short: crossunder(strength, 100 - limit) and not tf("D1", close > sma(close, 3))
exit:
  long: strength > 60
  short: strength < 40
stops:
  stop_loss: { distance: 2 * atr(14) }
sizing:
  risk_pct: 1
`;
const market = { symbol: 'EURUSD', timeframe: 'H1' };

let barmill: BarmillUnderTest;
let folder: string;
let bars: string;

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('strategies');
  folder = mkdtempSync(join(tmpdir(), 'barmill-e2e-strategies-'));
  bars = file('bars.csv', await barmill.csvOf('H1', 3_000, 21));
  await barmill.uploadBars('H1', 3_000, 21);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await barmill.stop();
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]): Promise<CommandOutcome> {
  const { apiUrl, key } = barmill.stack;
  return await commandLine(args, { BARMILL_URL: apiUrl, BARMILL_KEY: key });
}

/** The JSON that a command that must succeed wrote. */
async function shown<Shown>(...args: string[]): Promise<Shown> {
  const { code, output, messages } = await run(...args, '--json');
  expect({ code, messages: code === 0 ? '' : messages }).toEqual({ code: 0, messages: '' });
  return JSON.parse(output) as Shown;
}

async function backtest(request: object): Promise<Backtest> {
  const { id } = await barmill.api.submit<Backtest>('/v1/backtests', { ...market, ...request });
  return await barmill.ended<Backtest>(`/v1/backtests/${id}`);
}

describe("a strategy of one's own", () => {
  let path: string;

  beforeAll(async () => {
    path = file('rsi-dip.yaml', yaml);
    const { code, output, messages } = await run('strategies', 'push', path);
    expect([code, output, messages]).toEqual([0, 'rsi-dip v1: stored\n', '']);
  });

  it('is there once, as it was checked before, and is shown with its document', async () => {
    expect((await run('strategies', 'push', path)).output).toBe('rsi-dip v1: unchanged\n');
    const checked = await shown<{ strategy: object }>('strategies', 'check', path);
    const stored = await shown<object>('strategies', 'show', 'rsi-dip');
    expect(stored).toEqual({ ...checked.strategy, origin: 'stored', created_at: expect.any(String) });
    const listed = await barmill.api.all<{ name: string; origin: string }>('/v1/strategies', 7);
    expect(listed).toHaveLength(builtinStrategies.length + 1);
    expect(listed.find(({ name }) => name === 'rsi-dip')).toMatchObject({ origin: 'stored' });
  });

  it('gives the stack the very figures that the same file gives without any service', async () => {
    const parameters = ['--param', 'period=4', '--param', 'limit=40'];
    const here = await shown<Backtest>(
      ...['run', path, bars, '--local', '--symbol', 'EURUSD', '--timeframe', 'H1'],
      ...parameters,
    );
    const there = await backtest({ strategy: 'rsi-dip', params: { period: 4, limit: 40 } });
    expect(there).toMatchObject({ status: 'completed', strategy: { name: 'rsi-dip', version: 1 } });
    expect(there.metrics.total_trades).toBeGreaterThan(10);
    expect([there.result_hash, there.trades_hash]).toEqual([here.result_hash, here.trades_hash]);
  });

  it('is optimized, with the rows and the ranking of a single process', async () => {
    const { id } = await barmill.api.submit<Optimization>('/v1/optimizations', {
      ...market,
      strategy: { name: 'rsi-dip', version: 1 },
      param_grid: { period: { min: 2, max: 12, step: 2 }, limit: [8, 30, 35, 40] },
      chunk_size: 5,
    });
    const optimization = await barmill.ended<Optimization>(`/v1/optimizations/${id}`);
    // 6 × 4, less those with a limit of 8 and a period of 8, 10 or 12.
    expect(optimization).toMatchObject({ status: 'completed', total_combinations: 21, completed_combinations: 21 });
    const reference = await barmill.referenceOf(id);
    const byIndex = await barmill.api.all<ResultRow>(`/v1/optimizations/${id}/results?order_by=combination_index`);
    expect(rowDifferences(reference.rows, byIndex)).toEqual([]);
    const byRank = await barmill.api.all<ResultRow>(`/v1/optimizations/${id}/results?ranking=objective`);
    expect(byRank.map((row) => row.combination_index)).toEqual(reference.ranking);
  });

  it('keeps what it was to the runs of before when another version comes', async () => {
    const before = await backtest({ strategy: 'rsi-dip' });
    const changed = file('rsi-dip-2.yaml', yaml.replace('version: 1', 'version: 2').replace('> 60', '> 70'));
    expect((await run('strategies', 'push', changed)).output).toBe('rsi-dip v2: stored\n');
    const newest = await backtest({ strategy: 'rsi-dip' });
    const first = await backtest({ strategy: { name: 'rsi-dip', version: 1 } });
    expect(newest).toMatchObject({ strategy: { version: 2 } });
    expect(newest.result_hash).not.toBe(before.result_hash);
    expect(first.result_hash).toBe(before.result_hash);
    const used = await barmill.stored.query<{ version: number; runs: number }>(
      `select s.version, count(*)::int as runs from strategies s join backtest_runs r on r.strategy_id = s.id
       group by 1 order by 1`,
    );
    expect(used.map(({ version }) => version)).toEqual([1, 2]);
    expect(used[1].runs).toBe(1);
  });

  it('is not replaced: another content under its version is a conflict', async () => {
    const { code, messages } = await run('strategies', 'push', file('other.yaml', yaml.replace('> 60', '> 61')));
    expect(code).toBe(5);
    expect(messages).toMatch(
      /Version 1 of rsi-dip is there with another content.*Raise "version" \(the newest is \d\)/,
    );
  });
});

describe('a document is refused, and not kept, where', () => {
  it.each([
    [
      'a rule is wrong',
      yaml.replace('crossover(strength', 'crosover(strength'),
      2,
      /\/entry\/long.*crossover.*\n.*\n +\^/,
    ],
    ['it is no YAML', yaml.replace('version: 1', 'name: twice'), 2, /line 3, column 1.*"name" is there twice/],
    ['its name is that of a built-in strategy', yaml.replace('rsi-dip', 'macd-cross'), 2, /macd-cross is a built-in/],
  ])('%s', async (_, text, expectedCode, message) => {
    const count = async () => await barmill.stored.query('select count(*) from strategies');
    const before = await count();
    const path = file('bad.yaml', text);
    const pushed = await run('strategies', 'push', path);
    const checked = await run('strategies', 'check', path);
    expect([pushed.code, checked.code]).toEqual([expectedCode, expectedCode]);
    expect(pushed.messages).toMatch(message);
    expect(checked.messages).toMatch(message);
    expect(await count()).toEqual(before);
  });

  it('nobody stored it: a run of it is refused with the names there are', async () => {
    const { status, body } = await barmill.api.post<Problem>('/v1/backtests', { ...market, strategy: 'rsi-drop' });
    expect([status, body.code]).toEqual([422, 'unknown_strategy']);
    expect(body.detail).toMatch(/"rsi-drop".*Built in: .*sma-cross.*Stored: rsi-dip\./);
  });
});

describe('the catalogue', () => {
  let ended: Backtest[];
  beforeAll(async () => {
    const runs = builtinStrategies.map(async ({ name, version }) => await backtest({ strategy: { name, version } }));
    ended = await Promise.all(runs);
  });

  it.each(builtinStrategies.map(({ name }, index) => [name, index] as const))(
    'completes a backtest of %s with its defaults',
    (name, index) => {
      expect(ended[index]).toMatchObject({ strategy: { name }, status: 'completed', error_message: null });
      expect(ended[index].metrics.total_trades).toBeGreaterThan(0);
    },
  );
});
