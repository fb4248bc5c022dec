import type { Comparison } from '../api/resources';
import { describeComparison } from './comparison-block';

const run = (id: string, fast: number) => ({
  ...{ id, status: 'completed', strategy: { name: 'sma-cross', version: 1 }, symbol: 'SP500', timeframe: 'D1' },
  params: { fast },
});
const comparison: Comparison = {
  ids: ['a', 'b', 'c'],
  runs: [run('a', 5), run('b', 5), run('c', 9)],
  metrics: [
    { id: 'sharpe_ratio', better: 'higher', values: [0, 1.5, null], ranks: [2, 1, null], notes: [null, null, 'x'] },
    { id: 'total_trades', better: 'neutral', values: [7, 7, 3], ranks: [1, 1, 3], notes: [null, null, null] },
  ],
  differing_params: [{ name: 'fast', values: [5, 5, null] }],
  correlations: [
    { ids: ['a', 'b'], value: 0.51234, days: 250, reason: null },
    { ids: ['a', 'c'], value: null, days: 0, reason: 'no_equity_curve' },
  ],
};

describe('a comparison as text', () => {
  it('has each run under its number, figures with ranks, and what correlates', () => {
    const dictionary = [{ id: 'sharpe_ratio', title: 'Sharpe ratio', unit: 'ratio', better: 'higher' }];
    expect(describeComparison(comparison, dictionary)).toBe(
      [
        '#  ID  STRATEGY      SYMBOL  TF  PARAMS',
        '1  a   sma-cross v1  SP500   D1  fast=5',
        '2  b   sma-cross v1  SP500   D1  fast=5',
        '3  c   sma-cross v1  SP500   D1  fast=9',
        '',
        'FIGURE (RANK)         #1         #2     #3',
        'fast                   5          5      –',
        'Sharpe ratio   0.000 (2)  1.500 (1)      –',
        'total_trades       7 (1)      7 (1)  3 (3)',
        '',
        'PAIR       CORRELATION  DAYS',
        '#1 #2            0.512   250',
        '#1 #3  no equity curve     0',
      ].join('\n'),
    );
  });
});
