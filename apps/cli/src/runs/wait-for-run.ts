import { delay } from '../api/back-off';
import { followEvents } from '../api/event-stream';
import type { StreamItem } from '../api/event-stream';
import type { HttpClient } from '../api/http-client';
import { isTerminal, pathOf } from '../api/resources';
import type { Run } from '../api/resources';
import { applyEvent, progressOfRun } from './run-progress';
import type { RunProgress } from './run-progress';

interface WaitOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  readonly onEvent?: (event: Extract<StreamItem, { kind: 'event' }>) => void;
  readonly onReconnect?: (reason: string) => void;
}

const SETTLE_MS = 200;

/**
 * Follows a run until it is in a final state and gives the final resource. The stream only says when to look: what counts is the
 * resource, read again at the end, and at every heartbeat in case an event went missing.
 * @throws the signal's reason on abort; ApiError; TransportError.
 */
export async function waitForRun<T extends Run>(client: HttpClient, run: T, options: WaitOptions): Promise<T> {
  const path = pathOf(run);
  const { signal, onProgress, onEvent, onReconnect } = options;
  let known = progressOfRun(run);
  onProgress?.(known);
  if (isTerminal(run.status)) {
    onEvent?.({ kind: 'event', name: 'snapshot', id: null, data: { ...run } });
    return run;
  }
  for await (const item of followEvents(client, `${path}/events`, { signal, onReconnect })) {
    let mayHaveEnded = item.kind === 'heartbeat';
    if (item.kind === 'event') {
      onEvent?.(item);
      known = isRun(item) ? progressOfRun(item.data as unknown as Run) : applyEvent(known, item.name, item.data);
      mayHaveEnded = item.name === 'end' || isTerminal(known.status);
      onProgress?.(known);
    }
    if (!mayHaveEnded) continue;
    const current = await client.get<T>(path, undefined, signal);
    known = progressOfRun(current);
    onProgress?.(known);
    if (isTerminal(current.status)) return current;
    await delay(SETTLE_MS, signal);
  }
  throw new Error('the event stream gave up without an error');
}

/** A snapshot carries the resource itself. */
const isRun = (item: Extract<StreamItem, { kind: 'event' }>): boolean =>
  item.name === 'snapshot' && typeof item.data.status === 'string' && typeof item.data.type === 'string';
