import type { ApiClient } from './api-client';

export interface LiveEvent {
  readonly name: string;
  /** The stored sequence; null where the frame has none. */
  readonly id: number | null;
  readonly data: Record<string, unknown>;
}

interface StreamOptions {
  readonly after?: number;
  readonly lastEventId?: number;
  /** Told of each event; true: enough. */
  readonly until?: (event: LiveEvent) => boolean;
}

const deadlineMs = 60_000;

/**
 * The events of a stream until it ends, breaks, or the reader has enough. Comments are left out.
 * `broken`: the connection was lost, not closed.
 */
export async function readEvents(
  api: ApiClient,
  path: string,
  { after, lastEventId, until = () => false }: StreamOptions = {},
): Promise<{ events: LiveEvent[]; broken: boolean }> {
  const reading = new AbortController();
  const response = await api.open(after === undefined ? path : `${path}?after=${after}`, {
    headers: {
      Accept: 'text/event-stream',
      ...(lastEventId === undefined ? {} : { 'Last-Event-ID': `${lastEventId}` }),
    },
    signal: AbortSignal.any([reading.signal, AbortSignal.timeout(deadlineMs)]),
  });
  if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
  const events: LiveEvent[] = [];
  try {
    for await (const event of eventsOf(response)) {
      events.push(event);
      if (until(event)) break;
    }
    return { events, broken: false };
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') throw error;
    return { events, broken: true };
  } finally {
    reading.abort();
  }
}

async function* eventsOf(response: Response): AsyncGenerator<LiveEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of response.body!) {
    const frames = (rest + decoder.decode(bytes as Uint8Array, { stream: true })).split('\n\n');
    rest = frames.pop()!;
    for (const frame of frames) {
      const event = parseFrame(frame);
      if (event) yield event;
    }
  }
}

/** Undefined for a frame without an event: a comment, or the time after which to come again. */
function parseFrame(frame: string): LiveEvent | undefined {
  const fields = new Map(frame.split('\n').map((line) => splitOnce(line)));
  const name = fields.get('event');
  if (name === undefined) return undefined;
  const id = fields.get('id');
  return {
    name,
    id: id === undefined ? null : Number(id),
    data: JSON.parse(fields.get('data') ?? '{}') as Record<string, unknown>,
  };
}

function splitOnce(line: string): [string, string] {
  const colon = line.indexOf(': ');
  return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 2)];
}
