import { executionSpec, type DomainError, type SearchSpec } from '@barmill/contracts';
import { findStrategy } from '@barmill/strategies';
import { sampleSpec } from '../../test/sample-rows';
import { optimizationRequestSchema } from './optimization.schema';
import { buildSearch } from '../runs/search-spec';
import { extendedSearch } from './extended-search';
import { extensionSchema } from './steering.schema';

const strategy = findStrategy('sma-cross');
const request = optimizationRequestSchema.parse({
  ...{ strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'M15' },
  param_grid: { slow: [20, 40], fast: [5, 10] },
  constraints: ['fast < slow'],
  optimize_metric: 'profit_factor',
});
const { spec: search, firstDecision } = buildSearch(request, strategy, 1_000);
const extended = (grid: object, parent: { tradeFrom?: number; search?: SearchSpec } = {}) =>
  extendedSearch(
    extensionSchema.parse({ param_grid: grid }),
    {
      spec: {
        ...sampleSpec,
        execution: executionSpec.parse(sampleSpec.execution),
        tradeFrom: parent.tradeFrom ?? firstDecision,
      },
      search: parent.search ?? search,
    },
    strategy,
    1_000,
  );

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
    const refusal = (): DomainError => {
      try {
        extended({ slow: [20, 60] });
      } catch (error) {
        return error as DomainError;
      }
      throw new Error('it was not refused');
    };
    expect(refusal()).toMatchObject({
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
