import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';
import { seededBars } from './data.mjs';
import { filteredCrosses } from './filtered-cross.mjs';
import { smaReversals } from './sma-reversal.mjs';

const library = (name) => builtLibrary(projectRoot, name);

/** The fixed workloads of the benchmarks, W1 to W7d. */
export const workloads = [...smaReversals, ...filteredCrosses];

/** The figures that every library that is compared with has, too. */
export const sevenFigures = [
  'total_return_pct',
  'max_drawdown_pct',
  'sharpe_ratio',
  'sortino_ratio',
  'total_trades',
  'win_rate',
  'profit_factor',
];

/** @throws for a name that is none */
export function findWorkload(name) {
  const found = workloads.find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(`expected a workload (${workloads.map((one) => one.name).join(', ')}), got "${name}"`);
  }
  return found;
}

/** A workload as a task of the sweep engine, and its combinations as a search space. */
export function taskOf({ document, data, instrument, execution, periodsPerYear, combinations }) {
  const { rulesStrategy } = library('strategies');
  const { plainExecution } = library('simulation');
  const { parseTimeframe } = library('market-data');
  const task = {
    strategy: rulesStrategy(document),
    series: seededBars(data),
    timeframeMs: parseTimeframe(data.timeframe).durationMs,
    instrument,
    execution: { ...plainExecution, ...execution },
    metrics: { returnsBasis: 'bar', periodsPerYear, riskFreeRate: 0 },
    startTimeMs: null,
    endTimeMs: null,
    tradeFrom: 0,
  };
  return { task, space: spaceOf(combinations) };
}

/** A search space that is a list. */
export function spaceOf(combinations) {
  return {
    size: combinations.length,
    firstDecision: 0,
    at: (index) => combinations[index],
    *indices(first, end) {
      for (let index = first; index < Math.min(end, combinations.length); index++) yield index;
    },
  };
}
