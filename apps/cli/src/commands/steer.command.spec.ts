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

  const walkForward = { ...optimization, type: 'walk_forward' };

  it.each([
    ['pause', '/v1/optimizations', optimization],
    ['resume', '/v1/optimizations', optimization],
    ['pause', '/v1/walk-forwards', walkForward],
  ] as const)('sends %s to %s, and says what the run is then', async (action, path, found) => {
    const answer: Answer = (request, response) => {
      const isThere = request.path.startsWith(path);
      answerJson(response, request.method === 'POST' ? 202 : isThere ? 200 : 404, isThere ? found : {});
    };
    expect(await run([action, optimization.id], answer)).toBe(0);
    const { method, path: asked } = gateway.received.at(-1)!;
    expect([method, asked]).toEqual(['POST', `${path}/${optimization.id}/${action}`]);
    expect(out).toBe(`${found.type.replace('_', ' ')} ${optimization.id}: paused\n`);
  });

  it('pauses no backtest', async () => {
    expect(await run(['pause', optimization.id], answering(200, { ...optimization, type: 'backtest' }))).toBe(2);
    expect(gateway.received.map(({ method }) => method)).toEqual(['GET']);
  });

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

  it('shows an estimate of a walk forward', async () => {
    const estimate = { combinations: 2, windows: 4, warnings: [] };
    const flags = ['-s', 'sma-cross', '--symbol', 'SP500', '--timeframe', 'D1', '--grid', 'fast=5,10'];
    const asked = [...flags, '--train', '24mo', '--test', '6mo', '--priority', 'high', '--estimate', '--json'];
    expect(await run(['walk-forward', ...asked], answering(200, estimate))).toBe(0);
    const [{ path, body }] = gateway.received;
    expect(path).toBe('/v1/walk-forwards/estimate');
    expect(JSON.parse(body)).toMatchObject({ priority: 'high', train: { months: 24 } });
    expect(JSON.parse(out)).toEqual(estimate);
  });

  it('refuses --workers without --estimate', async () => {
    const flags = ['-s', 'sma-cross', '--symbol', 'SP500', '--timeframe', 'D1', '--grid', 'fast=5,10'];
    expect(await run(['optimize', ...flags, '--workers', '8'], answering(500, {}))).toBe(2);
    expect(gateway.received).toEqual([]);
  });
});
