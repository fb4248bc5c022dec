import type { Operations } from './generated/operations.ts';
import type { Backtest, Batch, Optimization, WalkForward } from './generated/resources.ts';
import { followEvents, type LiveEvent, type StreamOptions } from './event-stream.ts';
import { delay } from './patience.ts';
import { WaitTimeout } from './problem-error.ts';
import { Transport, type ClientOptions, type QueryValue } from './transport.ts';

/** Every operation, as `GET /v1/backtests/{id}`. */
export type OperationName = keyof Operations;
type Taken<Name extends OperationName> = Operations[Name]['takes'];
type Part<Taken, Key extends string> =
  Taken extends Record<Key, infer Value>
    ? { readonly [K in Key]: Value }
    : Taken extends { [K in Key]?: infer Value }
      ? [Value] extends [undefined]
        ? { readonly [K in Key]?: never }
        : { readonly [K in Key]?: Value }
      : { readonly [K in Key]?: never };

/** What an operation takes, beside what any request may have. */
export type Input<Name extends OperationName> = Part<Taken<Name>, 'path'> &
  Part<Taken<Name>, 'query'> &
  Part<Taken<Name>, 'body'> & {
    /** Such as `If-Match`, or an `Idempotency-Key` of your own. */
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  };
type Arguments<Name extends OperationName> = object extends Input<Name> ? [input?: Input<Name>] : [input: Input<Name>];
type Answer<Name extends OperationName> = Operations[Name]['answers'];

/** Operations whose answer is a page of a list. */
export type PagedOperation = {
  [Name in OperationName]: Answer<Name> extends { data: unknown[]; next_cursor: string | null } ? Name : never;
}[OperationName];
type Item<Name extends PagedOperation> = Answer<Name> extends { data: (infer Row)[] } ? Row : never;

/** What goes on and can be followed, as it stands in paths. */
export interface Runs {
  backtests: Backtest;
  optimizations: Optimization;
  batches: Batch;
  'walk-forwards': WalkForward;
}

export interface WaitOptions {
  readonly signal?: AbortSignal;
  /** Longest wait; without it as long as the run takes. */
  readonly timeoutMs?: number;
  readonly onEvent?: (event: LiveEvent) => void;
}

interface AnyInput {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Barmill's API. Requests are repeated while the gateway is away or busy, and streams go on where they broke off. */
export class BarmillClient {
  private readonly transport: Transport;

  constructor(options: ClientOptions) {
    this.transport = new Transport(options);
  }

  /**
   * Calls an operation and gives its answer; undefined where that has no body, as of a DELETE.
   * @throws BarmillProblem when the API refuses, BarmillUnreachable when nobody answers
   */
  async call<Name extends OperationName>(name: Name, ...[input]: Arguments<Name>): Promise<Answer<Name>> {
    const text = await (await this.send(name, input)).text();
    return (text === '' ? undefined : JSON.parse(text)) as Answer<Name>;
  }

  /** Calls an operation and gives the response, its body unread: for exports, and for headers such as `ETag`. */
  async open<Name extends OperationName>(name: Name, ...[input]: Arguments<Name>): Promise<Response> {
    return await this.send(name, input);
  }

  /** Sends a file of bars as it is, CSV unless `contentType` says `application/vnd.apache.parquet`. */
  async upload(
    content: string | Uint8Array | Blob,
    query: { readonly symbol: string; readonly timeframe: string; readonly source?: string },
    { contentType = 'text/csv', signal }: { readonly contentType?: string; readonly signal?: AbortSignal } = {},
  ): Promise<Answer<'POST /v1/datasets'>> {
    const input = { query, body: content, headers: { 'content-type': contentType }, signal };
    return (await (await this.send('POST /v1/datasets', input)).json()) as Answer<'POST /v1/datasets'>;
  }

  /** All items of a list, read page by page as they are asked for. */
  async *paginate<Name extends PagedOperation>(
    name: Name,
    ...[input]: Arguments<Name>
  ): AsyncGenerator<Item<Name>, void, void> {
    const given: AnyInput = input ?? {};
    let cursor = given.query?.cursor;
    for (;;) {
      const response = await this.send(name, { ...given, query: { limit: 1_000, ...given.query, cursor } });
      const page = (await response.json()) as { data: Item<Name>[]; next_cursor: string | null };
      yield* page.data;
      if (page.next_cursor === null) return;
      cursor = page.next_cursor;
    }
  }

  /** Events of a run until its end. @see followEvents */
  stream(kind: keyof Runs, id: string, options: StreamOptions = {}): AsyncGenerator<LiveEvent, void, void> {
    return followEvents(this.transport, `/v1/${kind}/${encodeURIComponent(id)}/events`, options);
  }

  /**
   * Waits for the end of a run and gives it as it then is, also when it failed: `status` says so.
   * @throws WaitTimeout, and what `stream` throws
   */
  async waitFor<Kind extends keyof Runs>(kind: Kind, id: string, options: WaitOptions = {}): Promise<Runs[Kind]> {
    const { timeoutMs, onEvent } = options;
    const late = new AbortController();
    const signal = options.signal ? AbortSignal.any([options.signal, late.signal]) : late.signal;
    const path = `/v1/${kind}/${encodeURIComponent(id)}`;
    const timer =
      timeoutMs === undefined ? undefined : setTimeout(() => late.abort(new WaitTimeout(path, timeoutMs)), timeoutMs);
    try {
      for await (const event of this.stream(kind, id, { signal })) onEvent?.(event);
      return await this.ended<Runs[Kind]>(path, signal);
    } finally {
      clearTimeout(timer);
    }
  }

  private async send(name: OperationName, input: AnyInput = {}): Promise<Response> {
    const { path = {}, query, body, headers = {}, signal } = input;
    const [method, template] = name.split(' ', 2);
    const filled = template.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(path[key]));
    const sent = sentBody(body);
    return await this.transport.send({
      ...{ method, path: filled, query, signal, body: sent.body },
      headers: { ...sent.headers, ...headers },
    });
  }

  /** The event of the end may overtake the row that a replica reads: it is read until it says so itself. */
  private async ended<Run extends Runs[keyof Runs]>(path: string, signal: AbortSignal): Promise<Run> {
    for (;;) {
      const run = (await (await this.transport.send({ method: 'GET', path, signal })).json()) as Run;
      if (run.completed_at !== null) return run;
      await delay(this.transport.patience.firstDelayMs, signal);
    }
  }
}

/** Text, bytes and files are sent as they are, with the type that the caller names; everything else as JSON. */
function sentBody(body: unknown): { body?: string | Uint8Array | Blob; headers: Record<string, string> } {
  if (body === undefined) return { headers: {} };
  if (typeof body === 'string' || body instanceof Uint8Array || body instanceof Blob) return { body, headers: {} };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}
