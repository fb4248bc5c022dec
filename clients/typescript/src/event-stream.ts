import { backOffMs, delay, transientStatuses } from './patience.ts';
import { BarmillProblem, BarmillUnreachable } from './problem-error.ts';
import { SseParser, type SseEvent } from './sse-parser.ts';
import type { Transport } from './transport.ts';

/** Silence after which a connection counts as dead; the API sends a heartbeat every 15 s. */
const silenceMs = 45_000;

/** What a run's stream says. */
export interface LiveEvent {
  /** `snapshot` (the resource itself), `state`, `progress`, `end`, `resync`; more may come. */
  readonly name: string;
  /** Number of the event in the run; undefined where it has none. */
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

export interface StreamOptions {
  /** Events after this one come first, as far as they are kept. */
  readonly after?: string | number;
  readonly signal?: AbortSignal;
}

/**
 * Events of a run, until `end`. A stream that breaks, closes, falls silent or is refused for the moment is opened again after the last event that was
 * seen, so a restart of the gateway loses none and repeats none but the snapshot.
 *
 * @throws BarmillProblem, BarmillUnreachable when nobody answers for longer than patience, the signal's reason on abort
 */
export async function* followEvents(
  transport: Transport,
  path: string,
  { after, signal }: StreamOptions,
): AsyncGenerator<LiveEvent, void, void> {
  let lastId = after === undefined ? undefined : String(after);
  let heardAt = performance.now();
  for (let attempt = 1; ; attempt++) {
    const parser = new SseParser();
    let failure: unknown = new Error('the stream ended early');
    try {
      for await (const events of readEvents(transport, path, lastId, parser, signal)) {
        heardAt = performance.now();
        if (events.length > 0) attempt = 1;
        for (const { name, id, data } of events) {
          lastId = id ?? lastId;
          yield { name, id, data: objectOf(data) };
          if (name === 'end') return;
        }
      }
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (error instanceof BarmillProblem && !transientStatuses.has(error.status)) throw error;
      failure = error;
    }
    if (performance.now() - heardAt >= transport.patience.restartMs) {
      throw failure instanceof BarmillProblem ? failure : new BarmillUnreachable(transport.url, failure);
    }
    transport.tellRetry(failure as Error);
    const pauseMs = backOffMs(transport.patience, attempt, Math.random());
    await delay(parser.retryMs ?? pauseMs, signal);
  }
}

/** What each piece of one connection finished: nothing, of a heartbeat. */
async function* readEvents(
  transport: Transport,
  path: string,
  lastId: string | undefined,
  parser: SseParser,
  signal: AbortSignal | undefined,
): AsyncGenerator<SseEvent[], void, void> {
  const silence = new AbortController();
  const fallSilent = (): void => silence.abort(new Error(`nothing heard for ${silenceMs} ms`));
  let timer = setTimeout(fallSilent, silenceMs);
  const headers = { accept: 'text/event-stream', ...(lastId !== undefined && { 'last-event-id': lastId }) };
  const signals = signal ? AbortSignal.any([signal, silence.signal]) : silence.signal;
  try {
    const response = await transport.once({ method: 'GET', path, headers, signal: signals });
    if (!response.ok) throw await BarmillProblem.from(response);
    for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
      clearTimeout(timer);
      timer = setTimeout(fallSilent, silenceMs);
      yield parser.push(bytes);
    }
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

/** A payload that is no object counts as empty: clients accept what they do not know. */
function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
