import pg from 'pg';
import { Api } from '../../tools/check-kill/api.mjs';
import { startStack } from '../../tools/stack/stack.mjs';
import { largeSweep, prepareMarket } from '../system/requests.mjs';
import { peakMemory } from '../system/stack-processes.mjs';
import { askedOfOptimization, askedOfRuns, askedOfSingleRuns, keptOfOptimization } from './asked.mjs';
import { rowOf } from './percentiles.mjs';
import { measureRemoval } from './removal.mjs';
import { seed } from './seed.mjs';
import { TimedRequests } from './timed-requests.mjs';

/**
 * The rows of `npm run bench:queries`.
 *
 * @param {{ root: string, stackDir: string, runs: number, trades: number, combinations: number, rounds: number,
 *   say: (text: string) => void, signal?: AbortSignal }} options
 */
export async function measureQueries({ root, stackDir, signal, say, ...sizes }) {
  const stack = await startStack({ root, stackDir, engines: 0, durable: true, signal, log: { event: say } });
  try {
    return await measureOn(stack, { ...sizes, say, signal });
  } finally {
    await stack.stop();
  }
}

/**
 * Fills the database of a stack without engines, and measures.
 *
 * @param {{ apiUrl: string, key: string, stackDir: string, urls: { database: string } }} stack
 */
export async function measureOn({ apiUrl, key, stackDir, urls }, { say, signal, ...sizes }) {
  const access = { url: apiUrl, key, signal };
  const database = new pg.Client({ connectionString: urls.database });
  await database.connect();
  try {
    const templates = await submitTemplates(new Api(access), sizes.combinations);
    const { optimization, combinations } = await seed(database, { ...sizes, ...templates, say });
    const context = { ...sizes, combinations, optimization, stackDir, database, say };
    return await measured({ ...context, requests: new TimedRequests(access) });
  } finally {
    await database.end();
  }
}

/** A backtest and an optimization as the API stores them. Without an engine they stay as they are. */
async function submitTemplates(api, combinations) {
  await prepareMarket(api);
  const sweep = largeSweep(combinations);
  const { id: optimization } = await api.post('/v1/optimizations', sweep);
  const { param_grid: grid, optimize_metric: _, ...run } = sweep;
  const params = { fast: grid.fast[0], slow: grid.slow[0] };
  const { id: backtest } = await api.post('/v1/backtests', { ...run, params });
  return { backtest, optimization, side: grid.fast.length };
}

async function measured({ requests, database, optimization, runs, combinations, rounds, stackDir, say }) {
  const found = [];
  const keep = (row) => {
    found.push(row);
    say(`${row.query}: p50 ${row.p50_ms} ms, p95 ${row.p95_ms} ms`);
  };
  // First, before anything else makes the peaks of the processes.
  keep(await measureExport({ requests, optimization, combinations, stackDir }));
  const ids = (await requests.get('/v1/backtests?limit=60&fields=id')).data.map(({ id }) => id);
  for await (const row of requests.measured(askedOfRuns, { rows: runs, rounds })) keep(row);
  for await (const row of requests.measured(askedOfSingleRuns(ids), { rows: runs, rounds })) keep(row);
  const ofOne = { rows: combinations, rounds };
  for await (const row of requests.measured(askedOfOptimization(optimization), ofOne)) keep(row);
  for await (const row of requests.measuredTwice(keptOfOptimization(optimization), ofOne)) keep(row);
  const others = { ...askedOfRuns, ...askedOfSingleRuns(ids) };
  const removal = await measureRemoval({ requests, database, optimization, combinations, others });
  removal.forEach(keep);
  return found;
}

/** Memory is the peak of each process since it began, before the export and after it. */
async function measureExport({ requests, optimization, combinations, stackDir }) {
  const before = peakMemory(stackDir);
  const ms = await requests.msOf(`/v1/optimizations/${optimization}/results/export?format=parquet`);
  const after = peakMemory(stackDir);
  const peaks = Object.fromEntries(['gateway', 'results'].map((name) => [name, [before[name], after[name]]]));
  return { ...rowOf('export of all combinations as Parquet', combinations, [ms]), peak_mib: peaks };
}
