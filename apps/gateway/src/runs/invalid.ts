import { DomainError, type FieldError } from '@barmill/contracts';

/** A body that is well-formed, but not valid. */
export function invalid(problem: string, pointer: string, detail: string): DomainError {
  return new DomainError('invalid', problem, detail, [{ pointer, code: problem, detail }]);
}

/** As `invalid`, for several faults at once. */
export function invalidAll(problem: string, what: string, faults: readonly FieldError[]): DomainError {
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more in errors)` : '';
  return new DomainError('invalid', problem, `${what}: ${faults[0].detail}${more}`, [...faults]);
}
