import type { RunEvent } from '@barmill/contracts';

/** A run as a stream shows it first. */
export interface RunSnapshot {
  /** The status that its row holds, not the one that is shown. */
  readonly status: string;
  readonly sequence: number;
  /** The resource, as the API shows it. */
  readonly resource: RunResource;
}

/** What a stream reads of the resource that it shows. A batch has runs on several symbols and timeframes, and none of its own. */
export interface RunResource {
  readonly status: string;
  readonly symbol?: string;
  readonly timeframe?: string;
}

/** One run or batch, as a stream follows it. */
export interface RunSource {
  readonly runId: string;
  snapshot(): Promise<RunSnapshot>;
  /** Stored events after a sequence, oldest first, `limit` at most. */
  eventsAfter(sequence: number, limit: number): Promise<readonly RunEvent[]>;
  /** Whether a run with this status has ended for good. */
  hasEnded(status: string): boolean;
}
