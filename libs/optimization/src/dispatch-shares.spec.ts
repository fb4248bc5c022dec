import fc from 'fast-check';
import { dispatchShares, type WaitingRun } from './dispatch-shares';

const run = (runId: string, tenantId: string, planned: number, inFlight = 0): WaitingRun => ({
  runId,
  tenantId,
  planned,
  inFlight,
});
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
