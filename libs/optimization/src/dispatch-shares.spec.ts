import fc from 'fast-check';
import { dispatchShares, priorityWeights, type WaitingRun } from './dispatch-shares';

const run = (runId: string, tenantId: string, planned: number, inFlight = 0): WaitingRun => ({
  runId,
  tenantId,
  planned,
  inFlight,
  weight: priorityWeights.normal,
});

/**
 * Chunks of one length that are done in the order of their dispatch, one at a time, for so long.
 * @returns how many of each run were done
 */
function doneAfter(waiting: readonly WaitingRun[], window: number, times: number): Record<string, number> {
  let runs = waiting;
  const queue: string[] = [];
  const done: Record<string, number> = Object.fromEntries(runs.map(({ runId }) => [runId, 0]));
  for (let time = 1; time <= times; time++) {
    const given = new Map(dispatchShares(runs, window, queue.length).map(({ runId, chunks }) => [runId, chunks]));
    for (const [runId, chunks] of given) queue.push(...Array<string>(chunks).fill(runId));
    const finished = queue.shift()!;
    done[finished]++;
    runs = runs.map(({ lastDispatchedMs, ...each }) => {
      const got = given.get(each.runId) ?? 0;
      const inFlight = each.inFlight + got - (each.runId === finished ? 1 : 0);
      return { ...each, planned: each.planned - got, inFlight, lastDispatchedMs: got > 0 ? time : lastDispatchedMs };
    });
  }
  return done;
}
const shares = (runs: WaitingRun[], window: number, inFlightTotal = runs.reduce((sum, r) => sum + r.inFlight, 0)) =>
  Object.fromEntries(dispatchShares(runs, window, inFlightTotal).map(({ runId, chunks }) => [runId, chunks]));

