import { compileObjective, type ObjectiveForm } from './objective-function';
import { compileResultConstraints } from './result-constraints';

const compiled = (form: ObjectiveForm, direction?: 'maximize' | 'minimize') => {
  const resolution = compileObjective(form, direction, '/objective');
  if (!resolution.ok) throw new Error(resolution.faults.map(({ detail }) => detail).join('; '));
  return resolution.objective;
};
const faultsOf = (form: ObjectiveForm, direction?: 'maximize' | 'minimize') => {
  const resolution = compileObjective(form, direction, '/objective');
  return resolution.ok ? [] : resolution.faults;
};

describe('compileObjective', () => {
  it('takes a metric in the direction in which it gets better', () => {
    expect(compiled('sharpe_ratio')).toMatchObject({ direction: 'maximize', uses: ['sharpe_ratio'] });
    expect(compiled('max_drawdown_pct')).toMatchObject({ direction: 'minimize' });
    expect(compiled('max_drawdown_pct', 'maximize')).toMatchObject({ direction: 'maximize' });
    expect(compiled(' sharpe_ratio ').evaluate({ sharpe_ratio: 1.5 })).toEqual({ value: 1.5 });
    expect(compiled('((max_drawdown_pct))')).toMatchObject({ direction: 'minimize', uses: ['max_drawdown_pct'] });
  });

  it('computes an expression over metrics, sought as large as possible', () => {
    const objective = compiled('sharpe_ratio * sqrt(total_trades)');
    expect(objective).toMatchObject({ direction: 'maximize', uses: ['sharpe_ratio', 'total_trades'] });
    expect(objective.evaluate({ sharpe_ratio: 1.5, total_trades: 16, net_profit: 7 })).toEqual({ value: 6 });
    expect(compiled('max_drawdown_pct / 2', 'minimize')).toMatchObject({ direction: 'minimize' });
  });

  it('adds up a weighted sum in its order, of metrics that get better by falling their negative', () => {
    const objective = compiled([
      { metric: 'max_drawdown_pct', weight: 0.5 },
      { metric: 'sharpe_ratio', weight: 2 },
      { metric: 'total_trades', weight: 0.1 },
    ]);
    expect(objective).toMatchObject({
      direction: 'maximize',
      uses: ['sharpe_ratio', 'max_drawdown_pct', 'total_trades'],
    });
    const metrics = { max_drawdown_pct: 8, sharpe_ratio: 3, total_trades: 3 };
    expect(objective.evaluate(metrics)).toEqual({ value: -4 + 6 + 0.1 * 3 });
  });

  it('has no value where a metric has none, or where arithmetic leaves the numbers', () => {
    const objective = compiled('sharpe_ratio / total_trades');
    expect(objective.evaluate({ sharpe_ratio: null, total_trades: 3 })).toEqual({
      value: null,
      reason: 'missing_metric',
      metric: 'sharpe_ratio',
    });
    expect(objective.evaluate({ sharpe_ratio: 1, total_trades: 0 })).toEqual({ value: null, reason: 'not_finite' });
    const zeroWeighted = compiled([
      { metric: 'sharpe_ratio', weight: 1 },
      { metric: 'beta', weight: 1e-9 },
    ]);
    expect(zeroWeighted.evaluate({ sharpe_ratio: 1, beta: null })).toMatchObject({ value: null, metric: 'beta' });
  });

  it('does not take what was not measured for what has no value', () => {
    expect(() => compiled('sharpe_ratio').evaluate({})).toThrow(
      'expected the metric sharpe_ratio among those measured',
    );
  });

  it('points at what is wrong in an expression, and tells what there is', () => {
    const [fault] = faultsOf('sharpe_ratio * sqr(total_trades)');
    expect(fault).toMatchObject({
      pointer: '/objective',
      code: 'bad_objective',
      rendering: 'sharpe_ratio * sqr(total_trades)\n               ^',
    });
    expect(fault.detail).toContain('unknown function "sqr"');
    expect(fault.detail).toContain('\nmetrics: total_return_pct, net_profit, ');
    expect(fault.detail).toContain('\nfunctions: min, max, abs, sqrt, log, exp');
    expect(faultsOf('sharpe_ratio + sortino')[0].detail).toContain('metrics: total_return_pct');
    expect(faultsOf('sharpe_ratio > 1')).toEqual([
      {
        pointer: '/objective',
        code: 'bad_objective',
        detail: 'expected a number, got a boolean',
        rendering: 'sharpe_ratio > 1\n             ^',
      },
    ]);
  });

  it('refuses a constant, which prefers nothing', () => {
    expect(faultsOf('1 + 2')).toMatchObject([{ code: 'bad_objective', detail: 'expected a metric, got a constant' }]);
  });

  it('never gives −0', () => {
    expect(Object.is(compiled('-net_profit').evaluate({ net_profit: 0 }).value, 0)).toBe(true);
  });

  it('answers a name that is no metric with the known ones', () => {
    expect(faultsOf('sharp')).toMatchObject([{ pointer: '/objective', code: 'unknown_metric' }]);
    expect(faultsOf('')).toMatchObject([{ code: 'unknown_metric' }]);
  });

  it('lists everything that is wrong with a weighted sum', () => {
    const terms = [
      { metric: 'sharpe_ratio', weight: 0 },
      { metric: 'sharp', weight: NaN },
      { metric: 'sharpe_ratio', weight: -1 },
    ];
    expect(faultsOf(terms, 'minimize').map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/objective/0/weight', 'not_positive'],
      ['/objective/1/metric', 'unknown_metric'],
      ['/objective/1/weight', 'not_positive'],
      ['/objective/2/metric', 'duplicate_metric'],
      ['/objective/2/weight', 'not_positive'],
      ['/objective', 'bad_direction'],
    ]);
    expect(faultsOf([])).toMatchObject([{ code: 'empty_objective' }]);
  });
});

