import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';

const library = (name) => builtLibrary(projectRoot, name);

/**
 * A runner's task as Barmill runs it: a document in the rules language, and a search space that holds the pairs (fast,
 * slow) in their order.
 *
 * @param task as `serve` of node/measured.mjs gives it
 */
export function ourTask(task) {
  const strategy = strategyOf(task);
  const { combinations } = task;
  const space = {
    size: combinations.length,
    firstDecision: 0,
    at: (index) => ({ fast: combinations[index][0], slow: combinations[index][1] }),
    indices: function* (first, end) {
      for (let index = first; index < end; index++) yield index;
    },
  };
  return { space, sweep: { strategy, series: seriesOf(task), ...settingsOf(task) } };
}

function strategyOf({ stop_loss: stopLoss, take_profit: takeProfit }) {
  const { referencedStrategy } = library('strategies');
  const document = {
    name: 'sma-reversal',
    version: 1,
    title: 'Reversal at the cross of two averages',
    description: 'Long when the fast average crosses above the slow one, short when it crosses below.',
    parameters: [
      { name: 'fast', type: 'integer', min: 2, max: 1_000, default: 10 },
      { name: 'slow', type: 'integer', min: 2, max: 5_000, default: 55 },
    ],
    let: { quick: 'sma(close, fast)', calm: 'sma(close, slow)' },
    entry: { long: 'crossover(quick, calm)', short: 'crossunder(quick, calm)' },
    exit: { long: 'crossunder(quick, calm)', short: 'crossover(quick, calm)' },
    ...(stopLoss !== null && {
      stops: {
        stop_loss: { level: { long: `close * ${1 - stopLoss}`, short: `close * ${1 + stopLoss}` } },
        take_profit: { level: { long: `close * ${1 + takeProfit}`, short: `close * ${1 - takeProfit}` } },
      },
    }),
  };
  return referencedStrategy({ name: document.name, version: document.version, document });
}

function seriesOf({ bars, columns }) {
  const { time, open, high, low, close } = columns;
  return { length: bars, time, open, high, low, close, volume: null, spreadPips: null };
}

function settingsOf(task) {
  const { plainExecution } = library('simulation');
  return {
    timeframeMs: task.timeframe_ms,
    instrument: { pipSize: 1, tickSize: 0, contractSize: 1, minLot: 0, maxLot: 1e9, lotStep: 0 },
    execution: {
      ...plainExecution,
      initialBalance: task.cash,
      sizing: 'notional',
      notional: task.notional,
      commissionPct: 100 * task.fee,
      slippagePct: 100 * task.half_spread,
      stopSlippage: false,
      tpPartialCloseRatio: 1,
      reentryOnExitBar: false,
      endOfData: 'mark',
    },
    metrics: { returnsBasis: 'bar', periodsPerYear: task.periods_per_year, riskFreeRate: 0 },
    startTimeMs: null,
    endTimeMs: null,
    tradeFrom: 0,
  };
}
