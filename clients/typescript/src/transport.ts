import { backOffMs, defaultPatience, delay, retryAfterMs, transientStatuses, type Patience } from './patience.ts';
import { BarmillProblem, BarmillUnreachable } from './problem-error.ts';

export interface ClientOptions {
  /** Address of the gateway, such as `http://127.0.0.1:4080`. */
  readonly url: string;
  /** API key. */
  readonly key: string;
  readonly patience?: Partial<Patience>;
  /** Called before each further attempt. */
  readonly onRetry?: (reason: Error) => void;
  readonly fetch?: typeof fetch;
}

/** Anything that a query can hold; undefined is left out, and a list is a parameter for each of its values. */
export type QueryValue = string | number | boolean | readonly string[] | undefined;

export interface TransportRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is; it has to be of a kind that can be sent again. */
  readonly body?: string | Uint8Array | Blob;
  readonly signal?: AbortSignal;
}

/** Sends requests, and sends them again while the gateway is away or busy. */
export class Transport {
  readonly patience: Patience;
  private readonly fetch: typeof fetch;

  constructor(private readonly options: ClientOptions) {
    this.patience = { ...defaultPatience, ...options.patience };
    this.fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
  }

  get url(): string {
    return this.options.url;
  }

  /**
   * The answer to a request, its body unread. A POST has one Idempotency-Key for all its attempts. A PATCH whose answer was lost is not sent again:
   * its If-Match would no longer hold if it was done. A DELETE that is sent again and finds nothing was done before, and is answered 204.
   *
   * @throws BarmillProblem when the API refuses, BarmillUnreachable when nobody answers, the signal's reason on abort
   */
  async send(request: TransportRequest): Promise<Response> {
    const own: Record<string, string> = request.method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {};
    const beganAt = performance.now();
    for (let attempt = 1; ; attempt++) {
      let failure: Error;
      let pauseMs: number | undefined;
      try {
        const response = await this.once({ ...request, headers: { ...own, ...request.headers } });
        if (response.ok) return response;
        if (attempt > 1 && request.method === 'DELETE' && response.status === 404) {
          return new Response(null, { status: 204 });
        }
        failure = await BarmillProblem.from(response);
        if (!transientStatuses.has(response.status)) throw failure;
        pauseMs = retryAfterMs(response.headers.get('retry-after'), Date.now());
      } catch (error) {
        if (request.signal?.aborted) throw request.signal.reason;
        if (error instanceof BarmillProblem) throw error;
        failure = new BarmillUnreachable(this.url, error);
        if (request.method === 'PATCH') throw failure;
      }
      pauseMs ??= backOffMs(this.patience, attempt, Math.random());
      if (performance.now() - beganAt + pauseMs > this.patience.restartMs) throw failure;
      this.tellRetry(failure);
      await delay(pauseMs, request.signal);
    }
  }

  /** One attempt, whatever the answer is. */
  async once({ method, path, query = {}, headers, body, signal }: TransportRequest): Promise<Response> {
    const url = new URL(path, this.url);
    for (const [name, value] of Object.entries(query)) {
      for (const each of [value ?? []].flat()) url.searchParams.append(name, String(each));
    }
    const authorization = `Bearer ${this.options.key}`;
    return await this.fetch(url, { method, headers: { authorization, ...headers }, body: body as string, signal });
  }

  tellRetry(reason: Error): void {
    this.options.onRetry?.(reason);
  }
}
