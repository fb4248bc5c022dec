import type { RunEvent } from '@barmill/contracts';
import { shownStatus } from '../runs/status';
import type { RunResource } from './run-source';
import { eventFrame } from './sse-frame';

/** A stored event as it is sent: its own frame, behind those that are made of it. */
export interface StoredFrame {
  readonly sequence: number;
  /** What is told of its whole batch: it comes before the first event of the batch that a reader gets, be that in the middle. */
  readonly head: string;
  readonly text: string;
  readonly isEnd: boolean;
}

interface Payload {
  readonly status?: string;
  readonly error?: string;
  readonly best_value?: number | null;
  readonly best_index?: number | null;
  readonly best_params?: unknown;
  readonly chunk?: Chunk;
  /** Of a batch: those that changed. */
  readonly runs?: readonly ChangedRun[];
}

interface ChangedRun {
  readonly strategy: { readonly name: string };
  readonly symbol: string;
  readonly timeframe: string;
  readonly status: string;
  readonly error: string | null;
}

interface Chunk {
  readonly first_index: number;
  readonly end_index: number;
  readonly completed: number;
  readonly failed: number;
  readonly error?: string;
}

interface Parsed {
  readonly event: RunEvent;
  readonly payload: Payload;
}

/** Consecutive frames as they are sent to a reader who has none of them: each batch behind its head. */
export function textOf(frames: readonly StoredFrame[]): string {
  return frames.map(({ head, text }, k) => (head === frames[k - 1]?.head ? text : head + text)).join('');
}

/**
 * Makes frames of stored events, batch by batch: `results` once for a batch, as its head; `best` where it changed; `log` where
 * something is worth a line. These carry no id, and come before the stored event that does, so that a client which resumes is told them again
 * rather than never.
 */
export class StoredFrames {
  private best: number | null | undefined;

  constructor(private readonly run: RunResource) {}

  of(events: readonly RunEvent[]): StoredFrame[] {
    const parsed = events.map((event) => ({ event, payload: JSON.parse(event.payloadJson) as Payload }));
    const chunks = parsed.flatMap(({ payload }) => payload.chunk ?? []);
    const head = chunks.length > 0 ? resultsFrame(chunks) : '';
    return parsed.map((one) => ({
      sequence: one.event.sequence,
      head,
      text: this.bestFrame(one) + this.logFrame(one) + ownFrame(one),
      isEnd: one.event.type === 'end',
    }));
  }

  private bestFrame({ payload }: Parsed): string {
    const index = payload.best_index;
    if (index === undefined || index === null || index === this.best) return '';
    this.best = index;
    const { best_value, best_params } = payload;
    return eventFrame({ type: 'best', data: JSON.stringify({ combination_index: index, best_value, best_params }) });
  }

  private logFrame({ event: { type }, payload }: Parsed): string {
    const { chunk, runs = [], error = null } = payload;
    if (runs.length > 0) return runs.map(runLog).join('');
    if (chunk && chunk.failed > 0) {
      const all = chunk.completed + chunk.failed;
      const message = `${chunk.failed} of ${all} combinations from ${chunk.first_index} failed`;
      return this.log('failed', message, chunk.error ?? null);
    }
    if ((type !== 'state' && type !== 'end') || this.run.symbol === undefined) return '';
    const status = shownStatus(payload.status ?? '');
    return this.log(status, `The run is ${status.replaceAll('_', ' ')}`, error);
  }

  private log(status: string, message: string, error: string | null): string {
    const { symbol: ticker, timeframe } = this.run;
    return eventFrame({ type: 'log', data: JSON.stringify({ ticker, timeframe, status, message, error }) });
  }
}

function runLog({ strategy, symbol: ticker, timeframe, status: stored, error }: ChangedRun): string {
  const status = shownStatus(stored);
  const message = `The run of ${strategy.name} is ${status.replaceAll('_', ' ')}`;
  return eventFrame({ type: 'log', data: JSON.stringify({ ticker, timeframe, status, message, error }) });
}

/** Which combinations can be read by now: those of finished chunks, by index. */
function resultsFrame(chunks: readonly Chunk[]): string {
  const sum = (key: 'completed' | 'failed'): number => chunks.reduce((total, chunk) => total + chunk[key], 0);
  const ranges = chunks.map(({ first_index, end_index }) => ({ first_index, end_index }));
  const data = JSON.stringify({ completed: sum('completed'), failed: sum('failed'), ranges });
  return eventFrame({ type: 'results', data });
}

function ownFrame({ event, payload }: Parsed): string {
  const { type, sequence: id } = event;
  return eventFrame({ type, id, data: JSON.stringify(shownPayload(payload)) });
}

/** What is shown of a stored event's payload: its states as clients see them, without what other frames are made of. */
export function shownPayload(payload: Payload): Record<string, unknown> {
  const { chunk: _chunk, ...shown } = payload;
  return {
    ...shown,
    ...(shown.status !== undefined && { status: shownStatus(shown.status) }),
    ...(shown.runs && { runs: shown.runs.map((run) => ({ ...run, status: shownStatus(run.status) })) }),
  };
}