describe('dispatchShares', () => {
  it('gives a run alone the whole free window', () => {
    expect(shares([run('a', 't', 1_000, 3)], 8)).toEqual({ a: 5 });
    expect(shares([run('a', 't', 2)], 8)).toEqual({ a: 2 });
  });

  it('does not let a huge run starve a small one of another tenant', () => {
    expect(shares([run('huge', 't1', 100_000), run('small', 't2', 3)], 8)).toEqual({ huge: 5, small: 3 });
  });

  it('counts what is in flight: a run that comes late catches up first', () => {
    expect(shares([run('huge', 't1', 100_000, 6), run('late', 't2', 50)], 8)).toEqual({ late: 2 });
    expect(shares([run('huge', 't', 100_000, 5), run('late', 't', 50)], 8)).toEqual({ late: 3 });
  });

  it('shares between tenants before runs: many runs of one tenant are not many shares', () => {
    const crowd = ['a', 'b', 'c', 'd'].map((id) => run(id, 't1', 10));
    expect(shares([...crowd, run('e', 't2', 10)], 8)).toEqual({ a: 1, b: 1, c: 1, d: 1, e: 4 });
  });

  it('gives nothing when the window is full, or fuller than it should be', () => {
    expect(shares([run('a', 't', 10, 8)], 8)).toEqual({});
    expect(shares([run('a', 't', 10, 9)], 8)).toEqual({});
    expect(shares([run('a', 't', 10)], 8, 7)).toEqual({ a: 1 });
  });

  it('gives nothing when nothing waits', () => {
    expect(shares([run('a', 't', 0)], 8)).toEqual({});
    expect(shares([], 8)).toEqual({});
  });

  const runs = fc
    .array(fc.record({ tenant: fc.nat(3), planned: fc.nat(12), inFlight: fc.nat(6) }), { maxLength: 8 })
    .map((all) => all.map(({ tenant, planned, inFlight }, i) => run(`r${i}`, `t${tenant}`, planned, inFlight)));
  const anyCase = fc.tuple(runs, fc.nat(60), fc.nat(10));

  it('deals exactly what is free or what waits, whichever is less, and to no run more than waits', () => {
    fc.assert(
      fc.property(anyCase, ([waiting, window, others]) => {
        const inFlight = others + waiting.reduce((sum, { inFlight: own }) => sum + own, 0);
        const dealt = dispatchShares(waiting, window, inFlight);
        const planned = new Map(waiting.map((each) => [each.runId, each.planned]));
        for (const { runId, chunks } of dealt) {
          expect(chunks).toBeGreaterThanOrEqual(1);
          expect(chunks).toBeLessThanOrEqual(planned.get(runId) ?? 0);
        }
        const total = dealt.reduce((sum, { chunks }) => sum + chunks, 0);
        const waits = waiting.reduce((sum, each) => sum + each.planned, 0);
        expect(total).toBe(Math.min(Math.max(0, window - inFlight), waits));
      }),
    );
  });

  it('never gives to a tenant, or to a run of it, while another with waiting chunks holds less by more than one', () => {
    fc.assert(
      fc.property(anyCase, ([waiting, window, others]) => {
        const inFlight = others + waiting.reduce((sum, { inFlight: own }) => sum + own, 0);
        const given = new Map(dispatchShares(waiting, window, inFlight).map(({ runId, chunks }) => [runId, chunks]));
        const after = waiting.map((each) => {
          const got = given.get(each.runId) ?? 0;
          return { tenant: each.tenantId, got, holds: each.inFlight + got, left: each.planned - got };
        });
        const tenants = [...new Set(after.map(({ tenant }) => tenant))].map((tenant) => {
          const own = after.filter((each) => each.tenant === tenant);
          const sum = (pick: (each: (typeof own)[number]) => number) =>
            own.reduce((total, each) => total + pick(each), 0);
          return {
            got: sum((each) => each.got),
            holds: sum((each) => each.holds),
            left: sum((each) => each.left),
            own,
          };
        });
        for (const level of [tenants, ...tenants.map(({ own }) => own)]) {
          for (const favored of level.filter(({ got }) => got > 0)) {
            for (const other of level.filter(({ left }) => left > 0)) {
              expect(favored.holds).toBeLessThanOrEqual(other.holds + 1);
            }
          }
        }
      }),
    );
  });

  describe('of unequal priority', () => {
    const weighing = (runId: string, weight: number, tenantId = 't') => ({ ...run(runId, tenantId, 10_000), weight });
    const { low, normal, high } = priorityWeights;

    it('goes by weight within a tenant: of 21 places 16, 4 and 1', () => {
      const runs = [weighing('low', low), weighing('normal', normal), weighing('high', high)];
      expect(shares(runs, 21)).toEqual({ high: 16, normal: 4, low: 1 });
    });

    it('leaves tenants equal', () => {
      expect(shares([weighing('a', high, 't1'), weighing('b', low, 't2')], 8)).toEqual({ a: 4, b: 4 });
    });

    it('always gives something to a low one: a place of six beside a high one, for as long as both wait', () => {
      const done = doneAfter([weighing('high', high), weighing('low', low)], 6, 600);
      expect(done.high + done.low).toBe(600);
      expect(done.low).toBeGreaterThanOrEqual(99);
      expect(done.high).toBeGreaterThanOrEqual(499);
    });

    it('starves none where there are more runs than places', () => {
      const many = Array.from({ length: 20 }, (_, i) => weighing(`r${String(i).padStart(2, '0')}`, normal));
      const done = doneAfter(many, 6, 2_000);
      expect(Math.min(...Object.values(done))).toBeGreaterThanOrEqual(99);
      const withOneLow = doneAfter([...many, weighing('z-low', low)], 6, 2_000);
      expect(withOneLow['z-low']).toBeGreaterThan(10);
      const withOneHigh = doneAfter([...many, weighing('z-high', high)], 6, 2_000);
      expect(withOneHigh['z-high']).toBeGreaterThan(2 * withOneHigh.r00);
    });

    it('starves no tenant where there are more tenants than places', () => {
      const many = Array.from({ length: 10 }, (_, i) => weighing(`r${i}`, normal, `t${i}`));
      expect(Math.min(...Object.values(doneAfter(many, 3, 1_000)))).toBeGreaterThanOrEqual(99);
    });
  });

  it('does not depend on the order in which runs come', () => {
    fc.assert(
      fc.property(anyCase, ([waiting, window, others]) => {
        const inFlight = others + waiting.reduce((sum, { inFlight: own }) => sum + own, 0);
        const reversed = [...waiting].reverse();
        expect(shares(reversed, window, inFlight)).toEqual(shares(waiting, window, inFlight));
      }),
    );
  });
});
