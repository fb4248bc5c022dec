import { answerJson, ScriptedGateway, type Answer } from '../../test/scripted-gateway';
import { runCli } from '../program';

describe('steering', () => {
  let gateway: ScriptedGateway;
  let out: string;

  async function run(args: readonly string[], answer: Answer): Promise<number> {
    gateway = new ScriptedGateway(answer);
    const BARMILL_URL = await gateway.start();
    out = '';
    return runCli(args, {
      stdout: { write: (text) => (out += text) },
      stderr: { write: () => true },
      env: { BARMILL_URL, BARMILL_KEY: 'k' },
      cwd: '/',
      now: () => performance.now(),
      onInterrupt: () => () => undefined,
    });
  }
  afterEach(async () => await gateway.stop());

  const answering =
    (status: number, body: object): Answer =>
    (_, response) =>
      answerJson(response, status, body);

  const optimization = {
    id: '0193abcd-0000-7000-8000-000000000001',
    type: 'optimization',
    progress_pct: 0,
    strategy: { name: 'sma-cross', version: 1 },
    symbol: 'SP500',
    timeframe: 'D1',
    status: 'paused',
    param_grid: { fast: [5, 10] },
    optimize_metric: 'sharpe_ratio',
    direction: 'maximize',
    method: 'grid',
    total_combinations: 2,
    completed_combinations: 0,
    failed_combinations: 0,
  };

  it.each(['pause', 'resume'])(
    'sends %s to the address of that name, and says what the run is then',
    async (action) => {
      const answer: Answer = (_, response) => answerJson(response, 202, optimization);
      expect(await run([action, optimization.id], answer)).toBe(0);
      expect(gateway.received.map(({ method, path }) => [method, path])).toEqual([
        ['POST', `/v1/optimizations/${optimization.id}/${action}`],
      ]);
      expect(out).toBe(`optimization ${optimization.id}: paused\n`);
    },
  );

  it.each([
    [['extend', optimization.id, '--grid', 'fast=5,10,15'], 'extend', { param_grid: { fast: [5, 10, 15] } }],
    [
      ['extend', optimization.id, '--trials', '5000', '--budget-cpu', '60', '--stop-early', '200:0.01'],
      'extend',
      { budget: { trials: 5000, cpu_seconds: 60 }, stop_early: { trials: 200, min_improvement: 0.01 } },
    ],
    [['extend', optimization.id, '--stop-early', 'never'], 'extend', { stop_early: null }],
    [['extend', optimization.id], 'extend', {}],
    [['retry-failed', optimization.id], 'retry-failed', {}],
  ])('makes a run of an ended one: %j', async (args, action, body) => {
    expect(await run([...args, '--no-wait', '--json'], answering(202, optimization))).toBe(0);
    const [{ path, body: sent }] = gateway.received;
    expect([path, JSON.parse(sent)]).toEqual([`/v1/optimizations/${optimization.id}/${action}`, body]);
  });

  it('shows an estimate in place of running', async () => {
    const estimate = { combinations: 2, warnings: [] };
    const flags = ['-s', 'sma-cross', '--symbol', 'SP500', '--timeframe', 'D1', '--grid', 'fast=5,10'];
    const asked = [...flags, '--priority', 'low', '--estimate', '--workers', '8', '--json'];
    expect(await run(['optimize', ...asked], answering(200, estimate))).toBe(0);
    const [{ path, query, body }] = gateway.received;
    expect([path, query]).toEqual(['/v1/optimizations/estimate', { workers: '8' }]);
    expect(JSON.parse(body)).toMatchObject({ priority: 'low', param_grid: { fast: [5, 10] } });
    expect(JSON.parse(out)).toEqual(estimate);
  });

  it('refuses --workers without --estimate', async () => {
    const flags = ['-s', 'sma-cross', '--symbol', 'SP500', '--timeframe', 'D1', '--grid', 'fast=5,10'];
    expect(await run(['optimize', ...flags, '--workers', '8'], answering(500, {}))).toBe(2);
    expect(gateway.received).toEqual([]);
  });
});
