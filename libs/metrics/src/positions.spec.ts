import { positionsOf } from './positions';
import { HOUR_MS, legOf, START_MS } from './testing/sample-run';

describe('positionsOf', () => {
  it('sums the legs of a position and takes its length and excursions to its last exit', () => {
    const legs = [
      legOf(1, 30, { mae: 3, mfe: 30, initialRisk: 20 }),
      legOf(1, -40, { leg: 2, mae: 40, mfe: 35, initialRisk: 20, exitTimeMs: START_MS + 5 * HOUR_MS }),
      legOf(2, 7, { direction: 'short' }),
    ];
    expect(positionsOf(legs)).toEqual([
      {
        direction: 'long',
        profit: -10,
        equityAtEntry: 1_000,
        initialRisk: 20,
        durationMs: 5 * HOUR_MS,
        mae: 40,
        mfe: 35,
      },
      expect.objectContaining({ direction: 'short', profit: 7, initialRisk: null, durationMs: HOUR_MS }),
    ]);
  });

  it('has no duration for a position that is still open', () => {
    const open = positionsOf([legOf(1, 5), legOf(1, 6, { leg: 2, exitTimeMs: null })]);
    expect(open).toEqual([expect.objectContaining({ profit: 11, durationMs: null })]);
  });

  it('is empty without legs', () => {
    expect(positionsOf([])).toEqual([]);
  });
});
