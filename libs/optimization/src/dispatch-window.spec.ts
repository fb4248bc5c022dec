import { dispatchWindow, quickShares, type CostedRun } from './dispatch-window';

const run = (runId: string, nextMs?: number, more: Partial<CostedRun> = {}): CostedRun => ({
  ...{ runId, tenantId: 't', planned: 10, inFlight: 0, weight: 4, nextMs },
  ...more,
});

describe('dispatchWindow', () => {
  it.each([
    ['short chunks: as many as are allowed', [100], 6],
    ['chunks of 2.5 s: two wait for each slot', [2_500], 6],
    ['chunks of 10 s: one waits for each slot', [10_000], 4],
    ['one long run among short ones', [100, 10_000, 50], 4],
    ['costs that nobody knows', [undefined], 6],
    ['nothing that waits', [], 6],
  ])('of %s', (_, costs, expected) => {
    const runs = costs.map((nextMs, at) => run(`r${at}`, nextMs));
    expect(dispatchWindow(runs, 2, 3)).toBe(expected);
  });

  it('is never more than is allowed for a slot, and counts one slot where there is none', () => {
    expect(dispatchWindow([run('a', 10_000)], 4, 1)).toBe(4);
    expect(dispatchWindow([run('a', 10_000)], 0, 3)).toBe(2);
    expect(dispatchWindow([run('a', 10)], 3, 1.5)).toBe(5);
  });
});

describe('quickShares', () => {
  const places = { places: 3, inFlight: 0 };
  const idsOf = (runs: CostedRun[], room = places) => quickShares(runs, room).map(({ runId }) => runId);

  it('gives one chunk of each run that has nothing in flight and whose next one is short', () => {
    const runs = [run('short', 2_000), run('long', 2_001), run('unknown'), run('busy', 10, { inFlight: 1 })];
    expect(quickShares(runs, places)).toEqual([{ runId: 'short', chunks: 1 }]);
  });

  it('keeps to the room, to the run that has waited longest first', () => {
    const runs = [run('a', 10, { lastDispatchedMs: 5 }), run('b', 10, { lastDispatchedMs: 1 }), run('c', 10)];
    expect(idsOf(runs, { places: 3, inFlight: 1 })).toEqual(['b', 'c']);
    expect(idsOf(runs, { places: 1, inFlight: 1 })).toEqual([]);
    expect(idsOf(runs, { places: 0, inFlight: 0 })).toEqual([]);
  });
});
