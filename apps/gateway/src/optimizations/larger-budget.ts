import { invalid, invalidAll, type FieldError, type SearchSpec } from '@barmill/contracts';

/** A search whose optimization has ended. */
export interface EndedSearch {
  readonly search: SearchSpec;
  /** Why there is no more of it; null: it was cancelled. */
  readonly searchEnd: string | null;
}

/** What a draw comes from is settled: with another space it would not begin with the trials that are there. @throws DomainError `not_a_grid` */
export function requireSameSpace({ method }: SearchSpec, given: object): void {
  if (Object.keys(given).length === 0) return;
  const detail = `The trials of the method ${method} were drawn from the space of the optimization: expected no param_grid, but a larger budget.trials. Another space is another search: submit it.`;
  throw invalid('not_a_grid', '/param_grid', detail);
}

/**
 * An extension has the trials of what it extends, and may go on: it has as many trials at least, and does not stop before.
 * @throws DomainError `not_larger`
 */
export function requireLargerBudget({ budget, stopEarly }: SearchSpec, parent: EndedSearch): void {
  const faults = [...trialFaults(budget, parent), ...stopFaults(stopEarly, parent)];
  if (faults.length > 0) throw invalidAll('not_larger', 'The budget is not larger', faults);
}

function trialFaults({ trials }: SearchSpec['budget'], { search, searchEnd }: EndedSearch): FieldError[] {
  const [asked, had] = [trials ?? 0, search.budget.trials ?? 0];
  if (asked > had || (asked === had && searchEnd !== 'budget')) return [];
  const expected = searchEnd === 'budget' ? 'more than' : 'at least';
  const detail = `expected ${expected} the ${had} trials that the optimization may have, got ${asked}`;
  return [{ pointer: '/budget/trials', code: 'not_larger', detail }];
}

function stopFaults(stop: SearchSpec['stopEarly'], { search, searchEnd }: EndedSearch): FieldError[] {
  const fault = (detail: string): FieldError[] => [{ pointer: '/stop_early', code: 'not_larger', detail }];
  const had = search.stopEarly;
  if (stop === null) return [];
  if (had === null)
    return fault('expected none, as the optimization has none: it could end before the trials that are there');
  const words = `${had.trials} trials without an improvement by more than ${had.minImprovement}`;
  const isLater = stop.trials >= had.trials && stop.minImprovement <= had.minImprovement;
  const isSame = stop.trials === had.trials && stop.minImprovement === had.minImprovement;
  if (!isLater)
    return fault(`expected more trials, a smaller min_improvement or null, as the optimization has ${words}`);
  if (!isSame || searchEnd !== 'no_improvement') return [];
  return fault(`expected more trials, a smaller min_improvement or null: the optimization ended after ${words}`);
}
