import { DomainError } from '@barmill/contracts';
import { findStrategy } from '@barmill/strategies';
import { optimizationRequestSchema } from '../optimizations/optimization.schema';
import { buildSearch, shownGrid } from './search-spec';

const strategy = findStrategy('sma-cross');
const body = { strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'M15' };

function search(changes: object, most = 1_000) {
  const request = optimizationRequestSchema.parse({
    ...body,
    param_grid: { fast: [5, 10], slow: [8, 20] },
    ...changes,
  });
  return buildSearch(request, strategy, most);
}

function refusalOf(changes: object, most?: number): DomainError {
  try {
    search(changes, most);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('the search of an optimization', () => {
  it("spells the grid out and counts what the strategy's condition leaves", () => {
    const { spec, totalCombinations, firstDecision } = search({
      param_grid: { fast: { min: 5, max: 15, step: 5 }, slow: [8, 20] },
      fixed_params: { stop_loss_pips: 30 },
    });
    expect(shownGrid(spec)).toEqual({ fast: [5, 10, 15], slow: [8, 20] });
    expect(spec.fixed).toEqual({ stop_loss_pips: 30 });
    // (5, 8), (5, 20), (10, 20), (15, 20)
    expect(totalCombinations).toBe(4);
    // A cross of a 20-bar average needs index 20.
    expect(firstDecision).toBe(20);
  });

  it('counts what further constraints leave', () => {
    expect(search({ constraints: ['slow - fast > 10'] }).totalCombinations).toBe(1);
  });

  it('seeks the better direction of its metric unless told otherwise', () => {
    const objective = (changes: object) => search(changes).spec.objective;
    expect(objective({})).toEqual({ metric: 'sharpe_ratio', terms: null, direction: 'maximize' });
    expect(objective({ optimize_metric: 'max_drawdown_pct' }).direction).toBe('minimize');
    expect(objective({ optimize_metric: 'max_drawdown_pct', direction: 'maximize' }).direction).toBe('maximize');
  });

  it('names the known metrics when there is none of that name', () => {
    const { problem, message } = refusalOf({ optimize_metric: 'sharp' });
    expect(problem).toBe('unknown_metric');
    expect(message).toMatch(/"sharp".*total_return_pct.*sharpe_ratio/);
  });

  it('refuses an empty grid, and an axis without values', () => {
    expect(refusalOf({ param_grid: {} })).toMatchObject({
      problem: 'empty_grid',
      errors: [{ pointer: '/param_grid' }],
    });
    expect(refusalOf({ param_grid: { fast: [] } }).errors).toMatchObject([{ pointer: '/param_grid/fast' }]);
  });

  it('takes lists of booleans, and conditions on them', () => {
    const request = optimizationRequestSchema.parse({
      ...body,
      param_grid: { pullback_only: [true, false], fast: [5, 10] },
      constraints: ['pullback_only or fast = 5'],
    });
    const { spec, totalCombinations } = buildSearch(request, findStrategy('macd-cross'), 1_000);
    expect(shownGrid(spec)).toEqual({ pullback_only: [true, false], fast: [5, 10] });
    expect(totalCombinations).toBe(3);
  });

  it('says how large a grid is that is over the limit', () => {
    const { problem, message } = refusalOf({}, 3);
    expect(problem).toBe('too_many_combinations');
    expect(message).toMatch(/4 combinations \(fast 2 × slow 2\); at most 3/);
    expect(() => search({}, 4)).not.toThrow();
  });

  it('points at the character where a constraint is wrong', () => {
    const { problem, errors } = refusalOf({ constraints: ['fast < slow', 'fast < < slow'] });
    expect(problem).toBe('bad_constraint');
    expect(errors).toMatchObject([{ pointer: '/constraints/1', code: 'bad_constraint' }]);
    expect(errors[0].detail).toMatch(/fast < < slow\n {7}\^$/);
  });

  it('refuses constraints that leave nothing, and names them all', () => {
    const { problem, message, errors } = refusalOf({ constraints: ['fast > 100'] });
    expect(problem).toBe('no_combinations');
    expect(message).toMatch(/None of the 4 combinations.*fast < slow, fast > 100/);
    expect(errors[0].pointer).toBe('/constraints');
  });

  it('points into the request for a parameter that is fixed and varied, or unknown', () => {
    expect(refusalOf({ fixed_params: { fast: 5 } }).errors[0].pointer).toBe('/param_grid/fast');
    expect(refusalOf({ fixed_params: { speed: 5 } }).errors[0].pointer).toBe('/fixed_params/speed');
  });
});
