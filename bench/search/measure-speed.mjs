import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Api } from '../../tools/check-kill/api.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';
import { taskOf } from '../../tools/check-kill/reference.mjs';
import { StoredRuns } from '../../tools/check-kill/stored-run.mjs';
import { startStack } from '../../tools/stack/stack.mjs';
import { bareSeconds } from '../system/bare-sweep.mjs';
import { largeSweep, prepareMarket } from '../system/requests.mjs';
import { runThroughStack } from '../system/run-through-stack.mjs';

const threads = 1;

/**
 * Trials a second through a stack and with no service, one thread each.
 *
 * @param {{ root: string, stackDir: string, combinations: number, drawn: number, say: (text: string) => void, signal: AbortSignal }} options
 * @returns {Promise<object[]>} a row for the grid and one for the genetic search
 */
export async function measureSpeed({ root, stackDir, combinations, drawn, say, signal }) {
  const env = { SWEEP_SLOTS: String(threads) };
  const stack = await startStack({ root, stackDir, engines: 1, durable: true, signal, log: { event: say }, env });
  const stored = new StoredRuns(stack.urls.database);
  const api = new Api({ url: stack.apiUrl, key: stack.key, signal });
  const context = { root, stackDir, stored, threads, say, api, signal };
  try {
    await prepareMarket(api);
    const grid = largeSweep(combinations);
    const genetic = { ...grid, method: 'genetic', budget: { trials: drawn }, search_settings: { population: 200 } };
    return [
      await beside(context, 'grid', grid, (id) => bareSeconds(context, id)),
      await beside(context, 'genetic', genetic, (id) => bareSearchSeconds(context, id)),
    ];
  } finally {
    await stored.close();
    await stack.stop();
  }
}

async function beside(context, method, request, bare) {
  const { id, combinations, seconds } = await runThroughStack(context, request, { readsRanking: false });
  const bareS = await bare(id);
  context.say(`${method}: ${combinations} trials in ${seconds} s, bare in ${bareS.toFixed(2)} s`);
  return {
    method,
    trials: combinations,
    stack_per_s: Math.round(combinations / seconds),
    bare_per_s: Math.round(combinations / bareS),
    ratio: Math.round((1000 * seconds) / bareS) / 1000,
  };
}

/** Wall seconds of a stored run's search in this thread: asked, computed and told by the same libraries, generation by generation. */
async function bareSearchSeconds({ root, stackDir, stored }, runId) {
  const { createSearch, ListSpace, ResultJudge, rowObjectiveOf, sampleSpaceOf, searchRequestOf } = builtLibrary(
    root,
    'optimization',
  );
  const { runRange } = builtLibrary(root, 'sweep');
  const cache = builtLibrary(root, 'strategies').createSeriesCache(64 * 1024 ** 2);
  const { spec, search, total } = await stored.run(runId);
  const task = taskOf(root, spec, readFileSync(join(stackDir, 'storage/datasets', `${spec.dataset.sha256}.col`)));
  const began = performance.now();
  const asked = createSearch(searchRequestOf(search, task.strategy));
  const space = sampleSpaceOf(search, task.strategy);
  const judge = ResultJudge.of(search);
  let rows = 0;
  for (let next = asked.ask(); next !== null; next = asked.ask()) {
    const { firstIndex, trials } = next;
    const list = new ListSpace(space, firstIndex, trials);
    const columns = runRange(task, list, firstIndex, list.size, rowObjectiveOf(search), { cache });
    asked.tell(trials.map((_, row) => judge.trialResult(firstIndex + row, figuresOf(columns, row))));
    rows += trials.length;
  }
  if (rows !== total) throw new Error(`the bare search made ${rows} rows, the run has ${total}`);
  return (performance.now() - began) / 1000;
}

function figuresOf({ metrics }, row) {
  return Object.fromEntries(metrics.map(({ id, value }) => [id, Number.isNaN(value[row]) ? null : value[row]]));
}
