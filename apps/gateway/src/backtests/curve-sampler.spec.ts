import { CurveSampler, type CurvePoint } from './curve-sampler';

function sampled(equity: readonly number[], points: number, drawdownPct: readonly number[] = []): CurvePoint[] {
  const sampler = new CurveSampler(points);
  equity.forEach((value, i) => sampler.add(i, value, drawdownPct[i] ?? 0));
  return sampler.sample();
}

describe('sampling a curve', () => {
  it('keeps a curve whole that has no more points than asked for', () => {
    expect(sampled([5, 4, 6], 10).map(({ equity }) => equity)).toEqual([5, 4, 6]);
    expect(sampled([], 10)).toEqual([]);
  });

  it.each([11, 100, 1_000, 9_999])('gives between half and all of the points of a curve of %i', (length) => {
    const zigzag = Array.from({ length }, (_, i) => (i % 2 === 0 ? i : -i));
    const { length: kept } = sampled(zigzag, 10);
    expect(kept).toBeLessThanOrEqual(10);
    expect(kept).toBeGreaterThanOrEqual(4);
    expect(sampled(zigzag, 100).length).toBeGreaterThanOrEqual(Math.min(length, 50));
  });

  it('keeps the first and the last point, and the order of time', () => {
    const curve = sampled(
      Array.from({ length: 1_000 }, (_, i) => Math.sin(i)),
      20,
    );
    const times = curve.map(({ timeMs }) => timeMs);
    expect([times[0], times.at(-1)]).toEqual([0, 999]);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });

  it('keeps single peaks and troughs wherever they are', () => {
    for (let place = 0; place < 1_000; place += 37) {
      const equity = new Array<number>(1_000).fill(100);
      equity[place] = 200;
      equity[999 - place] = 1;
      const values = sampled(equity, 30).map((point) => point.equity);
      expect([Math.max(...values), Math.min(...values)]).toEqual([200, 1]);
    }
  });

  it('keeps the deepest drawdown where the equity is neither high nor low', () => {
    const drawdownPct = new Array<number>(1_000).fill(0);
    drawdownPct[503] = 12;
    drawdownPct[504] = 12;
    const curve = sampled(new Array<number>(1_000).fill(100), 10, drawdownPct);
    expect(curve.filter((point) => point.drawdownPct === 12).map(({ timeMs }) => timeMs)).toEqual([503]);
  });

  it('counts what was added', () => {
    const sampler = new CurveSampler(10);
    for (let i = 0; i < 250; i++) sampler.add(i, i, 0);
    expect(sampler.count).toBe(250);
  });
});
