import { status, type ServiceError } from '@grpc/grpc-js';
import { DomainError, type ErrorCode, type FieldError } from '@barmill/contracts';

const statusOf: Record<ErrorCode, status> = {
  malformed: status.INVALID_ARGUMENT,
  invalid: status.INVALID_ARGUMENT,
  unauthenticated: status.UNAUTHENTICATED,
  forbidden: status.PERMISSION_DENIED,
  not_found: status.NOT_FOUND,
  conflict: status.FAILED_PRECONDITION,
  precondition_failed: status.ABORTED,
  precondition_required: status.FAILED_PRECONDITION,
  too_large: status.OUT_OF_RANGE,
  unsupported: status.UNIMPLEMENTED,
  exhausted: status.RESOURCE_EXHAUSTED,
  unavailable: status.UNAVAILABLE,
  internal: status.INTERNAL,
};

interface WireError {
  code: ErrorCode;
  problem: string;
  message: string;
  errors: FieldError[];
  retryAfterS?: number;
}

/** A domain error as gRPC carries it: a status, and the whole error as JSON in the status text. */
export function toGrpcStatus(error: DomainError): { code: status; message: string } {
  const { code, problem, message, errors, retryAfterS } = error;
  const wire: WireError = { code, problem, message, errors, retryAfterS };
  return { code: statusOf[code], message: JSON.stringify(wire) };
}

/** The domain error behind a failed call; an answer that did not come is `unavailable`. */
export function fromGrpcError(error: ServiceError, call: string): DomainError {
  const wire = parseWire(error.details);
  if (wire) return new DomainError(wire.code, wire.problem, wire.message, wire.errors, wire.retryAfterS);
  const away =
    error.code === status.UNAVAILABLE || error.code === status.DEADLINE_EXCEEDED || error.code === status.CANCELLED;
  return new DomainError(
    away ? 'unavailable' : 'internal',
    away ? 'results_unavailable' : 'results_failed',
    `${call}: ${status[error.code] ?? error.code} ${error.details}`,
  );
}

function parseWire(details: string): WireError | undefined {
  if (!details?.startsWith('{"code":')) return undefined;
  try {
    return JSON.parse(details) as WireError;
  } catch {
    return undefined;
  }
}
