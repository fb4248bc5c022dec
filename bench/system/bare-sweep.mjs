import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Combinations that a thread takes at once: the most that a chunk of the stack has. */
const slice = 20_000;

/**
 * Wall seconds of a stored run's combinations on threads of this process: the same libraries, kernel and rows, but no service, no
 * message and no database. Threads are started and have read their bars before the clock runs.
 */
export async function bareSeconds({ root, stackDir, stored, threads }, runId) {
  const { spec, search, total } = await stored.run(runId);
  const columnFile = join(stackDir, 'storage/datasets', `${spec.dataset.sha256}.col`);
  const workerData = { root, spec, search, columnFile };
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./bare-sweep.runner.mjs', import.meta.url), { workerData }),
  );
  try {
    const sizes = await Promise.all(workers.map(async (worker) => (await once(worker, 'message'))[0]));
    const size = Math.min(slice, Math.ceil(sizes[0] / threads / 4));
    const began = performance.now();
    let next = 0;
    let rows = 0;
    const work = async (worker) => {
      while (next < sizes[0]) {
        const first = next;
        next += size;
        worker.postMessage({ first, end: Math.min(first + size, sizes[0]) });
        const [made] = await once(worker, 'message');
        rows += made;
      }
    };
    await Promise.all(workers.map(work));
    if (rows !== total) throw new Error(`the bare sweep made ${rows} rows, the run has ${total}`);
    return (performance.now() - began) / 1000;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
