import { CliError, exitCode, exitCodeOfStatus } from '../exit-code';

interface ProblemFault {
  readonly pointer?: string;
  readonly code?: string;
  readonly detail?: string;
  /** Of a fault in a text: its line, and a caret below the place. */
  readonly rendering?: string;
}

/** The API's error body, RFC 9457 with Barmill's extensions. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly instance?: string;
  /** Stable name of the problem, such as `unknown_symbol`. */
  readonly code?: string;
  readonly errors?: readonly ProblemFault[];
  readonly trace_id?: string;
}

/** The API answered and refused. */
export class ApiError extends CliError {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(exitCodeOfStatus(status), describe(status, problem));
    this.name = 'ApiError';
  }

  /** Reads the refusal; a body that is no problem document becomes its detail. */
  static from(status: number, contentType: string, body: string): ApiError {
    if (/\bjson\b/i.test(contentType)) {
      try {
        const parsed: unknown = JSON.parse(body);
        if (typeof parsed === 'object' && parsed !== null) return new ApiError(status, parsed as Problem);
      } catch {
        // Not JSON after all: the text itself is the best detail there is.
      }
    }
    return new ApiError(status, { title: `HTTP ${status}`, detail: body.trim().slice(0, 300) });
  }
}

/** Nobody answered, or the connection broke, for longer than the client's patience. */
export class TransportError extends CliError {
  constructor(url: string, cause: unknown) {
    super(exitCode.server, `${url} does not answer (${reasonOf(cause)}). Is the stack up? "npm start" starts one.`);
    this.name = 'TransportError';
    this.cause = cause;
  }
}

/** The innermost reason of a failed fetch, for example `ECONNREFUSED`. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { cause, code, message } = error as { cause?: unknown; code?: unknown; message?: unknown };
  if (cause !== undefined && cause !== error) return reasonOf(cause);
  return typeof code === 'string' ? code : String(message ?? error);
}

/** The title only says the status in words, so it stands in where there is no detail. */
function describe(status: number, problem: Problem): string {
  const lines = [problem.detail || problem.title || `HTTP ${status}`];
  const codes = new Set([problem.code]);
  for (const { pointer, detail, code, rendering } of problem.errors ?? []) {
    const isSaid = detail !== undefined && problem.detail?.includes(detail);
    if (isSaid && rendering === undefined) {
      if (code !== undefined) codes.add(code);
      continue;
    }
    const what = [detail, code && `(${code})`].filter(Boolean).join(' ');
    lines.push(`  ${[pointer, what].filter(Boolean).join('  ')}`);
    lines.push(...(rendering?.split('\n').map((line) => `    ${line}`) ?? []));
  }
  const notes = [...codes, `HTTP ${status}`, problem.trace_id && `trace ${problem.trace_id}`].filter(Boolean);
  return `${lines.join('\n')}\n  (${notes.join(', ')})`;
}
