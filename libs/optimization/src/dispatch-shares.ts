/** A run with chunks that wait. */
export interface WaitingRun {
  readonly runId: string;
  readonly tenantId: string;
  /** Chunks that may be dispatched. */
  readonly planned: number;
  /** Chunks dispatched or running. */
  readonly inFlight: number;
}

/** Chunks of one run to dispatch now, at least 1. */
export interface DispatchShare {
  readonly runId: string;
  readonly chunks: number;
}

interface Claimant {
  readonly id: string;
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
 * holds least; ties go by id. What is in flight counts as held, so a huge run leaves room to a small one that comes later.
 * All of the window is dealt as long as chunks wait.
 *
 * @param window chunks that may be in flight at once, over all runs
 * @param inFlightTotal chunks in flight now, over all runs, also of those that are not in `runs`
 * @returns shares in the order of `runs`
 */
export function dispatchShares(runs: readonly WaitingRun[], window: number, inFlightTotal: number): DispatchShare[] {
  const claims = runs.map(({ runId, planned, inFlight }) => ({ id: runId, holds: inFlight, left: planned, given: 0 }));
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

function tenantsOf(runs: readonly WaitingRun[], claims: readonly RunClaim[]): TenantClaim[] {
  const tenants = new Map<string, TenantClaim>();
  runs.forEach(({ tenantId }, i) => {
    const tenant = tenants.get(tenantId) ?? { id: tenantId, holds: 0, waiting: [] };
    tenants.set(tenantId, tenant);
    tenant.holds += claims[i].holds;
    if (claims[i].left >= 1) tenant.waiting.push(claims[i]);
  });
  return [...tenants.values()].filter((tenant) => tenant.waiting.length > 0);
}

function leastHolding<Kind extends Claimant>(claimants: readonly Kind[]): Kind {
  return claimants.reduce((least, next) =>
    next.holds < least.holds || (next.holds === least.holds && next.id < least.id) ? next : least,
  );
}

function remove<Kind>(list: Kind[], item: Kind): void {
  list.splice(list.indexOf(item), 1);
}
