import type { CandlesQuestion } from '@barmill/contracts';
import { closeTimeMs, parseTimeframe } from '@barmill/market-data';
import { METRIC_VERSION, metricIds, type MetricId } from '@barmill/metrics';
import { createSearchSpace } from '@barmill/optimization';
import type { SimulationResult } from '@barmill/simulation';
import { referencedStrategy, type BoundedSeriesCache } from '@barmill/strategies';
import {
  backtestOutcome,
  numbersChecksum,
  rowsChecksum,
  runBacktest,
  runRange,
  tradesHash,
  type CombinationColumns,
  type SweepTask,
} from '@barmill/sweep';
import { parentPort, workerData } from 'node:worker_threads';
import { candlesOf } from './candles.thread';
import { marketOf, type Market } from './market.thread';
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
  const { cache, ...market } = marketOf(task, seriesBytes);
  const sweepTask = sweepTaskOf(task, market);
  const computed = task.search ? sweep(task, sweepTask, cache) : backtest(task, sweepTask);
  return {
    path: computed.path,
    candles: null,
    combinations: packedRows(computed.combinations),
    checksum: rowsChecksum(computed.combinations),
    cpuMs: performance.now() - startedAt,
    // Of a backtest the bars that could trade; of a sweep those whose series were computed, which its cost goes by.
    bars: computed.path ? computed.path.equity.length - 1 : market.series.length,
    metricVersion: METRIC_VERSION,
  };
}

/** Bars asked for, with series over them. */
function answered(task: ThreadTask, question: CandlesQuestion): ThreadResult {
  const startedAt = performance.now();
  const candles = candlesOf(task, question, seriesBytes);
  return {
    path: null,
    combinations: noRows(),
    candles,
    checksum: numbersChecksum(candles.columns),
    cpuMs: performance.now() - startedAt,
    bars: candles.bars,
    metricVersion: METRIC_VERSION,
  };
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
  { search, firstIndex, endIndex }: ThreadTask,
  task: SweepTask,
  cache: BoundedSeriesCache,
): { combinations: CombinationColumns; path: null } {
  const { grid, fixed, constraints, objective } = search!;
  const space = createSearchSpace({ axes: grid, fixed, constraints }, task.strategy);
  const combinations = runRange(
    task,
    space,
    firstIndex,
    endIndex,
    { metric: knownMetric(objective.metric) },
    { cache },
  );
  return { combinations: combinations!, path: null };
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

function knownMetric(id: string): MetricId {
  const known = metricIds.find((metric) => metric === id);
  if (!known) throw new RangeError(`expected a metric (${metricIds.join(', ')}), got "${id}"`);
  return known;
}
