import { eventually } from '@barmill/testing';
import { rowDifferences } from '../../../tools/check-kill/comparison.mjs';
import { busyThreads } from '../../../tools/check-kill/nemesis.mjs';
import type { Reference } from '../../../tools/check-kill/reference.mjs';
import { remainsOf } from '../../../tools/check-kill/remains.mjs';
import type { BarmillUnderTest } from './barmill-under-test';
import type { Optimization, ResultRow } from './resources';

/** Bars of a series on which one combination takes some milliseconds. */
export const longSeries = { timeframe: 'M5', bars: 400_000, seed: 14 } as const;

/**
 * `slows` × 40 combinations on the long series, in chunks of `chunkSize`. All of them are admitted, and cost about the same. They are ranked by a figure that
 * the sweep kernel does not make, so the reference engine runs and a chunk takes its time.
 */
export function sweepRequest(slows: number, chunkSize: number): object {
  return {
    strategy: 'sma-cross',
    symbol: 'EURUSD',
    timeframe: longSeries.timeframe,
    param_grid: { slow: { min: 60, max: 59 + slows, step: 1 }, fast: { min: 5, max: 44, step: 1 } },
    optimize_metric: 'psr',
    chunk_size: chunkSize,
    // Tests disturb the same sweep in different ways.
    force: true,
  };
}

export async function submitSweep(barmill: BarmillUnderTest, request: object): Promise<string> {
  return (await barmill.api.submit<Optimization>('/v1/optimizations', request)).id;
}

/** Waits until threads of these engines compute. */
export async function untilBusy(barmill: BarmillUnderTest, ...engines: string[]): Promise<void> {
  for (const engine of engines) {
    const isBusy = async () => (await busyThreads(barmill.stack.urls.health[engine])) > 0;
    await eventually(`${engine} to compute`, isBusy, { withinMs: 30_000 });
  }
}

/** Waits until at least so many chunks are done. */
export async function untilDone(barmill: BarmillUnderTest, runId: string, chunks: number): Promise<void> {
  const isDone = async () => (await barmill.stored.chunks(runId)).done >= chunks;
  await eventually(`${chunks} chunks done`, isDone, { withinMs: 60_000 });
}

/** The run completed with every row once, left nothing behind, and has figures and ranking of a single process. */
export async function expectUnharmed(barmill: BarmillUnderTest, runId: string, reference: Reference): Promise<void> {
  const path = `/v1/optimizations/${runId}`;
  const run = await barmill.ended<Optimization>(path, 120_000);
  const total = reference.rows.length;
  expect(run).toMatchObject({
    status: 'completed',
    progress_pct: 100,
    total_combinations: total,
    completed_combinations: total,
    failed_combinations: 0,
  });
  expect(await barmill.stored.counts(runId)).toEqual({ rows: total, distinct: total });
  const rows = await barmill.api.all<ResultRow>(`${path}/results?order_by=combination_index`);
  expect(rowDifferences(reference.rows, rows)).toEqual([]);
  const ranked = await barmill.api.all<ResultRow>(`${path}/results?order_by=rank`);
  expect(ranked.map((row) => row.combination_index)).toEqual(reference.ranking);
  await expectNothingLeft(barmill, runId);
}

/** Queues and outbox are empty, no chunk is open or leased, the sequence has no gap. */
export async function expectNothingLeft(barmill: BarmillUnderTest, runId: string): Promise<void> {
  const { stored, stack } = barmill;
  expect(await remainsOf({ root: process.cwd(), runId, stored, brokerUrl: stack.urls.broker })).toEqual([]);
}
