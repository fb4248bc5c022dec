import { DomainError } from '@barmill/contracts';

/** A planner that shows no sign of life for so long has lost its run to another. */
export const planLease = `interval '30 seconds'`;

export function lostPlan(runId: string): DomainError {
  return new DomainError('conflict', 'plan_lost', `Optimization ${runId} is planned by another, or waits for no plan.`);
}
