import { unmetPbo } from '../../tools/proof-search/conditions.mjs';

describe('the conditions on the probability of backtest overfitting', () => {
  const fifty = (value: number) => Array.from({ length: 50 }, () => value);

  it('hold near one half on noise and near 0 on an edge', () => {
    expect(unmetPbo({ noise: fifty(0.54), planted: fifty(0.04) })).toEqual([]);
  });

  it('tell what is not so', () => {
    expect(unmetPbo({ noise: fifty(0.375), planted: fifty(0.25) })).toEqual([
      'expected an average pbo of 0.5 ± 0.05 (noise), got 0.375',
      'expected an average pbo of 0 ± 0.05 (planted), got 0.25',
    ]);
    expect(unmetPbo({ noise: [], planted: fifty(0).slice(1) })).toEqual([
      'expected pbo of 50 seeds or more (noise), got 0',
      'expected pbo of 50 seeds or more (planted), got 49',
    ]);
    expect(unmetPbo({ noise: fifty(NaN), planted: fifty(0) })).toHaveLength(1);
  });
});
