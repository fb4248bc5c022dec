import type { FieldError } from '@barmill/contracts';

/** What the process answers with. The numbers are part of the command line's contract. */
export const exitCode = {
  ok: 0,
  runFailed: 1,
  usage: 2,
  notFound: 3,
  auth: 4,
  conflict: 5,
  timedOut: 6,
  server: 7,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What a refusal is besides its text: its stable name, a summary, and each fault. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly FieldError[];
}

/** A refusal to go on that the user can act on: `message` says what was expected, what came and what to do. */
export class CliError extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
    /** undefined: there is no more to it than the message. */
    readonly refusal?: Refusal,
  ) {
    super(message);
    this.name = 'CliError';
  }
}

export const usageError = (message: string, refusal?: Refusal): CliError =>
  new CliError(exitCode.usage, message, refusal);

/** Exit code of an HTTP status that refused a request. */
export function exitCodeOfStatus(status: number): ExitCode {
  if (status === 401 || status === 403) return exitCode.auth;
  if (status === 404 || status === 410) return exitCode.notFound;
  if (status === 409 || status === 412 || status === 428) return exitCode.conflict;
  if (status === 408 || status === 504) return exitCode.timedOut;
  if (status >= 400 && status < 500 && status !== 429) return exitCode.usage;
  return exitCode.server;
}
