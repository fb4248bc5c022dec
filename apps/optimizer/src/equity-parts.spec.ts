import { equityParts } from './equity-parts';

const hourMs = 3_600_000;

describe('equityParts', () => {
  it('tells a curve as it is stored: from the first bar on, at the close of each, with its drawdown', () => {
    // The market is closed for an hour after the second bar.
    const barTimes = Float64Array.of(0, 1, 2, 4, 5).map((hour) => hour * hourMs);
    const curve = { equity: Float64Array.of(100, 200, 150, 250), time: barTimes.slice(1, 4) };
    expect([...equityParts(curve, barTimes, hourMs)]).toEqual([
      {
        timeMs: [1, 2, 3, 5].map((hour) => hour * hourMs),
        equity: [100, 200, 150, 250],
        drawdownPct: [0, 0, 25, 0],
      },
    ]);
  });

  it('gives a long one in parts of 4,096 points, which are the same curve', () => {
    const time = Float64Array.from({ length: 10_000 }, (_, bar) => bar * hourMs);
    const equity = Float64Array.from({ length: 10_001 }, (_, point) => (point === 4_000 ? 200 : 100));
    const parts = [...equityParts({ equity, time }, time, hourMs)];
    expect(parts.map((part) => part.equity!.length)).toEqual([4_096, 4_096, 1_809]);
    expect(parts.flatMap((part) => part.equity!)).toEqual([...equity]);
    expect(parts.flatMap((part) => part.timeMs!)).toEqual([0, ...time.map((open) => open + hourMs)]);
    // The peak of the first part counts in the others.
    expect(parts.map((part) => part.drawdownPct!.at(-1))).toEqual([50, 50, 50]);
  });
});
