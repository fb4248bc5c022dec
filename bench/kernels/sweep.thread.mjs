// A thread that runs parts of a workload by the wasm kernel, and keeps the series of one part for the next, as the engine's do.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { findWorkload, sevenFigures, taskOf } from '../workloads/workloads.mjs';

const require = createRequire(import.meta.url);
const { createSeriesCache } = require(join(projectRoot, 'dist/libs/strategies/src'));
const { runRange } = require(join(projectRoot, 'dist/libs/sweep/src'));
const { task, space } = taskOf(findWorkload(workerData));
const cache = createSeriesCache();
const options = { figures: sevenFigures, kernel: 'wasm', cache };

parentPort.on('message', ({ part: [first, end], isFirst }) => {
  if (isFirst) cache.letGo();
  runRange(task, space, first, end, { metric: 'sharpe_ratio' }, options);
  parentPort.postMessage('done');
});
parentPort.postMessage('ready');
