import { intrabarDrawdown } from './intrabar-drawdown';

const of = (equity: readonly number[], low: readonly number[]) =>
  intrabarDrawdown(Float64Array.from(equity), Float64Array.from(low));

describe('the drawdown within bars', () => {
  it('sees what the closes do not', () => {
    expect(of([100, 110, 120], [100, 90, 108])).toBeCloseTo(0.1, 15);
    expect(of([100, 110, 120], [100, 100, 99])).toBeCloseTo(0.1, 15);
  });

  it('measures against the closes before, not against that of the bar itself', () => {
    // The low of 100 came under a close of 200, against a peak of 100.
    expect(of([100, 200], [100, 100])).toBe(0);
  });

  it('is that of the closes where no bar was lower', () => {
    expect(of([100, 80, 100], [100, 80, 100])).toBeCloseTo(0.2, 15);
  });
});
