/** What kinds of refusal there are. Only borders know what each means in HTTP or gRPC. */
export const errorCodes = [
  'malformed',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'precondition_failed',
  'precondition_required',
  'too_large',
  'unsupported',
  'invalid',
  'exhausted',
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One fault in what was sent: where (a JSON pointer, or `row 12, column "high"`), which, and what was expected. */
export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
  /** Of a fault in a text: its line and a caret below the place. */
  rendering?: string;
  /** Of a fault in a text of the query: offset of its character from 0, in UTF-16 code units. */
  position?: number;
}

/** A refusal with a reason the caller can act on: what was expected, what came, what to do. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** A stable name of this very problem, such as `unknown_symbol`. */
    readonly problem: string,
    message: string,
    readonly errors: FieldError[] = [],
    /** Seconds after which the same may succeed; undefined where nobody knows. */
    readonly retryAfterS?: number,
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** A body that is well-formed, but not valid. */
export function invalid(problem: string, pointer: string, detail: string): DomainError {
  return new DomainError('invalid', problem, detail, [{ pointer, code: problem, detail }]);
}

/** As `invalid`, for several faults at once. */
export function invalidAll(problem: string, what: string, faults: readonly FieldError[]): DomainError {
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more in errors)` : '';
  return new DomainError('invalid', problem, `${what}: ${faults[0].detail}${more}`, [...faults]);
}
