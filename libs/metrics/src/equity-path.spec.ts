import { walkEquity } from './equity-path';

const walk = (...equity: number[]) => walkEquity(Float64Array.from(equity));

describe('walkEquity', () => {
  it('takes the largest drawdown in percent and in money from different events', () => {
    // 100 → 50 is half, 1 000 → 800 is more money.
    expect(walk(100, 50, 1_000, 800)).toEqual({
      initial: 100,
      final: 800,
      peak: 1_000,
      maxDrawdown: 0.5,
      maxDrawdownAbs: 200,
    });
  });

  it('measures from the highest peak before, not from the start', () => {
    expect(walk(100, 120, 90, 110, 84)).toMatchObject({ maxDrawdown: 0.3, maxDrawdownAbs: 36, peak: 120 });
  });

  it('counts the initial balance as a peak', () => {
    expect(walk(100, 90)).toMatchObject({ maxDrawdown: 0.1, peak: 100 });
  });

  it('has no drawdown on a flat or a rising account', () => {
    expect(walk(100, 100, 100)).toMatchObject({ maxDrawdown: 0, maxDrawdownAbs: 0 });
    expect(walk(100, 101, 102)).toMatchObject({ maxDrawdown: 0, maxDrawdownAbs: 0 });
  });

  it('goes beyond 1 when the account falls below 0', () => {
    expect(walk(100, -50)).toMatchObject({ maxDrawdown: 1.5, maxDrawdownAbs: 150, final: -50 });
  });
});
