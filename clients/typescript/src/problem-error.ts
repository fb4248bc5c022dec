/** A refusal of the API (RFC 9457). `code` is the stable name by which programs decide. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly errors: readonly {
    readonly pointer: string;
    readonly code: string;
    readonly detail: string;
    readonly rendering?: string;
    readonly position?: number;
  }[];
  readonly trace_id: string;
}

/** The API answered and refused. */
export class BarmillProblem extends Error {
  override readonly name = 'BarmillProblem';

  constructor(
    readonly status: number,
    readonly problem: ProblemBody,
  ) {
    super(`${problem.detail} (${problem.code}, HTTP ${status})`);
  }

  get code(): string {
    return this.problem.code;
  }

  /** Reads a refusal; what is no problem document, such as a proxy's page, becomes the detail of one. */
  static async from(response: Response): Promise<BarmillProblem> {
    const text = await response.text().catch(() => '');
    const { status } = response;
    try {
      const body = JSON.parse(text) as ProblemBody;
      if (typeof body.code === 'string') return new BarmillProblem(status, body);
    } catch {
      // No JSON: the text is the best detail there is.
    }
    const title = response.statusText || `HTTP ${status}`;
    const named = { type: 'about:blank', title, status, instance: response.url, code: 'unknown', errors: [] };
    return new BarmillProblem(status, { ...named, detail: text.slice(0, 300) || title, trace_id: '' });
  }
}

/** Nobody answered, or the connection broke, for longer than the client's patience. */
export class BarmillUnreachable extends Error {
  override readonly name = 'BarmillUnreachable';

  constructor(url: string, cause: unknown) {
    super(`${url} does not answer`, { cause });
  }
}

/** `waitFor` was given less time than the run took. The run goes on. */
export class WaitTimeout extends Error {
  override readonly name = 'WaitTimeout';

  constructor(path: string, timeoutMs: number) {
    super(`${path} has not ended within ${timeoutMs} ms`);
  }
}
