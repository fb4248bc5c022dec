import type { CandlesQuestion } from '@barmill/contracts';
import { closeTimeMs } from '@barmill/market-data';
import { METRIC_VERSION } from '@barmill/metrics';
import type { SimulationResult } from '@barmill/simulation';
import {
  backtestOutcome,
  numbersChecksum,
  returnsChecksum,
  rowsChecksum,
  runBacktest,
  tradesHash,
  type SweepTask,
} from '@barmill/sweep';
import { parentPort, workerData } from 'node:worker_threads';
import { candlesOf } from './candles.thread';
import { computeCombinations, type ComputedCombinations } from './combinations.thread';
import { marketTask } from './market-task.thread';
import { memoryOf, noRows, packedRows } from './packed-rows.thread';
import type { FromThread, KeptPath, ThreadLimits, ThreadResult, ThreadTask } from './sweep-task';

const { seriesBytes } = workerData as ThreadLimits;

parentPort!.on('message', (task: ThreadTask) => {
  let answer: FromThread;
  try {
    answer = { kind: 'result', result: task.candles ? answered(task, task.candles) : compute(task) };
  } catch (error) {
    answer = { kind: 'failed', error: error instanceof Error ? error.message : String(error) };
  }
  parentPort!.postMessage(answer, answer.kind === 'result' ? memoryOf(answer.result.combinations) : []);
});

function compute(task: ThreadTask): ThreadResult {
  const startedAt = performance.now();
  const { combinations, returns, path, market, bars } = task.search
    ? { ...computeCombinations(task, task.search, seriesBytes), path: null }
    : backtest(task);
  return {
    path,
    returns,
    candles: null,
    combinations: combinations ? packedRows(combinations, market) : noRows(),
    checksum: returns ? returnsChecksum(returns) : rowsChecksum(combinations!),
    cpuMs: performance.now() - startedAt,
    bars,
    metricVersion: METRIC_VERSION,
  };
}

/** Bars asked for, with series over them. */
function answered(task: ThreadTask, question: CandlesQuestion): ThreadResult {
  const startedAt = performance.now();
  const candles = candlesOf(task, question, seriesBytes);
  return {
    path: null,
    returns: null,
    combinations: noRows(),
    candles,
    checksum: numbersChecksum(candles.columns),
    cpuMs: performance.now() - startedAt,
    bars: candles.bars,
    metricVersion: METRIC_VERSION,
  };
}

function backtest(asked: ThreadTask): ComputedCombinations & { readonly path: KeptPath | null } {
  const { task } = marketTask(asked, 0, seriesBytes);
  const { columns, result } = runBacktest(task, asked.params!);
  const path = result && pathOf(result, task);
  // The bars that could trade.
  const bars = path ? path.equity.length - 1 : task.series.length;
  return { combinations: columns, returns: null, path, market: [], bars };
}

function pathOf(result: SimulationResult, { series, timeframeMs }: SweepTask): KeptPath {
  const { legs, equity, tradeFrom } = result;
  const timeMs = new Float64Array(equity.length);
  const drawdownPct = new Float64Array(equity.length);
  let peak = equity[0];
  for (let i = 0; i < equity.length; i++) {
    timeMs[i] = i === 0 ? series.time[tradeFrom] : closeTimeMs(series.time, tradeFrom + i - 1, timeframeMs);
    peak = Math.max(peak, equity[i]);
    drawdownPct[i] = (100 * (peak - equity[i])) / peak;
  }
  return { legs, tradesHash: tradesHash(legs), outcome: backtestOutcome(result), timeMs, equity, drawdownPct };
}