describe('compileResultConstraints', () => {
  const judge = (texts: readonly string[], metrics: Record<string, number | null>) => {
    const resolution = compileResultConstraints(texts, '/result_constraints');
    if (!resolution.ok) throw new Error('refused');
    return resolution.constraints.judge(metrics);
  };

  it('tells which metrics it reads, in the order in which metrics are kept', () => {
    expect(compileResultConstraints(['total_trades >= 30', 'sharpe_ratio > total_trades'], '')).toMatchObject({
      constraints: { uses: ['sharpe_ratio', 'total_trades'] },
    });
  });

  it('finds a result feasible that meets all conditions', () => {
    const texts = ['total_trades >= 30', 'max_drawdown_pct <= 20'];
    expect(judge(texts, { total_trades: 30, max_drawdown_pct: 20 })).toEqual({
      feasible: true,
      violation: 0,
      reasons: [],
    });
    expect(judge([], {})).toMatchObject({ feasible: true });
  });

  it('says which conditions are missed, and by how much', () => {
    const texts = ['total_trades >= 30', 'max_drawdown_pct <= 20', 'win_rate > 0'];
    expect(judge(texts, { total_trades: 15, max_drawdown_pct: 40, win_rate: 1 })).toEqual({
      feasible: false,
      violation: 0.5 / 1.5 + 0.5,
      reasons: ['total_trades >= 30', 'max_drawdown_pct <= 20'],
    });
  });

  it('finds no result feasible of which a metric has no value', () => {
    expect(judge(['sharpe_ratio > 1 or total_trades > 3'], { sharpe_ratio: null, total_trades: 5 })).toEqual({
      feasible: false,
      violation: 1,
      reasons: ['sharpe_ratio > 1 or total_trades > 3 (sharpe_ratio: no value)'],
    });
  });

  it('points at the condition and the character', () => {
    const resolution = compileResultConstraints(
      ['total_trades >= 30', 'trades > 3', 'win_rate'],
      '/result_constraints',
    );
    expect(resolution).toMatchObject({
      ok: false,
      faults: [
        { pointer: '/result_constraints/1', code: 'bad_constraint', rendering: 'trades > 3\n^' },
        { pointer: '/result_constraints/2', code: 'bad_constraint' },
      ],
    });
  });
});
