import { randomUUID } from 'node:crypto';
import type { Connection } from '../connection';
import { ApiError, TransportError } from './api-error';
import { backOffMs, defaultPatience, delay } from './back-off';
import type { Patience } from './back-off';

/** Undefined is left out; a list is a parameter for each of its values. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** A body that can be sent again from its beginning. */
export interface RepeatableBody {
  readonly contentType: string;
  open(): Uint8Array | AsyncIterable<Uint8Array>;
}

interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Query;
  readonly body?: RepeatableBody;
  readonly signal?: AbortSignal;
  /** The answer is the response, its body unread. */
  readonly isDownload?: boolean;
}

interface ClientOptions {
  readonly patience?: Patience;
  /** Called before each further attempt. */
  readonly onRetry?: (reason: string) => void;
}

/**
 * Barmill's API over HTTP. Every request is safe to repeat (each POST carries an `Idempotency-Key` that stays the same over its
 * attempts; a DELETE that is repeated and finds nothing was done before), so all are repeated when nobody answers, or when the answer is
 * 429, 502, 503 or 504, until patience ends.
 * @throws ApiError when the API refuses, TransportError when nobody answers.
 */
export class HttpClient {
  private readonly patience: Patience;
  private readonly onRetry: (reason: string) => void;
  private contact = false;

  constructor(
    private readonly connection: Connection,
    options: ClientOptions = {},
  ) {
    this.patience = options.patience ?? defaultPatience;
    this.onRetry = options.onRetry ?? (() => undefined);
  }

  get url(): string {
    return this.connection.url;
  }

  get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
    return this.send<T>({ method: 'GET', path, query, signal });
  }

  post<T>(path: string, json: unknown, signal?: AbortSignal): Promise<T> {
    const bytes = Buffer.from(JSON.stringify(json));
    return this.send<T>({ method: 'POST', path, body: { contentType: 'application/json', open: () => bytes }, signal });
  }

  /** Sets fields to what is given, whatever the resource has become meanwhile. */
  patch<T>(path: string, json: unknown, signal?: AbortSignal): Promise<T> {
    const bytes = Buffer.from(JSON.stringify(json));
    return this.send<T>({
      method: 'PATCH',
      path,
      body: { contentType: 'application/json', open: () => bytes },
      signal,
    });
  }

  async delete(path: string, query?: Query, signal?: AbortSignal): Promise<void> {
    await this.send({ method: 'DELETE', path, query, signal });
  }

  upload<T>(path: string, query: Query, body: RepeatableBody, signal?: AbortSignal): Promise<T> {
    return this.send<T>({ method: 'POST', path, query, body, signal });
  }

  /** The response to a GET, its body unread. */
  download(path: string, query: Query, signal?: AbortSignal): Promise<Response> {
    return this.send<Response>({ method: 'GET', path, query, signal, isDownload: true });
  }

  /** One attempt at an event stream; the caller owns reading and reconnecting. */
  async openEvents(path: string, lastEventId: string | null, signal: AbortSignal): Promise<Response> {
    const response = await fetch(this.address(path), {
      headers: {
        ...this.authorization(),
        accept: 'text/event-stream',
        ...(lastEventId === null ? {} : { 'last-event-id': lastEventId }),
      },
      signal,
    });
    this.contact = true;
    if (!response.ok) throw ApiError.from(response.status, contentTypeOf(response), await response.text());
    return response;
  }

  private async send<T>(request: Request): Promise<T> {
    const idempotencyKey = request.method === 'POST' ? randomUUID() : null;
    const startedAt = performance.now();
    for (let attempt = 1; ; attempt++) {
      const failure = await this.attempt<T>(request, idempotencyKey, attempt > 1);
      if ('value' in failure) return failure.value;
      const { error, retryAfterMs } = failure;
      const patienceMs = this.contact ? this.patience.restartMs : this.patience.firstContactMs;
      if (performance.now() - startedAt >= patienceMs) throw error;
      this.onRetry(error.message);
      await delay(retryAfterMs ?? backOffMs(this.patience, attempt, Math.random()), request.signal);
    }
  }

  /** The answer, or a failure worth another attempt; every other failure is thrown. */
  private async attempt<T>(
    { method, path, query, body, signal, isDownload }: Request,
    idempotencyKey: string | null,
    isRepeated: boolean,
  ): Promise<{ value: T } | { error: ApiError | TransportError; retryAfterMs: number | null }> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(this.address(path, query), {
        method,
        headers: {
          ...this.authorization(),
          accept: isDownload ? '*/*' : 'application/json',
          ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
          ...(method === 'PATCH' ? { 'if-match': '*' } : {}),
          ...(body === undefined ? {} : { 'content-type': body.contentType }),
        },
        ...(body === undefined ? {} : { body: body.open(), duplex: 'half' }),
        signal,
      } as RequestInit);
      if (isDownload && response.ok) return { value: response as T };
      text = await response.text();
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      return { error: new TransportError(this.url, error), retryAfterMs: null };
    }
    this.contact = true;
    if (response.ok) return { value: this.parse<T>(text, path) };
    if (isRepeated && method === 'DELETE' && response.status === 404) return { value: undefined as T };
    const error = ApiError.from(response.status, contentTypeOf(response), text);
    if (!isTransient(error)) throw error;
    return { error, retryAfterMs: retryAfterOf(response) };
  }

  private parse<T>(text: string, path: string): T {
    if (text === '') return undefined as T;
    try {
      return JSON.parse(text) as T;
    } catch {
      throw new ApiError(502, {
        title: 'The answer is not JSON',
        detail: `${this.url}${path} gave: ${text.slice(0, 200)}`,
      });
    }
  }

  private address(path: string, query: Query = {}): URL {
    const url = new URL(this.connection.url + path);
    for (const [name, value] of Object.entries(query))
      for (const each of [value ?? []].flat()) url.searchParams.append(name, String(each));
    return url;
  }

  private authorization(): Record<string, string> {
    return { authorization: `Bearer ${this.connection.key}`, 'user-agent': 'barmill-cli' };
  }
}

const contentTypeOf = (response: Response): string => response.headers.get('content-type') ?? '';

/** The server is away or busy, or an earlier attempt is still being answered: the same request may succeed later. */
export const isTransient = ({ status, problem }: ApiError): boolean =>
  [429, 502, 503, 504].includes(status) || problem.code === 'idempotency_key_in_progress';

function retryAfterOf(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0.1), 10) * 1000 : null;
}
