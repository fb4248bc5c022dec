import { resolveObjective } from './objective';

describe('resolveObjective', () => {
  it.each([
    ['sharpe_ratio', 'maximize'],
    ['win_rate', 'maximize'],
    ['max_drawdown_pct', 'minimize'],
    ['losing_trades', 'minimize'],
    ['avg_spread', 'minimize'],
  ])('takes the better direction of %s: %s', (metric, direction) => {
    expect(resolveObjective(metric, undefined, '/metric')).toEqual({ ok: true, objective: { metric, direction } });
  });

  it('keeps the direction that was asked for', () => {
    expect(resolveObjective('max_drawdown_pct', 'maximize', '/metric')).toMatchObject({
      objective: { direction: 'maximize' },
    });
  });

  it.each(['sharpe', 'constructor', ''])('answers the unknown metric %p with the known ones', (metric) => {
    const resolution = resolveObjective(metric, 'maximize', '/optimize_metric');
    expect(resolution).toMatchObject({ ok: false, fault: { pointer: '/optimize_metric', code: 'unknown_metric' } });
    expect(!resolution.ok && resolution.fault.detail).toContain(
      `unknown metric "${metric}"; known metrics: total_return_pct, net_profit, `,
    );
  });
});
