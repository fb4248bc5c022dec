import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorCode, type FieldError } from '@barmill/contracts';

/** An error as RFC 9457 writes it, with Barmill's members. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  errors: FieldError[];
  trace_id: string;
}

/** The request that failed: its path without the query, and its id. */
export interface FailedRequest {
  readonly path: string;
  readonly traceId: string;
}

/** A URL's path, without the query. */
export function pathOf(url: string): string {
  return url.split('?', 1)[0];
}

const statusOf: Record<ErrorCode, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  unsupported: 415,
  invalid: 422,
  precondition_required: 428,
  exhausted: 429,
  unavailable: 503,
  internal: 500,
};

/** Codes of failures that Nest or Fastify found before any of our code ran. */
const frameworkCodes: Record<number, string> = {
  400: 'malformed_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  408: 'request_timeout',
  413: 'body_too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
  422: 'invalid',
  429: 'too_many_requests',
  431: 'headers_too_large',
  503: 'unavailable',
};

const hidden = 'The request failed inside the service. Quote trace_id when you report it.';
const away = 'The service behind this API does not answer at the moment. Try again.';

/** The answer to any error. What a client cannot act on (a fault of ours) is not told, only logged under `trace_id`. */
export function toProblem(error: unknown, request: FailedRequest): Problem {
  if (error instanceof DomainError) return fromDomainError(error, request);
  if (error instanceof HttpException) return fromHttpException(error, request);
  return problem(500, 'internal', hidden, request);
}

function fromDomainError(error: DomainError, request: FailedRequest): Problem {
  if (error.problem === 'results_unavailable') return problem(503, error.problem, away, request);
  if (error.code === 'internal') return problem(500, 'internal', hidden, request);
  return problem(statusOf[error.code] ?? 500, error.problem, error.message, request, error.errors);
}

function fromHttpException(error: HttpException, request: FailedRequest): Problem {
  const status = httpStatus(error.getStatus());
  if (status >= 500 && status !== 503) return problem(status, 'internal', hidden, request);
  return problem(status, frameworkCodes[status] ?? 'refused', error.message, request);
}

/** Anything that is no status of an error becomes 500: a NaN would be sent as 200. */
function httpStatus(status: unknown): number {
  return Number.isInteger(status) && Number(status) >= 400 && Number(status) <= 599 ? Number(status) : 500;
}

function problem(
  status: number,
  code: string,
  detail: string,
  request: FailedRequest,
  errors: FieldError[] = [],
): Problem {
  return {
    type: `urn:barmill:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    instance: request.path,
    code,
    errors,
    trace_id: request.traceId,
  };
}
