import { percentile, rowOf } from './percentiles.mjs';

const removedWithinMs = 10 * 60_000;

/**
 * Deletes the large optimization and asks other things until its last row is gone.
 * @returns {Promise<object[]>} rows: the removal, and what was asked meanwhile
 */
export async function measureRemoval({ requests, database, optimization, combinations, others }) {
  const began = performance.now();
  const answered = await timeOf(() => requests.send(`/v1/optimizations/${optimization}`, 'DELETE'));
  const times = [];
  const names = Object.keys(others);
  for (let round = 0; await isThere(database, optimization); round++) {
    if (performance.now() - began > removedWithinMs) throw new Error('the optimization is still being removed');
    times.push(await requests.msOf(await others[names[round % names.length]](round, requests.get)));
  }
  const ms = performance.now() - began;
  return [
    { ...rowOf('deleting the optimization: the answer', combinations, [answered]) },
    { ...rowOf('deleting the optimization: until its last row is gone', combinations, [ms]) },
    { ...rowOf('other queries meanwhile', times.length, times), slowest_ms: Math.round(percentile(times, 1)) },
  ];
}

async function timeOf(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function isThere(database, id) {
  const { rows } = await database.query('select exists (select from optimization_runs where id = $1) as it_is', [id]);
  return rows[0].it_is;
}
