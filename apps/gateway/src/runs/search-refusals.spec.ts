import { DomainError } from '@barmill/contracts';
import { findStrategy } from '@barmill/strategies';
import { optimizationRequestSchema } from '../optimizations/optimization.schema';
import { buildSearch } from './search-spec';

const strategy = findStrategy('sma-cross');
const drawn = {
  strategy: 'sma-cross',
  symbol: 'EURUSD',
  timeframe: 'M15',
  method: 'random',
  param_grid: { fast: { min: 5, max: 50 }, slow: { min: 20, max: 200 } },
};

/** Problem code, and `pointer code` of each fault. */
function refusalOf(changes: object, most = 10_000): readonly string[] {
  try {
    buildSearch(optimizationRequestSchema.parse({ ...drawn, ...changes }), strategy, most);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.problem, ...error.errors.map(({ pointer, code }) => `${pointer} ${code}`)];
  }
  throw new Error('it was not refused');
}

/** Places of what does not have the form of a request. */
function misshapen(changes: object): string[] {
  const { error } = optimizationRequestSchema.safeParse({ ...drawn, ...changes });
  return (error?.issues ?? []).map(({ path }) => `/${path.join('/')}`);
}

describe('a search that cannot be', () => {
  it.each<[string, object, readonly string[]]>([
    ['an empty space', { param_grid: {} }, ['empty_grid', '/param_grid empty_grid']],
    ['an axis without values', { param_grid: { fast: [] } }, ['invalid_grid', '/param_grid/fast empty_axis']],
    [
      'a range upside down',
      { param_grid: { fast: { min: 9, max: 5 } } },
      ['invalid_grid', '/param_grid/fast/max reversed'],
    ],
    [
      'a condition on what is not there',
      { param_grid: { fast: { min: 5, max: 9, when: 'quick' } } },
      ['invalid_search', '/param_grid/fast/when bad_when'],
    ],
    [
      'conditions that exclude each other',
      { constraints: ['fast > 40', 'fast < 10'] },
      ['no_combinations', '/constraints no_combinations'],
    ],
    [
      'an objective that nobody knows',
      { optimize_metric: 'sharp' },
      ['unknown_metric', '/optimize_metric unknown_metric'],
    ],
    [
      'an objective that cannot be read',
      { optimize_metric: 'sharpe_ratio *' },
      ['bad_objective', '/optimize_metric bad_objective'],
    ],
    [
      'an objective that no combination can have: no entry has a stop loss, so no trade an initial risk',
      { optimize_metric: 'expectancy_r * total_trades' },
      ['null_objective', '/optimize_metric null_objective'],
    ],
    ['a sum of nothing', { optimize_metric: [] }, ['empty_objective', '/optimize_metric empty_objective']],
    [
      'a term that is no metric',
      { optimize_metric: [{ metric: 'sharp', weight: 1 }] },
      ['unknown_metric', '/optimize_metric/0/metric unknown_metric'],
    ],
    [
      'a condition on results over a parameter',
      { result_constraints: ['total_trades > 3', 'fast > 3'] },
      ['bad_constraint', '/result_constraints/1 bad_constraint'],
    ],
    [
      'more trials than may be',
      { budget: { trials: 10_001 } },
      ['too_many_combinations', '/budget/trials too_many_combinations'],
    ],
    ['trials of a grid', { method: 'grid', budget: { trials: 5 } }, ['not_for_grid', '/budget/trials not_for_grid']],
    [
      'a grid that is stopped early',
      { method: 'grid', stop_early: { trials: 5 } },
      ['not_for_grid', '/stop_early not_for_grid'],
    ],
    [
      'a setting of another method',
      { search_settings: { population: 5 } },
      ['invalid_search', '/search_settings/population unknown_field'],
    ],
    [
      'generations of more than 10,000',
      { search_settings: { batch: 10_001 } },
      ['invalid_search', '/search_settings/batch out_of_range'],
    ],
    [
      'a setting that is too large',
      { method: 'genetic', search_settings: { mutation_rate: 2 } },
      ['invalid_search', '/search_settings/mutation_rate out_of_range'],
    ],
  ])('%s is told with its place', (_, changes, expected) => {
    expect(refusalOf(changes)).toEqual(expected);
  });

  it.each<[string, object, string]>([
    ['no trials', { budget: { trials: 0 } }, '/budget/trials'],
    ['no processor time', { budget: { cpu_seconds: 0 } }, '/budget/cpu_seconds'],
    ['no time', { budget: { wall_seconds: 0 } }, '/budget/wall_seconds'],
    ['an early stop after nothing', { stop_early: { trials: 0 } }, '/stop_early/trials'],
    ['a method that nobody knows', { method: 'guess' }, '/method'],
    ['a seed below 0', { seed: -1 }, '/seed'],
  ])('%s is no request', (_, changes, place) => {
    expect(misshapen(changes)).toEqual([place]);
  });
});

describe('a search that draws its trials', () => {
  const built = (changes: object) =>
    buildSearch(optimizationRequestSchema.parse({ ...drawn, ...changes }), strategy, 10_000);

  it('has a thousand trials where nothing is said, and no more than its space has combinations', () => {
    expect(built({}).totalCombinations).toBe(1_000);
    expect(built({ param_grid: { fast: [5, 10], slow: [20, 30] } }).totalCombinations).toBe(4);
  });

  it('may be for a figure of the initial risk where a stop loss may be set', () => {
    const { spec } = built({ optimize_metric: 'expectancy_r', fixed_params: { stop_loss_pips: 30 } });
    expect(spec.objective.metric).toBe('expectancy_r');
  });

  it('is judged from other than 30 trades where that is asked for', () => {
    expect(built({ least_trades: 12 }).spec.leastTrades).toBe(12);
    expect(built({ least_trades: 30 }).spec).toEqual(built({}).spec);
  });

  it('is the same for the same request', () => {
    expect(built({ budget: { trials: 9 } })).toEqual(built({ budget: { trials: 9 } }));
    expect(built({ seed: 1 }).spec).not.toEqual(built({ seed: 2 }).spec);
  });
});
