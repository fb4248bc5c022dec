import { join } from 'node:path';
import { startStack } from '../stack/stack.mjs';
import { Api } from './api.mjs';
import { builtLibrary } from './built-library.mjs';
import { isSame, rowDifferences } from './comparison.mjs';
import { Nemesis } from './nemesis.mjs';
import { plateauRanking } from './plateau-ranking.mjs';
import { until } from './polling.mjs';
import { singleProcessReference } from './reference.mjs';
import { remainsOf } from './remains.mjs';
import { StoredRuns } from './stored-run.mjs';
import { workload } from './workload.mjs';

const victims = ['engine-1', 'engine-2', 'results', 'optimizer', 'rabbitmq'];
/** Each kill costs seconds of recovery. */
const mostKills = 8;
const endsWithinMs = 180_000;

/**
 * Runs an optimization on a stack of its own while processes of it are killed, and compares what is left with a single
 * process that did the same undisturbed.
 *
 * @param {{ root: string, stackDir: string, seed: number, say: (text: string) => void, signal: AbortSignal }} options
 * @returns {Promise<{ figures: object, faults: string[] }>} `faults`: sentences about what is wrong; empty: nothing
 */
export async function trial({ root, stackDir, seed, say, signal }) {
  const work = workload(root, seed);
  say(`starting a stack with 2 engines in ${stackDir}`);
  const stack = await startStack({
    root,
    stackDir,
    engines: 2,
    durable: false,
    signal,
    log: { event: say },
    env: { SWEEP_SLOTS: '1' },
  });
  const stored = new StoredRuns(stack.urls.database);
  try {
    return await runDisturbed({ root, stack, stored, work, seed, say, signal });
  } finally {
    await stored.close();
    await stack.stop();
  }
}

async function runDisturbed(context) {
  const { stack, stored, work, seed, say, signal } = context;
  const api = new Api({ url: stack.apiUrl, key: stack.key, signal });
  say(`uploading ${work.bars} bars`);
  await api.upload(work.csv, work.dataset);
  const { id: runId, total_combinations: total } = await api.post('/v1/optimizations', work.request);
  const progress = () => stored.chunks(runId);
  say(`optimization ${runId}: ${total} combinations; seed ${seed}`);
  const killed = await new Nemesis({ stack, progress, seed, say, signal, mostKills }).rage(victims);
  const end = await until(`the end of optimization ${runId}`, () => endOf(api, runId), {
    withinMs: endsWithinMs,
    everyMs: 250,
    signal,
  });
  say(`it ended: ${end.status}; computing the reference`);
  return await judge({ ...context, api, runId, killed, end });
}

async function endOf(api, runId) {
  const run = await api.get(`/v1/optimizations/${runId}`);
  return run.completed_at !== null && run;
}

async function judge({ root, stack, stored, api, runId, killed, end, signal }) {
  const { spec, search, total } = await stored.run(runId);
  const columnFiles = [join(stack.stackDir, 'storage/datasets', `${spec.dataset.sha256}.col`)];
  const reference = singleProcessReference({ root, spec, search, columnFiles });
  const { metricIds } = builtLibrary(root, 'metrics');
  const rows = await stored.rows(runId, metricIds);
  const served = await servedRows(api, runId);
  const wrongFigures = [
    ...rowDifferences(reference.rows, rows),
    ...rowDifferences(throughJson(reference.rows), served.rows),
  ];
  const byPlateau = plateauRanking(root, search, reference.rows);
  const isRanked =
    isSame(reference.ranking, await stored.ranking(runId)) &&
    isSame(reference.ranking, served.ranking) &&
    isSame(byPlateau, await stored.ranking(runId, 'plateau'));
  const chunks = await stored.chunks(runId);
  const counts = await stored.counts(runId);
  const faults = [
    ...(end.status === 'completed' ? [] : [`the optimization ended as ${end.status}: ${end.error_message}`]),
    ...(counts.rows === total && counts.distinct === total ? [] : ['rows, distinct and total are not the same']),
    ...wrongFigures,
    ...(isRanked ? [] : ['a ranking is not that of the reference']),
    ...victims.filter((name) => !killed.includes(name)).map((name) => `the work was over before ${name} was killed`),
    ...(await remainsOf({ root, runId, stored, brokerUrl: stack.urls.broker, signal })),
  ];
  const figures = {
    ...counts,
    total,
    kills: killed.length,
    redelivered: chunks.redelivered,
    ranking_equal: isRanked && wrongFigures.length === 0,
    kills_by_service: countedByService(killed),
    chunks: chunks.chunks,
    shortest_chunk_ms: Math.round(chunks.shortest_ms),
  };
  return { figures, faults };
}

/** Rows by index and indexes by rank, as the API gives them. */
async function servedRows(api, runId) {
  const path = `/v1/optimizations/${runId}/results?order_by=`;
  const ranked = await api.all(`${path}rank`);
  return {
    rows: await api.all(`${path}combination_index`),
    ranking: ranked.map((row) => row.combination_index),
  };
}

// JSON has no minus zero.
function throughJson(value) {
  return JSON.parse(JSON.stringify(value));
}

function countedByService(killed) {
  const counts = {};
  for (const name of killed) {
    const service = name.replace(/-\d+$/, '');
    counts[service] = (counts[service] ?? 0) + 1;
  }
  return counts;
}
