import { until } from '../../tools/check-kill/polling.mjs';

const endsWithinMs = 4 * 3_600_000;
/** Between two lines about the same run. */
const toldEveryMs = 15_000;

/**
 * One optimization by the API: seconds from the request to its end, which its event stream tells, or, with `readsRanking`, to the first page of its
 * ranking. A stream costs the services nothing while nothing happens; questions asked again and again would be part of what is measured.
 *
 * @returns {Promise<{ id: string, combinations: number, seconds: number }>}
 * @throws when it does not complete
 */
export async function runThroughStack({ api, say, signal }, request, { readsRanking }) {
  const began = performance.now();
  const { id } = await api.post('/v1/optimizations', request);
  const run = await until(`the end of optimization ${id}`, () => endOf(api, id, teller(say, began)), {
    withinMs: endsWithinMs,
    everyMs: 100,
    signal,
  });
  if (run.status !== 'completed') throw new Error(`optimization ${id} ended as ${run.status}: ${run.error_message}`);
  if (readsRanking) await api.get(`/v1/optimizations/${id}/results?order_by=rank&limit=50`);
  const seconds = Math.round(performance.now() - began) / 1000;
  return { id, combinations: run.total_combinations, seconds };
}

/** Reads the stream until it ends; a stream that breaks is opened again. */
async function endOf(api, id, tell) {
  for await (const { name, data } of api.events(`/v1/optimizations/${id}/events`)) {
    if (name === 'progress') tell(data);
  }
  const run = await api.get(`/v1/optimizations/${id}`);
  return run.completed_at !== null && run;
}

function teller(say, began) {
  let toldAt = began;
  return ({ completed_combinations: done, total_combinations: total }) => {
    const now = performance.now();
    if (now - toldAt < toldEveryMs) return;
    toldAt = now;
    say(`${done} of ${total} combinations after ${Math.round((now - began) / 1000)} s`);
  };
}
