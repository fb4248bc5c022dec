import { until } from '../../tools/check-kill/polling.mjs';

const endsWithinMs = 3_600_000;

/**
 * One optimization by the API: seconds from the request to its end, or, with `readsRanking`, to the first page of its ranking.
 *
 * @returns {Promise<{ id: string, combinations: number, seconds: number }>}
 * @throws when it does not complete
 */
export async function runThroughStack({ api, signal }, request, { readsRanking }) {
  const began = performance.now();
  const { id } = await api.post('/v1/optimizations', request);
  const run = await until(`the end of optimization ${id}`, () => endOf(api, id), {
    withinMs: endsWithinMs,
    everyMs: 20,
    signal,
  });
  if (run.status !== 'completed') throw new Error(`optimization ${id} ended as ${run.status}: ${run.error_message}`);
  if (readsRanking) await api.get(`/v1/optimizations/${id}/results?order_by=rank&limit=50`);
  const seconds = Math.round(performance.now() - began) / 1000;
  return { id, combinations: run.total_combinations, seconds };
}

async function endOf(api, id) {
  const run = await api.get(`/v1/optimizations/${id}`);
  return run.completed_at !== null && run;
}
