import { chiSquareUpperTail2 } from './chi-square-distribution';

describe('chiSquareUpperTail2', () => {
  it('gives the table values of 2 degrees of freedom', () => {
    // Abramowitz & Stegun, table 26.8: the points of 5 %, 1 % and 0.1 %.
    expect(chiSquareUpperTail2(5.991464547107979)).toBeCloseTo(0.05, 14);
    expect(chiSquareUpperTail2(9.210340371976182)).toBeCloseTo(0.01, 14);
    expect(chiSquareUpperTail2(13.815510557964274)).toBeCloseTo(0.001, 15);
  });

  it('is 1 at and below 0, and 0 far out', () => {
    expect([chiSquareUpperTail2(0), chiSquareUpperTail2(-1), chiSquareUpperTail2(1e6)]).toEqual([1, 1, 0]);
  });
});
