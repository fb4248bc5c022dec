import { CommanderError } from 'commander';
import { ApiError, type Problem } from '../api/api-error';
import { CliError, exitCode, type ExitCode } from '../exit-code';

/** Names of the problems that the command line finds itself; those of the API have the API's. */
const codes: Readonly<Record<ExitCode, string>> = {
  [exitCode.ok]: 'ok',
  [exitCode.runFailed]: 'run_failed',
  [exitCode.usage]: 'usage',
  [exitCode.notFound]: 'not_found',
  [exitCode.auth]: 'missing_key',
  [exitCode.conflict]: 'conflict',
  [exitCode.timedOut]: 'timed_out',
  [exitCode.server]: 'unavailable',
  [exitCode.interrupted]: 'interrupted',
};

/** What ended a command as the API writes a problem: that of its answer, or one without a status where no answer came. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return fromAnswer(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof CliError) {
    const { code, ...refusal } = error.refusal ?? { code: codes[error.exitCode], detail, errors: [] };
    return { type: typeOf(code), title: 'Refused by the command line', code, ...refusal };
  }
  const isUsage = error instanceof CommanderError;
  const code = isUsage ? codes[exitCode.usage] : 'internal';
  return {
    type: typeOf(code),
    title: isUsage ? 'Refused by the command line' : 'The command line failed',
    code,
    detail: detail.replace(/^error: /, ''),
    errors: [],
  };
}

function fromAnswer({ status, problem, exitCode: exit }: ApiError): Problem {
  const code = problem.code ?? codes[exit];
  return { type: typeOf(code), title: `HTTP ${status}`, status, code, errors: [], ...problem };
}

const typeOf = (code: string): string => `urn:barmill:problem:${code}`;
