import { planWindows, type WalkForwardSettings } from './plan-windows';
import { windowEffort, windowWarnings, type WindowFacts } from './walk-forward-estimate';
import type { WindowPlan } from './window-plan';

const dayMs = 86_400_000;
const days = 3_000;
const time = Float64Array.from({ length: days }, (_, day) => day * dayMs);

function planOf(trainLength: number, testLength: number, more: Partial<WalkForwardSettings> = {}): WindowPlan {
  const settings = { mode: 'rolling', unit: 'bars', trainLength, testLength, ...more } as const;
  const planned = planWindows(settings, { time, first: 0, end: days, barMs: dayMs }, '');
  if (!planned.ok) throw new Error(JSON.stringify(planned.faults));
  return planned.plan;
}

describe('the effort of a walk forward', () => {
  it('counts its windows, and the bars of its trainings', () => {
    // Tests begin at 2,500, 2,600 … 2,900.
    expect(windowEffort([planOf(2_500, 100)])).toEqual({ windows: 5, trainings: 5, trainingBars: 12_500 });
  });

  it('counts trainings on the same bars once, over all pairs of a matrix', () => {
    const plans = [planOf(2_500, 100, { step: 100 }), planOf(2_500, 200, { step: 100 })];
    expect(plans.map(({ windows }) => windows.length)).toEqual([5, 5]);
    expect(windowEffort(plans)).toEqual({ windows: 10, trainings: 5, trainingBars: 12_500 });
  });
});

describe('warnings before a walk forward', () => {
  const facts: WindowFacts = {
    ...{ plans: [planOf(2_500, 100)], isMatrix: false, warmUpBars: 200, tradingDaysPerYear: 252 },
    ...{ combinations: 10, bars: days, tradableBars: days, axes: [], parameters: [] },
  };
  const warned = (more: Partial<WindowFacts>) =>
    windowWarnings({ ...facts, ...more }).map(({ code, pointer }) => `${code} ${pointer}`);

  it('are none of windows that are long enough', () => {
    expect(warned({})).toEqual([]);
  });

  it('say what the shortest training lacks, and the shortest test', () => {
    // 80 bars a day are 55 trading days, 20 are 13: below 60 and below 20.
    const plans = [planOf(80, 20), planOf(2_500, 100)];
    expect(warned({ plans })).toEqual([
      'more_combinations_than_data /param_grid',
      'few_trading_days /train',
      'short_training /train',
      'few_test_days /test',
    ]);
    expect(warned({ plans, warmUpBars: 80, combinations: 1, isMatrix: true })).toEqual([
      'few_trading_days /matrix/train',
      'few_test_days /matrix/test',
    ]);
  });

  it('say that one lucky window makes the whole of a few', () => {
    expect(windowWarnings({ ...facts, plans: [planOf(2_500, 400)] })).toEqual([
      {
        ...{ code: 'few_windows', pointer: '/test' },
        detail: '1 window: with fewer than 5 one lucky window makes the whole',
      },
    ]);
  });
});
