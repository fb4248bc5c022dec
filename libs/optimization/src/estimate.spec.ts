import { findStrategy } from '@barmill/strategies';
import { cpuSeconds, searchWarnings, wallSeconds, type SearchFacts } from './estimate';

const { parameters } = findStrategy('sma-cross');
const facts: SearchFacts = {
  combinations: 100,
  years: 20,
  tradingDays: 5_000,
  bars: 5_000,
  tradableBars: 4_800,
  axes: [{ name: 'fast', values: [5, 10] }],
  parameters,
};
const codes = (changes: Partial<SearchFacts>) => searchWarnings({ ...facts, ...changes }).map(({ code }) => code);

describe('the estimate of an optimization', () => {
  const effort = { combinations: 1_000, bars: 100_000, nsPerBarCombination: 10 };

  it('is the cells times their cost: 10^8 of 10 ns are a second', () => {
    expect(cpuSeconds(effort)).toBe(1);
  });

  it('shares the time among the threads, but divides no combination', () => {
    expect(wallSeconds(effort, 4)).toBe(0.25);
    expect(wallSeconds(effort, 1_000_000)).toBe(0.001);
  });
});

describe('warnings before an optimization', () => {
  it('are none where the data carry it', () => {
    expect(codes({})).toEqual([]);
  });

  it('name combinations that outgrow the data: 2 ln 100 = 9.2 years', () => {
    expect(codes({ years: 9.22 })).toEqual([]);
    expect(codes({ years: 9.2 })).toEqual(['more_combinations_than_data']);
    const [{ detail }] = searchWarnings({ ...facts, years: 2 });
    // e^(2/2) = 2.7
    expect(detail).toMatch(/that takes 9\.2 years, or 2 combinations at most$/);
  });

  it('name few trading days, and a warm-up that takes most bars', () => {
    expect(codes({ tradingDays: 59.9 })).toEqual(['few_trading_days']);
    expect(codes({ tradableBars: 2_499 })).toEqual(['long_warm_up']);
    expect(codes({ tradableBars: 2_500 })).toEqual([]);
  });

  it('name axes that end where the strategy does not allow more', () => {
    const { min, max } = parameters.find(({ name }) => name === 'fast')!;
    const warnings = searchWarnings({ ...facts, axes: [{ name: 'fast', values: [min!, 10, max!] }] });
    expect(warnings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['at_parameter_limit', '/param_grid/fast'],
      ['at_parameter_limit', '/param_grid/fast'],
    ]);
    expect(codes({ axes: [{ name: 'fast', values: [min!] }] })).toEqual([]);
  });
});
