/** A run with chunks that wait. */
export interface WaitingRun {
  readonly runId: string;
  readonly tenantId: string;
  /** Chunks that may be dispatched. */
  readonly planned: number;
  /** Chunks dispatched or running. */
  readonly inFlight: number;
  /** Chunks in flight that it is owed for each one of a run of weight 1 of the same tenant; above 0. */
  readonly weight: number;
  /** When a chunk of it was dispatched last, epoch ms; missing: never. */
  readonly lastDispatchedMs?: number;
}

/** What a run weighs by its priority. */
export const priorityWeights = { low: 1, normal: 4, high: 16 } as const;

/** Chunks of one run to dispatch now, at least 1. */
export interface DispatchShare {
  readonly runId: string;
  readonly chunks: number;
}

interface Claimant {
  readonly id: string;
  readonly weight: number;
  /** How long ago it was served, since another was served last, ms; Infinity: never. */
  readonly waitedMs: number;
  holds: number;
}

interface RunClaim extends Claimant {
  left: number;
  given: number;
}

interface TenantClaim extends Claimant {
  /** Runs with chunks left. */
  readonly waiting: RunClaim[];
}

/**
 * Deals the free part of the dispatch window, chunk by chunk, to the tenant that holds least and within it to the run that
 * holds least for its weight. What is in flight counts as held, so a huge run leaves room to a small one that comes later, and a
 * run that holds nothing comes before all that hold something, however little it weighs. Of those that hold as much the one comes
 * first that has waited longest, by its weight, so that none starves where there are more runs than places; then ties go by id.
 * All of the window is dealt as long as chunks wait.
 *
 * @param window chunks that may be in flight at once, over all runs
 * @param inFlightTotal chunks in flight now, over all runs, also of those that are not in `runs`
 * @returns shares in the order of `runs`
 */
export function dispatchShares(runs: readonly WaitingRun[], window: number, inFlightTotal: number): DispatchShare[] {
  const claims = claimsOf(runs);
  const tenants = tenantsOf(runs, claims);
  for (let free = window - inFlightTotal; free >= 1 && tenants.length > 0; free--) {
    const tenant = leastHolding(tenants);
    const run = leastHolding(tenant.waiting);
    tenant.holds++;
    run.holds++;
    run.given++;
    run.left--;
    if (run.left < 1) remove(tenant.waiting, run);
    if (tenant.waiting.length === 0) remove(tenants, tenant);
  }
  return claims.filter((claim) => claim.given > 0).map(({ id, given }) => ({ runId: id, chunks: given }));
}

function claimsOf(runs: readonly WaitingRun[]): RunClaim[] {
  const newestMs = runs.reduce(
    (newest, { lastDispatchedMs = -Infinity }) => Math.max(newest, lastDispatchedMs),
    -Infinity,
  );
  return runs.map(({ runId, planned, inFlight, weight, lastDispatchedMs }) => ({
    id: runId,
    weight,
    waitedMs: lastDispatchedMs === undefined ? Infinity : newestMs - lastDispatchedMs,
    holds: inFlight,
    left: planned,
    given: 0,
  }));
}

function tenantsOf(runs: readonly WaitingRun[], claims: readonly RunClaim[]): TenantClaim[] {
  const tenants = new Map<string, TenantClaim>();
  runs.forEach(({ tenantId }, i) => {
    const claim = claims[i];
    const before = tenants.get(tenantId);
    tenants.set(tenantId, {
      id: tenantId,
      weight: 1,
      waitedMs: Math.min(before?.waitedMs ?? Infinity, claim.waitedMs),
      holds: (before?.holds ?? 0) + claim.holds,
      waiting: [...(before?.waiting ?? []), ...(claim.left >= 1 ? [claim] : [])],
    });
  });
  return [...tenants.values()].filter((tenant) => tenant.waiting.length > 0);
}

function leastHolding<Kind extends Claimant>(claimants: readonly Kind[]): Kind {
  return claimants.reduce((least, next) => (comesBefore(next, least) ? next : least));
}

function comesBefore(one: Claimant, other: Claimant): boolean {
  const [holds, otherHolds] = [one.holds / one.weight, other.holds / other.weight];
  if (holds !== otherHolds) return holds < otherHolds;
  const [waited, otherWaited] = [one.waitedMs * one.weight, other.waitedMs * other.weight];
  return waited === otherWaited ? one.id < other.id : waited > otherWaited;
}

function remove<Kind>(list: Kind[], item: Kind): void {
  list.splice(list.indexOf(item), 1);
}
