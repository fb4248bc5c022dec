import { ApiError, reasonOf, TransportError } from './api-error';
import { backOffMs, defaultPatience, delay } from './back-off';
import type { Patience } from './back-off';
import { isTransient } from './http-client';
import type { HttpClient } from './http-client';
import { SseParser } from './sse-parser';

/** What a run's stream says. `heartbeat`: the stream lives, nothing new is stored. */
export type StreamItem =
  | {
      readonly kind: 'event';
      readonly name: string;
      readonly id: string | null;
      readonly data: Record<string, unknown>;
    }
  | { readonly kind: 'heartbeat' };

interface StreamOptions {
  readonly signal: AbortSignal;
  readonly patience?: Patience;
  /** Silence (heartbeats are every 15 s) after which the connection counts as dead. */
  readonly silenceMs?: number;
  readonly onReconnect?: (reason: string) => void;
}

/**
 * Events of `path` for as long as the caller iterates. A stream that breaks, closes, falls silent or is refused for the moment is
 * opened again with `Last-Event-ID`, so a restart of the gateway loses nothing.
 * @throws ApiError when the API refuses, TransportError when nobody answers for longer than patience, the signal's reason on abort.
 */
export async function* followEvents(
  client: HttpClient,
  path: string,
  options: StreamOptions,
): AsyncGenerator<StreamItem> {
  const { signal, patience = defaultPatience, silenceMs = 45_000, onReconnect } = options;
  let lastEventId: string | null = null;
  let heardAt = performance.now();
  for (let attempt = 1; ; attempt++) {
    const parser = new SseParser();
    let failure: unknown = new Error('the stream ended');
    try {
      for await (const bytes of readStream(client, path, lastEventId, signal, silenceMs)) {
        heardAt = performance.now();
        for (const item of parser.push(bytes)) {
          if (item.kind === 'comment') {
            yield { kind: 'heartbeat' };
            continue;
          }
          if (item.lastEventId !== null) lastEventId = item.lastEventId;
          attempt = 1;
          yield { kind: 'event', name: item.name, id: item.lastEventId, data: objectOf(item.data) };
        }
      }
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof ApiError && !isTransient(error)) throw error;
      failure = error;
    }
    if (performance.now() - heardAt >= patience.restartMs) throw new TransportError(client.url, failure);
    onReconnect?.(reasonOf(failure));
    await delay(parser.retryMs ?? backOffMs(patience, attempt, Math.random()), signal);
  }
}

/** The bytes of one connection; ends with an error when it stays silent. */
async function* readStream(
  client: HttpClient,
  path: string,
  lastEventId: string | null,
  signal: AbortSignal,
  silenceMs: number,
): AsyncGenerator<Uint8Array> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error(`nothing heard for ${silenceMs / 1000} s`)), silenceMs);
  try {
    const response = await client.openEvents(path, lastEventId, AbortSignal.any([signal, silence.signal]));
    for await (const bytes of response.body ?? []) {
      timer.refresh();
      yield bytes;
    }
  } finally {
    clearTimeout(timer);
    silence.abort(new Error('the reader left'));
  }
}

/** An event's payload; anything that is no object counts as empty, since clients accept what they do not know. */
function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
