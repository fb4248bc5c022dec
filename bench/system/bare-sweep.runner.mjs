// A thread of the bare sweep: tells the size of the space, then answers each range with the number of its rows.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';
import { taskOf } from '../../tools/check-kill/reference.mjs';

const { root, spec, search, columnFile } = workerData;
const { runRange } = builtLibrary(root, 'sweep');
const { createSearchSpace } = builtLibrary(root, 'optimization');
const { createSeriesCache } = builtLibrary(root, 'strategies');
const task = taskOf(root, spec, readFileSync(columnFile));
const space = createSearchSpace(
  { axes: search.grid, fixed: search.fixed, constraints: search.constraints },
  task.strategy,
);
/** As many bytes as a sweep thread of the engine keeps where nothing else is set. */
const cache = createSeriesCache(64 * 1024 ** 2);

parentPort.on('message', ({ first, end }) => {
  const columns = runRange(task, space, first, end, search.objective, { cache });
  parentPort.postMessage(columns.combinationIndex.length);
});
parentPort.postMessage(space.size);
