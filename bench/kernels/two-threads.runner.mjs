// Wall-clock time of a workload on one worker thread by that on two: a process that answers once with the ratio of the medians of interleaved rounds.
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { findWorkload } from '../workloads/workloads.mjs';
import { median } from '../measuring/median.mjs';

const PARTS = 8;
const [name, rounds] = process.argv.slice(2);
const { length } = findWorkload(name).combinations;
const parts = Array.from({ length: PARTS }, (_, k) => [k, k + 1].map((one) => Math.round((one * length) / PARTS)));

const threads = [start(), start()];
await Promise.all(threads.map((thread) => once(thread, 'message')));
const times = { one: [], two: [] };
for (let round = 0; round <= Number(rounds); round++) {
  const [first, second] = round % 2 === 0 ? threads : [threads[1], threads[0]];
  const one = await wallMs([first]);
  const two = await wallMs([first, second]);
  // In the first round the threads warm up.
  if (round === 0) continue;
  times.one.push(one);
  times.two.push(two);
}
await Promise.all(threads.map((thread) => thread.terminate()));
process.send({ ratio: median(times.one) / median(times.two) });

function start() {
  return new Worker(fileURLToPath(new URL('sweep.thread.mjs', import.meta.url)), { workerData: name });
}

/** Each thread takes the next part as soon as it has done one, and begins with no series computed. */
async function wallMs(chosen) {
  const left = [...parts];
  const begun = performance.now();
  await Promise.all(chosen.map((thread) => work(thread, left)));
  return performance.now() - begun;
}

async function work(thread, left) {
  for (let part = left.shift(), isFirst = true; part !== undefined; part = left.shift(), isFirst = false) {
    thread.postMessage({ part, isFirst });
    await once(thread, 'message');
  }
}
