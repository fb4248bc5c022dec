import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';
import { median } from '../measuring/median.mjs';
import { gridNames, knownGrid } from './known-grids.mjs';
import { optunaFinder } from './optuna.mjs';

const methods = ['random', 'sobol', 'genetic'];

/**
 * What each method finds of grids that are known whole, with the same number of trials.
 *
 * @param {{ trials: number, seeds: number, say: (text: string) => void }} options
 * @returns {Promise<object[]>} a row for each strategy and method; `better`: combinations of the grid that are better than what was found
 */
export async function measureFound({ trials, seeds, say }) {
  const optuna = await optunaFinder(say);
  const rows = [];
  for (const name of gridNames) {
    const grid = knownGrid(name);
    say(`${name}: ${grid.values.length} combinations in ${grid.seconds.toFixed(1)} s`);
    const known = grid.values.filter((value) => !Number.isNaN(value)).sort();
    const row = (method, found) => ({ strategy: name, method, ...found });
    rows.push(row('grid', { trials: grid.values.length, best: known.at(-1), better: 0 }));
    for (const method of methods) {
      const bests = seedsOf(seeds).map((seed) => bestFound(grid, method, trials, seed));
      rows.push(row(method, foundOf(bests, known, trials)));
    }
    const { bests, reason } = await optuna.bests(grid, trials, seedsOf(seeds));
    rows.push(row('Optuna TPE', reason === undefined ? foundOf(bests, known, trials) : { reason }));
  }
  optuna.close();
  return rows;
}

const seedsOf = (count) => Array.from({ length: count }, (_, seed) => seed + 1);

function foundOf(bests, known, trials) {
  const best = median(bests);
  return { trials, best, better: known.length - known.findLastIndex((value) => value <= best) - 1 };
}

function bestFound({ axes, strategy, values }, method, trials, seed) {
  const { createSampleSpace, createSearch } = builtLibrary(projectRoot, 'optimization');
  const space = createSampleSpace({ axes, fixed: {}, constraints: [] }, strategy);
  const search = createSearch({ space, method: { method }, direction: 'maximize', seed, budget: trials });
  const places = axes.map((axis) => new Map(axis.values.map((value, place) => [value, place])));
  let best = -Infinity;
  for (let next = search.ask(); next !== null; next = search.ask()) {
    const results = next.trials.map((params, at) => {
      const index = axes.reduce((sum, axis, i) => sum * axis.values.length + places[i].get(params[axis.name]), 0);
      const objective = Number.isNaN(values[index]) ? null : values[index];
      best = Math.max(best, objective ?? -Infinity);
      return { index: next.firstIndex + at, objective, feasible: true };
    });
    search.tell(results);
  }
  return best;
}
