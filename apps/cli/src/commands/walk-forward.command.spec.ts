import { answerJson, ScriptedGateway } from '../../test/scripted-gateway';
import type { Answer } from '../../test/scripted-gateway';
import { runCli } from '../program';

const walkForward = {
  id: 'w1',
  type: 'walk_forward',
  status: 'completed',
  progress_pct: 100,
  strategy: { name: 'sma-cross', version: 1 },
  symbol: 'SP500',
  timeframe: 'D1',
  dataset_id: 'd1',
  param_grid: { fast: [5, 10] },
  optimize_metric: 'sharpe_ratio',
  direction: 'maximize',
  mode: 'rolling',
  train: { months: 24 },
  test: { months: 6 },
  windows: { total: 2, completed: 1, skipped: 1, failed: 0 },
  performance_ratio: 0.625,
  out_of_sample_return_pct: 3.5,
  out_of_sample_drawdown_pct: 1.25,
  figure_notes: { p_value: 'zero_variance' },
  profitable_windows: 1,
  profitable_share: 0.5,
  drift: { mean: 0.25 },
  matrix: null,
  created_at: '2026-01-01T00:00:00Z',
};
const stretch = { start: '2020-01-01T00:00:00Z', end: '2022-01-01T00:00:00Z', first_bar: 0, end_bar: 9 };
const window = { window_index: 0, status: 'skipped', reason: 'no_feasible_combination', train: stretch, test: stretch };

describe('barmill walk-forward', () => {
  let gateway: ScriptedGateway;
  let out: string;
  let err: string;

  const answer: Answer = ({ path, method }, response) => {
    if (path.startsWith('/v1/walk-forwards/w1/windows')) return answerJson(response, 200, { data: [window] });
    answerJson(response, method === 'POST' ? 202 : 200, walkForward);
  };
  async function run(...args: string[]): Promise<number> {
    gateway = new ScriptedGateway(answer);
    const BARMILL_URL = await gateway.start();
    [out, err] = ['', ''];
    return await runCli(args, {
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      env: { BARMILL_URL, BARMILL_KEY: 'k' },
      cwd: '/',
      now: () => performance.now(),
      onInterrupt: () => () => undefined,
    });
  }
  afterEach(async () => await gateway.stop());
  const search = ['-s', 'sma-cross', '--symbol', 'SP500', '--timeframe', 'D1', '-g', 'fast=5,10'];

  it('submits lengths and shows what the walk forward amounts to, and its windows', async () => {
    expect(await run('walk-forward', ...search, '--train', '24mo', '--test', '6mo', '--purge', '5d')).toBe(0);
    expect(gateway.received[0]).toMatchObject({ method: 'POST', path: '/v1/walk-forwards' });
    expect(JSON.parse(gateway.received[0].body)).toMatchObject({
      ...{ param_grid: { fast: [5, 10] }, train: { months: 24 }, test: { months: 6 }, purge: { days: 5 } },
    });
    expect(out).toMatch(/^efficiency +0\.63 of the annual return in training$/m);
    expect(out).toMatch(/^profitable +1 of 2 windows \(50 %\)$/m);
    expect(out).toMatch(/^drift +0\.25 of the way/m);
    expect(out).toMatch(/^p-value +– \(zero_variance\)$/m);
    expect(out).toMatch(/2020-01-01 … 2022-01-01 +skipped: no_feasible_combination/);
    expect(err).toContain('Submitted walk forward w1');
  });

  it('refuses what is no length', async () => {
    expect(await run('walk-forward', ...search, '--train', '2 years')).toBe(2);
    expect(err).toContain('--train: expected a length such as 24mo');
  });
});
