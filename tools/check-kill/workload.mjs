import { builtLibrary } from './built-library.mjs';

const symbol = 'EURUSD';
const timeframe = 'M5';
const chunkSize = 70;
/** Work of one chunk: short ones would be over before anything is killed in the middle of them. */
const chunkMs = 800;
/** A figure that the sweep kernel does not make: the reference engine runs, so a chunk takes its time without millions of bars. */
const metric = 'psr';
const fewestBars = 100_000;
const mostBars = 4_000_000;
/** 35 × 72: every combination is admitted, and a chunk holds all of `fast`, so that chunks cost about the same. */
const grid = { slow: { min: 40, max: 111, step: 1 }, fast: { min: 5, max: 39, step: 1 } };

/** The optimization that is run, on a seeded series so long that a chunk takes its time on this machine. */
export function workload(root, seed) {
  const bars = barsFor(nsPerBar(root, seed));
  return {
    bars,
    dataset: { symbol, timeframe, source: `check-kill seed ${seed}` },
    csv: csvOf(root, seed, bars),
    request: {
      strategy: 'sma-cross',
      symbol,
      timeframe,
      param_grid: grid,
      optimize_metric: metric,
      chunk_size: chunkSize,
    },
  };
}

function barsFor(ns) {
  const bars = (chunkMs * 1e6) / (ns * chunkSize);
  return Math.min(mostBars, Math.max(fewestBars, Math.ceil(bars / 10_000) * 10_000));
}

/** Processor time of one combination over one bar on this machine, warm: other programs do not make it longer. */
function nsPerBar(root, seed) {
  const { runCombination } = builtLibrary(root, 'sweep');
  const { findStrategy, createSeriesCache } = builtLibrary(root, 'strategies');
  const { coreMetricIds } = builtLibrary(root, 'metrics');
  const figures = new Set([...coreMetricIds, metric]);
  const series = seriesOf(root, seed, 100_000);
  const task = { ...taskBase(root), strategy: findStrategy('sma-cross'), series, tradeFrom: 111 };
  const cache = createSeriesCache();
  const combinationMs = () => {
    const before = process.cpuUsage();
    for (const slow of [40, 75, 111]) {
      for (const fast of [5, 22, 39]) {
        runCombination(task, { fast, slow, stop_loss_pips: 0, take_profit_pips: 0 }, cache, figures);
      }
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000 / 9;
  };
  const least = Math.min(...Array.from({ length: 5 }, combinationMs));
  return (least * 1e6) / series.length;
}

function taskBase(root) {
  const { builtinInstruments } = builtLibrary(root, 'market-data');
  const { plainExecution } = builtLibrary(root, 'simulation');
  return {
    timeframeMs: 300_000,
    instrument: builtinInstruments.find((one) => one.symbol === symbol),
    // As a submitted run has it: the instrument's leverage keeps a margin, which is looked after at every bar.
    execution: { ...plainExecution, initialBalance: 10_000, volume: 0.1, spreadPips: 1.5, leverage: 100 },
    metrics: { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0 },
    startTimeMs: null,
    endTimeMs: null,
  };
}

function seriesOf(root, seed, bars) {
  const { generateBars, parseTimeframe } = builtLibrary(root, 'market-data');
  return generateBars({
    seed,
    bars,
    timeframe: parseTimeframe(timeframe),
    startTimeMs: Date.UTC(2000, 0, 3),
    startPrice: 1.1,
    tickSize: 0.00001,
  });
}

function csvOf(root, seed, bars) {
  const { writeCsv } = builtLibrary(root, 'market-data');
  return [...writeCsv(seriesOf(root, seed, bars), { decimals: 5, time: 'epoch_ms' })].join('');
}
