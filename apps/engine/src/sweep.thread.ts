import type { CandlesQuestion, ChunkTrials } from '@barmill/contracts';
import { closeTimeMs, parseTimeframe } from '@barmill/market-data';
import { METRIC_VERSION } from '@barmill/metrics';
import { gridOf, rowObjectiveOf } from '@barmill/optimization';
import type { SimulationResult } from '@barmill/simulation';
import { referencedStrategy, type BoundedSeriesCache } from '@barmill/strategies';
import {
  backtestOutcome,
  numbersChecksum,
  returnsChecksum,
  rowsChecksum,
  runBacktest,
  runDailyReturns,
  runRange,
  tradesHash,
  type CombinationColumns,
  type Combinations,
  type SweepTask,
} from '@barmill/sweep';
import { parentPort, workerData } from 'node:worker_threads';
import { candlesOf } from './candles.thread';
import { marketOf, type Market } from './market.thread';
import { memoryOf, noRows, packedRows } from './packed-rows.thread';
import type { FromThread, KeptPath, PackedReturns, ThreadLimits, ThreadResult, ThreadTask } from './sweep-task';

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
  const { cache, ...market } = marketOf(task, seriesBytes);
  const { combinations, returns, path } = computedOf(task, sweepTaskOf(task, market), cache);
  return {
    path,
    returns,
    candles: null,
    combinations: combinations ? packedRows(combinations) : noRows(),
    checksum: returns ? returnsChecksum(returns) : rowsChecksum(combinations!),
    cpuMs: performance.now() - startedAt,
    // Of a backtest the bars that could trade; of a sweep those whose series were computed, which its cost goes by.
    bars: path ? path.equity.length - 1 : market.series.length,
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

interface Computed {
  /** null: returns were wanted. */
  readonly combinations: CombinationColumns | null;
  readonly returns: PackedReturns | null;
  readonly path: KeptPath | null;
}

function computedOf(task: ThreadTask, sweepTask: SweepTask, cache: BoundedSeriesCache): Computed {
  const nothing = { returns: null, path: null };
  if (!task.search) return { ...nothing, ...backtest(task, sweepTask) };
  if (task.wanted === 'figures') return { ...nothing, combinations: sweep(task, sweepTask, cache) };
  return { ...nothing, combinations: null, returns: dailyReturns(task, sweepTask, cache) };
}

function sweepTaskOf({ spec }: ThreadTask, market: Omit<Market, 'cache'>): SweepTask {
  return {
    strategy: referencedStrategy(spec.strategy),
    ...market,
    timeframeMs: parseTimeframe(spec.timeframe).durationMs,
    instrument: spec.instrument,
    execution: spec.execution,
    metrics: spec.metrics,
    startTimeMs: spec.startTimeMs,
    endTimeMs: spec.endTimeMs,
    tradeFrom: spec.tradeFrom,
  };
}

function sweep(
  { search, trials, firstIndex, endIndex }: ThreadTask,
  task: SweepTask,
  cache: BoundedSeriesCache,
): CombinationColumns {
  const space = trials ? combinationsOf(trials, task) : gridOf(search!, task.strategy);
  return runRange(task, space, firstIndex, endIndex, rowObjectiveOf(search!), { cache })!;
}

/** Combinations that were named one by one. */
function combinationsOf({ index, params }: ChunkTrials, { tradeFrom }: SweepTask): Combinations {
  const byIndex = new Map(index.map((each, place) => [each, params[place]]));
  return {
    size: index[index.length - 1] + 1,
    firstDecision: tradeFrom!,
    at: (wanted) => byIndex.get(wanted)!,
    indices: (first, end) => index.filter((each) => each >= first && each < end),
  };
}

function dailyReturns({ trials }: ThreadTask, task: SweepTask, cache: BoundedSeriesCache): PackedReturns {
  const { index, params } = trials!;
  return { combinationIndex: Float64Array.from(index), values: runDailyReturns(task, params, { cache })!.values };
}

function backtest(
  { params }: ThreadTask,
  task: SweepTask,
): { combinations: CombinationColumns; path: KeptPath | null } {
  const { columns, result } = runBacktest(task, params!);
  return { combinations: columns, path: result && pathOf(result, task) };
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
