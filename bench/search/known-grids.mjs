import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';
import { quarterHour, seededBars } from '../workloads/data.mjs';

const library = (name) => builtLibrary(projectRoot, name);
const metric = 'sharpe_ratio';
const bars = 10_000;

/** Grids of 100,000 combinations each, all of which the strategies' own conditions admit. */
const grids = {
  'sma-cross': { fast: from(5, 1, 50), slow: from(60, 1, 200), stop_loss_pips: from(0, 10, 10) },
  'macd-cross': { fast: from(5, 1, 20), slow: from(26, 1, 50), signal: from(3, 1, 10), atr_stop: from(0, 0.5, 10) },
  'rsi-reversion': {
    period: from(5, 1, 25),
    oversold: from(10, 1, 20),
    overbought: from(60, 1, 20),
    middle: from(45, 1, 10),
  },
};

export const gridNames = Object.keys(grids);

function from(first, step, count) {
  return Array.from({ length: count }, (_, k) => first + k * step);
}

/**
 * A strategy's grid, computed whole.
 *
 * @returns {{ name: string, strategy: object, axes: { name: string, values: number[] }[], values: Float64Array, seconds: number }} `values`: the figure of
 *   each combination by its index, the last axis fastest; NaN: it has none
 */
export function knownGrid(name) {
  const strategy = library('strategies').findStrategy(name);
  const axes = Object.entries(grids[name]).map(([axis, values]) => ({ name: axis, values }));
  const space = library('optimization').createSearchSpace({ axes, fixed: {}, constraints: [] }, strategy);
  const began = performance.now();
  const { objectiveValue } = library('sweep').runRange(taskOf(strategy), space, 0, space.size, { metric });
  if (objectiveValue.length !== space.size) throw new Error(`${name}: conditions leave combinations out`);
  return { name, strategy, axes, values: objectiveValue, seconds: (performance.now() - began) / 1000 };
}

function taskOf(strategy) {
  const { builtinInstruments, parseTimeframe } = library('market-data');
  const { plainExecution } = library('simulation');
  return {
    strategy,
    series: seededBars({ ...quarterHour, bars }),
    timeframeMs: parseTimeframe(quarterHour.timeframe).durationMs,
    instrument: builtinInstruments.find(({ symbol }) => symbol === 'EURUSD'),
    execution: { ...plainExecution, initialBalance: 10_000, volume: 0.1, spreadPips: 0.5 },
    metrics: { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0 },
    startTimeMs: null,
    endTimeMs: null,
    tradeFrom: null,
  };
}
