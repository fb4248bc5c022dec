import type { StoredRuns } from './stored-run.mjs';

export function remainsOf(input: {
  root: string;
  runId: string;
  stored: StoredRuns;
  brokerUrl: string;
  signal?: AbortSignal;
}): Promise<string[]>;

export function eventFaults(
  run: { sequence: number },
  events: readonly { sequence: number; type: string; payload: Record<string, unknown> }[],
): string[];
