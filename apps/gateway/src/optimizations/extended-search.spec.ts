import { executionSpec, type DomainError, type SearchSpec } from '@barmill/contracts';
import { findStrategy } from '@barmill/strategies';
import { sampleSpec } from '../../test/sample-rows';
import { optimizationRequestSchema } from './optimization.schema';
import { buildSearch } from '../runs/search-spec';
import { extendedFirstBar, extendedSearch } from './extended-search';
import { extensionSchema } from './steering.schema';

const strategy = findStrategy('sma-cross');
const request = optimizationRequestSchema.parse({
  ...{ strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'M15' },
  param_grid: { slow: [20, 40], fast: [5, 10] },
  constraints: ['fast < slow'],
  optimize_metric: 'profit_factor',
});
const { spec: search, firstDecision } = buildSearch(request, strategy, 1_000);
interface Parent {
  readonly tradeFrom?: number;
  readonly search?: SearchSpec;
  readonly searchEnd?: string | null;
}
const extendedBy = (extension: object, parent: Parent = {}) => {
  const { search: parentSearch = search, searchEnd = 'complete', tradeFrom = firstDecision } = parent;
  const spec = { ...sampleSpec, execution: executionSpec.parse(sampleSpec.execution), tradeFrom };
  const of = { spec, search: parentSearch, searchEnd };
  const child = extendedSearch(extensionSchema.parse(extension), of, strategy, 1_000);
  return { ...child, tradeFrom: extendedFirstBar(spec, strategy, parentSearch, child) };
};
const extended = (grid: object, parent: Parent = {}) => extendedBy({ param_grid: grid }, parent);
const refusalOf = (extend: () => unknown): DomainError => {
  try {
    extend();
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('it was not refused');
};

describe('the search of an extension', () => {
  it('has the axes that were given in place of those that were there, and all else of its parent', () => {
    const { spec, totalCombinations } = extended({ fast: [5, 10, 15] });
    expect(spec).toEqual({
      ...search,
      grid: [
        { name: 'slow', values: [20, 40] },
        { name: 'fast', values: [5, 10, 15] },
      ],
    });
    expect(totalCombinations).toBe(6);
  });

  it('may vary what was fixed', () => {
    const fixed = { ...search, fixed: { stop_loss_pips: 30 } };
    const { spec } = extended({ stop_loss_pips: [20, 30] }, { search: fixed });
    expect([spec.grid.map(({ name }) => name), spec.fixed]).toEqual([['slow', 'fast', 'stop_loss_pips'], {}]);
  });

  it('keeps the first tradable bar where the warm-up is the same, or one was asked for', () => {
    expect(extended({ fast: [5, 10, 15] }).tradeFrom).toBe(firstDecision);
    expect(extended({ slow: [20, 40, 100] }, { tradeFrom: 500 }).tradeFrom).toBe(500);
  });

  it('begins later where the larger space needs more bars: a cross of a 100-bar average decides at index 100', () => {
    expect(extended({ slow: [20, 40, 100] }).tradeFrom).toBe(100);
  });

  it('refuses what is not larger, and names the values that are missing', () => {
    expect(refusalOf(() => extended({ slow: [20, 60] }))).toMatchObject({
      problem: 'not_larger',
      errors: [
        {
          pointer: '/param_grid/slow',
          detail: 'slow: expected all values that the optimization has; 40 is missing',
        },
      ],
    });
  });

  it('refuses to vary a fixed parameter without the value that it had', () => {
    const fixed = { ...search, fixed: { stop_loss_pips: 30 } };
    expect(() => extended({ stop_loss_pips: [20, 40] }, { search: fixed })).toThrow(/not larger/);
  });
});

describe('the extension of a search that draws', () => {
  const stopEarly = { trials: 40, minImprovement: 0.5 };
  const { spec: drawn } = buildSearch(
    optimizationRequestSchema.parse({
      ...request,
      param_grid: { slow: { min: 20, max: 200, step: 1 }, fast: { min: 2, max: 19 } },
      ...{ method: 'genetic', seed: 3, budget: { trials: 100, cpu_seconds: 60, wall_seconds: 90 } },
      stop_early: { trials: 40, min_improvement: 0.5 },
    }),
    strategy,
    1_000,
  );
  const from = (extension: object, searchEnd: string | null = 'budget') =>
    extendedBy(extension, { search: drawn, searchEnd, tradeFrom: 7 });
  const faultOf = (extension: object, searchEnd?: string | null) => {
    const { problem, errors } = refusalOf(() => from(extension, searchEnd));
    return [problem, ...errors.map(({ pointer, detail }) => `${pointer} ${detail}`)];
  };

  it('has a larger budget, and the settings that came from the smaller one: a population of its root', () => {
    const { spec, totalCombinations, tradeFrom } = from({ budget: { trials: 400 } });
    expect([spec.settings.population, spec.settings.elites]).toEqual([10, 5]);
    expect(spec).toEqual({ ...drawn, budget: { trials: 400, cpuSeconds: 60, wallSeconds: 90 } });
    expect([totalCombinations, tradeFrom]).toEqual([400, 7]);
  });

  it('may have other budgets of time, or none', () => {
    const { spec } = from({ budget: { trials: 101, cpu_seconds: 5, wall_seconds: null } });
    expect(spec.budget).toEqual({ trials: 101, cpuSeconds: 5, wallSeconds: null });
  });

  it('keeps its early stop, has a later one, or none', () => {
    const stopOf = (stop: object) => from({ budget: { trials: 200 }, ...stop }).spec.stopEarly;
    expect(stopOf({})).toEqual(stopEarly);
    expect(stopOf({ stop_early: null })).toBeNull();
    expect(stopOf({ stop_early: { trials: 80, min_improvement: 0.5 } })).toEqual({ ...stopEarly, trials: 80 });
  });

  it.each([null, 'time_budget'])(
    'needs no more trials where the budget of trials was not what ended it (%s)',
    (end) => {
      expect(from({}, end).spec).toEqual(drawn);
      expect(faultOf({ budget: { trials: 99 } }, end)).toEqual([
        'not_larger',
        '/budget/trials expected at least the 100 trials that the optimization may have, got 99',
      ]);
    },
  );

  it('refuses as many trials where all were asked for', () => {
    expect(faultOf({ budget: { trials: 100 } })).toEqual([
      'not_larger',
      '/budget/trials expected more than the 100 trials that the optimization may have, got 100',
    ]);
    expect(faultOf({})[0]).toBe('not_larger');
  });

  it('refuses more trials than are allowed', () => {
    expect(faultOf({ budget: { trials: 2_000 } })[0]).toBe('too_many_combinations');
  });

  it('refuses an early stop that would end it where the optimization ended, or before', () => {
    const [, same] = faultOf({ budget: { trials: 400 } }, 'no_improvement');
    expect(same).toBe(
      '/stop_early expected more trials, a smaller min_improvement or null: the optimization ended after 40 trials without an improvement by more than 0.5',
    );
    for (const stop of [
      { trials: 39, min_improvement: 0.5 },
      { trials: 80, min_improvement: 0.6 },
    ]) {
      expect(faultOf({ budget: { trials: 400 }, stop_early: stop })[1]).toMatch(/^\/stop_early expected more trials/);
    }
    const without = { search: { ...drawn, stopEarly: null }, searchEnd: 'budget' };
    const first = () => extendedBy({ budget: { trials: 400 }, stop_early: { trials: 40 } }, without);
    expect(refusalOf(first).errors).toMatchObject([{ pointer: '/stop_early', code: 'not_larger' }]);
  });

  it('refuses another space, and says what is allowed', () => {
    const { problem, code, errors } = refusalOf(() => from({ param_grid: { fast: [5, 10] }, budget: { trials: 400 } }));
    expect([problem, code, errors[0].pointer]).toEqual(['not_a_grid', 'invalid', '/param_grid']);
    expect(errors[0].detail).toMatch(/a larger budget\.trials/);
  });

  it('is of trials alone: a grid has neither a budget of them nor an early stop', () => {
    for (const extension of [{ budget: { trials: 400 } }, { stop_early: { trials: 5 } }]) {
      expect(refusalOf(() => extendedBy(extension)).errors).toMatchObject([{ code: 'not_for_grid' }]);
    }
    expect(extendedBy({ budget: { cpu_seconds: 9 } }).spec.budget.cpuSeconds).toBe(9);
  });
});
