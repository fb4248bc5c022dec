import { runCommand, type Outcome } from '../../test/run-command';
import { answerJson, type Answer } from '../../test/scripted-gateway';

const dictionary = {
  data: [{ id: 'total_return_pct', title: 'Total return', unit: 'pct', better: 'higher' }],
};

/** Runs a command against a gateway that answers everything but the metrics dictionary with `body`. */
async function shown(args: readonly string[], body: object): Promise<Outcome> {
  const answer: Answer = ({ path }, response) =>
    answerJson(response, 200, path === '/v1/metrics-dictionary' ? dictionary : body);
  return await runCommand(args, answer);
}

const backtest = {
  ...{ id: 'b1', type: 'backtest', status: 'completed', strategy: { name: 'sma-cross', version: 1 } },
  ...{ symbol: 'SP500', timeframe: 'D1', params: { fast: 5 }, created_at: '2026-01-01T00:00:00Z' },
  metrics: { total_return_pct: 12.5, sharpe_ratio: 0.5, total_trades: 40 },
};

it('metrics are listed with unit and better side', async () => {
  const { out, received } = await shown(['metrics'], {});
  expect(received.map(({ path }) => path)).toEqual(['/v1/metrics-dictionary']);
  expect(out).toMatch(/^total_return_pct +Total return +pct +higher$/m);
});

describe('best', () => {
  it('ranks backtests by a metric and passes on what they have to be', async () => {
    const options = ['--metric', 'total_return_pct', '--min-trades', '30', '--symbol', 'SP500', '--limit', '3'];
    const best = { metric: 'total_return_pct', better: 'higher', data: [backtest], next_cursor: null, has_more: false };
    const { out, received } = await shown(['best', ...options], best);
    expect(received[0]).toMatchObject({
      path: '/v1/backtests/best',
      query: { metric: 'total_return_pct', min_trades: '30', symbol: 'SP500', limit: '3' },
    });
    expect(out).toMatch(/^TOTAL_RETURN_PCT +ID /m);
    expect(out).toMatch(/^ +12\.50 +b1 +completed +sma-cross /m);
  });

  it('of an optimization shows the best combination by each metric, and takes no options then', async () => {
    const result = { rank: 1, combination_index: 17, params: { fast: 5 }, objective_value: 1, metrics: {} };
    const best = { data: [{ metric: 'total_return_pct', better: 'higher', value: 12.5, result }], missing: ['sqn'] };
    const { out, received } = await shown(['best', 'o1'], best);
    expect(received[0].path).toBe('/v1/optimizations/o1/best');
    expect(out).toMatch(/^total_return_pct +higher +12\.50 +17 +fast=5$/m);
    expect((await shown(['best', 'o1', '--metric', 'sqn'], best)).code).toBe(2);
  });
});

it('a summary has a row for all, for each strategy and for each symbol', async () => {
  const group = { runs: 3, completed: 2, failed: 1, measured: 2, mean: 1.5, best: 2, worst: null };
  const summary = {
    ...{ metric: 'total_return_pct', better: 'higher', from: '2026-01-01T00:00:00Z', to: '2026-01-31T00:00:00Z' },
    ...{ total: group, by_strategy: [{ ...group, strategy: 'magic' }], by_symbol: [{ ...group, symbol: 'EURUSD' }] },
  };
  const { out, received } = await shown(['summary', '--days', '7'], summary);
  expect(received[0]).toMatchObject({ path: '/v1/summaries', query: { days: '7' } });
  expect(out).toContain('total_return_pct from 2026-01-01 to 2026-01-31');
  for (const name of ['all', 'magic', 'EURUSD']) {
    expect(out).toMatch(new RegExp(`^${name} +3 +2 +1 +1\\.50 +2\\.00 +–$`, 'm'));
  }
  const json = await shown(['summary', '--json'], summary);
  expect(JSON.parse(json.out)).toEqual(summary);
  expect(json.received).toHaveLength(1);
});

it('importance tells each share, or why there is none', async () => {
  const importance = {
    ...{ metric: 'sharpe_ratio', measured: 1200, mean: 0.5 },
    parameters: [
      { parameter: 'fast', share: 0.75, reason: null },
      { parameter: 'slow', share: null, reason: 'single_value' },
    ],
  };
  const { out } = await shown(['importance', 'o1', '--metric', 'sharpe_ratio'], importance);
  expect(out).toContain('sharpe_ratio of 1,200 combinations');
  expect(out).toMatch(/^fast +0\.750$/m);
  expect(out).toMatch(/^slow +– +single value$/m);
});

it('drawdowns are shown from the deepest, and how many there are', async () => {
  const period = {
    ...{ start: '2020-01-02T00:00:00Z', trough: '2020-03-20T00:00:00Z', end: null },
    ...{ depth_pct: 12.345, depth: 1234.5, duration_days: 100, recovery_days: null },
  };
  const drawdown = { data: [], points: 0, bars: 10, total_periods: 8, periods: [period] };
  const { out, err, received } = await shown(['drawdown', 'b1', '--limit', '1'], drawdown);
  expect(received[0]).toMatchObject({ path: '/v1/backtests/b1/drawdown', query: { limit: '1' } });
  expect(out).toMatch(/^ +12\.3[45] +1,234\.50 +2020-01-02 +2020-03-20 +– +100\.0$/m);
  expect(err).toContain('The deepest 1 of 8.');
});

it('a calendar has a row for each year: empty without bars, a dash without a value', async () => {
  const of = (year: number, value: number | null) => ({ year, return_pct: value, reason: null });
  const calendar = {
    months: [
      { ...of(2020, 1.5), month: 1 },
      { ...of(2020, null), month: 12 },
    ],
    years: [of(2020, -3.25)],
  };
  const { out } = await shown(['calendar', 'b1'], calendar);
  expect(out).toMatch(/^YEAR +JAN +FEB .* +DEC +ALL$/m);
  expect(out).toMatch(/^2020 +1\.50 +– +-3\.25$/m);
});

describe('breakdown', () => {
  const group = { key: 1, trades: 4, win_rate: 50, net_profit: 10, profit_factor: null, expectancy: 2.5 };

  it('shows the trades of each kind', async () => {
    const { out, received } = await shown(['breakdown', 'b1', '--by', 'weekday'], {
      by: 'weekday',
      groups: [group, { ...group, key: null }],
    });
    expect(received[0]).toMatchObject({ path: '/v1/backtests/b1/breakdown', query: { by: 'weekday' } });
    expect(out).toMatch(/^1 +4 +50\.00 +10\.00 +– +2\.50$/m);
    expect(out).toMatch(/^– +4 /m);
  });

  it('knows what trades can be told apart by, before it asks', async () => {
    const { code, err, received } = await shown(['breakdown', 'b1', '--by', 'moon'], {});
    expect([code, received]).toEqual([2, []]);
    expect(err).toContain('hour, weekday, side, exit_reason, tag');
  });
});
