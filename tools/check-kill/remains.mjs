import { queueDepths } from './broker.mjs';
import { until } from './polling.mjs';

/**
 * What a run left behind that it must not, once everything had time to settle: open chunks, leases, gaps in its sequence,
 * progress that went back, messages in queues, rows in the outbox.
 *
 * @param {{ root: string, runId: string, stored: import('./stored-run.d.mts').StoredRuns, brokerUrl: string,
 *   signal?: AbortSignal }} input
 * @returns {Promise<string[]>} sentences; empty: nothing
 */
export async function remainsOf(input) {
  const { runId, stored } = input;
  const run = await stored.run(runId);
  return [
    ...chunkRemains(await stored.chunks(runId)),
    ...counterFaults(run, await stored.counts(runId)),
    ...eventFaults(run, await stored.events(runId)),
    ...(await messageRemains(input)),
  ];
}

function chunkRemains({ open, leased }) {
  return [
    ...(open > 0 ? [`${open} chunks have not ended`] : []),
    ...(leased > 0 ? [`${leased} chunks still have a lease`] : []),
  ];
}

function counterFaults({ completed, failed }, { rows }) {
  return completed + failed === rows ? [] : [`the counters say ${completed + failed}, there are ${rows} rows`];
}

/** One sequence without gaps, progress that never goes back, one end, and nothing after it. */
export function eventFaults({ sequence }, events) {
  const faults = [];
  events.forEach((event, index) => {
    if (event.sequence !== index + 1) faults.push(`event ${index + 1} has sequence ${event.sequence}`);
  });
  if (events.length !== sequence) faults.push(`the run's sequence is ${sequence}, there are ${events.length} events`);
  const progress = events.filter(({ type }) => type === 'progress').map(({ payload }) => payload.progress_pct);
  if (progress.some((value, index) => index > 0 && value <= progress[index - 1])) faults.push('progress went back');
  if (progress.filter((value) => value === 100).length > 1) faults.push('progress was 100 more than once');
  if (events.filter(({ type }) => type === 'end').length !== 1) faults.push('there is not one end');
  if (events.at(-1)?.type !== 'end') faults.push('something came after the end');
  return faults;
}

async function messageRemains({ root, stored, brokerUrl, signal }) {
  const left = async () => {
    const depths = Object.entries(await queueDepths(root, brokerUrl)).filter(([, depth]) => depth > 0);
    const outbox = await stored.outboxRows();
    return [
      ...depths.map(([name, depth]) => `${name} holds ${depth} messages`),
      ...(outbox > 0 ? [`the outbox holds ${outbox} rows`] : []),
    ];
  };
  try {
    await until('nothing left', async () => (await left()).length === 0, { withinMs: 15_000, everyMs: 200, signal });
    return [];
  } catch (error) {
    signal?.throwIfAborted();
    return await left().catch(() => [error.message]);
  }
}
