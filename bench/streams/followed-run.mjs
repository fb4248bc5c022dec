import { until } from '../../tools/check-kill/polling.mjs';

const endsWithinMs = 30 * 60_000;
const askedEveryMs = 200;

/**
 * A sweep, followed by so many streams from its begin to its end.
 *
 * @param {{ api: import('../../tools/check-kill/api.mjs').Api, signal: AbortSignal }} context
 * @param {{ streams: number, onHalf: () => Promise<void> }} options `onHalf` is called once half of the combinations are there
 * @returns {Promise<{ chunks: number, combinations: number, events: number, ended: number }>} `ended`: streams that were told the end
 * @throws when the run does not complete
 */
export async function followedRun({ api, signal }, request, { streams, onHalf }) {
  const { id } = await api.post('/v1/optimizations', request);
  const path = `/v1/optimizations/${id}`;
  const followers = Array.from({ length: streams }, () => follow(api, `${path}/events`));
  let isHalf = false;
  const run = await until(
    `the end of optimization ${id}`,
    async () => {
      const now = await api.get(path);
      if (!isHalf && now.progress_pct >= 50 && now.completed_at === null) {
        isHalf = true;
        await onHalf();
      }
      return now.completed_at !== null && now;
    },
    { withinMs: endsWithinMs, everyMs: askedEveryMs, signal },
  );
  if (run.status !== 'completed') throw new Error(`optimization ${id} ended as ${run.status}: ${run.error_message}`);
  if (!isHalf) throw new Error('the sweep ended before it was half done: give it more --combinations');
  const seen = await Promise.all(followers);
  return {
    chunks: run.chunks.total,
    combinations: run.total_combinations,
    events: seen.reduce((sum, { events }) => sum + events, 0),
    ended: seen.filter(({ hasEnded }) => hasEnded).length,
  };
}

async function follow(api, path) {
  let events = 0;
  let hasEnded = false;
  for await (const { name } of api.events(path)) {
    events++;
    hasEnded ||= name === 'end';
  }
  return { events, hasEnded };
}
