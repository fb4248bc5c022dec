import { DrawdownPeriods } from './drawdown-periods';

/** The periods of a curve with a point each millisecond. */
function periodsOf(equity: readonly number[], most = 10): DrawdownPeriods {
  const periods = new DrawdownPeriods(most);
  let peak = -Infinity;
  equity.forEach((level, timeMs) => {
    peak = Math.max(peak, level);
    periods.add(timeMs, level, (100 * (peak - level)) / peak);
  });
  return periods;
}

describe('drawdown periods', () => {
  it('begin at the last point of a peak, have their trough at its first, and end where the peak is reached again', () => {
    const found = periodsOf([100, 100, 90, 80, 80, 95, 100, 110]).periods();
    expect(found).toEqual([{ startMs: 1, troughMs: 3, endMs: 6, lastMs: 6, depthPct: 20, depth: 20 }]);
  });

  it('come the deepest first, of equally deep ones the earlier, and no more than asked for', () => {
    const equity = [100, 90, 100, 80, 100, 90, 100, 99, 100];
    expect(
      periodsOf(equity, 3)
        .periods()
        .map(({ startMs, depthPct }) => [startMs, depthPct]),
    ).toEqual([
      [2, 20],
      [0, 10],
      [4, 10],
    ]);
    expect(periodsOf(equity, 3).count).toBe(4);
  });

  it('have no end where the peak is not reached again', () => {
    const periods = periodsOf([100, 99, 100, 50, 60]);
    expect(periods.periods()).toEqual([
      { startMs: 2, troughMs: 3, endMs: null, lastMs: 4, depthPct: 50, depth: 50 },
      { startMs: 0, troughMs: 1, endMs: 2, lastMs: 2, depthPct: 1, depth: 1 },
    ]);
    expect(periods.count).toBe(2);
  });

  it('are none on a curve that never falls', () => {
    expect(periodsOf([1, 1, 2, 3]).periods()).toEqual([]);
  });
});
