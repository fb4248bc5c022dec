import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';
import { ourTask } from './our-task.mjs';

const metrics = {
  total_return_pct: { name: 'total_return', scale: 0.01 },
  max_drawdown_pct: { name: 'max_drawdown', scale: -0.01 },
  sharpe_ratio: { name: 'sharpe', scale: 1 },
  sortino_ratio: { name: 'sortino', scale: 1 },
  total_trades: { name: 'trades', scale: 1 },
  win_rate: { name: 'win_rate', scale: 1 },
  profit_factor: { name: 'profit_factor', scale: 1 },
};

/** Our kernels by their names in the rows, as the sweep engine calls them. */
export const ourKernels = { wasm: 'wasm', ts: 'typescript', reference: 'reference' };

/**
 * The work of one of our kernels on a runner's task: the figures of each combination, in the units of the runners.
 * @returns {() => object[]}
 */
export function ourWork(kernel, task) {
  const { runRange } = builtLibrary(projectRoot, 'sweep');
  const { sweep, space } = ourTask(task);
  const options = { kernel: ourKernels[kernel], figures: Object.keys(metrics) };
  return () => figuresOf(runRange(sweep, space, 0, space.size, { metric: 'sharpe_ratio' }, options));
}

function figuresOf(columns) {
  const failed = columns.error.find((error) => error !== '');
  if (failed !== undefined) throw new Error(`a combination failed: ${failed}`);
  const wanted = columns.metrics.filter(({ id }) => id in metrics);
  return Array.from(columns.combinationIndex, (_, row) =>
    Object.fromEntries(wanted.map(({ id, value }) => [metrics[id].name, metrics[id].scale * value[row]])),
  );
}
