import type { CandlesQuestion } from '@barmill/contracts';
import { parseTimeframe, type BarSeries } from '@barmill/market-data';
import { evaluateExpressions, Frame, referencedStrategy, scopeOf } from '@barmill/strategies';
import { merged, rangeOf } from './candle-range.thread';
import { marketOf } from './market.thread';
import type { PackedCandles, ThreadTask } from './sweep-task';

/**
 * Answers a question about the bars of a run. Series are computed over all of its data as the run computes them, and only then cut.
 *
 * @param seriesBytes of computed series that are kept at most
 * @throws Error where the bars lack what an expression reads
 */
export function candlesOf(
  { specs: [spec], params, columns }: ThreadTask,
  question: CandlesQuestion,
  seriesBytes: number,
): PackedCandles {
  const { series, contexts, cache } = marketOf({ spec, columns }, seriesBytes);
  const own = new Frame(series, parseTimeframe(spec.timeframe).durationMs, contexts ?? {}, cache);
  const { timeframe } = question;
  const isOwn = timeframe === spec.timeframe;
  const bars = isOwn ? series : own.context(timeframe).frame.bars;
  // Series over a longer timeframe share no keys with those over the run's own bars.
  const frame = isOwn
    ? own
    : new Frame(bars, parseTimeframe(timeframe).durationMs, contexts ?? {}, cache, `${timeframe}:`);
  const run = {
    strategy: referencedStrategy(spec.strategy),
    parameters: params!,
    timeframe: spec.timeframe,
    instrument: spec.instrument,
  };
  const values = evaluateExpressions(question.expressions, frame, scopeOf(run, timeframe));
  return packed(bars, values, question);
}

function packed(bars: BarSeries, values: readonly Float64Array[], question: CandlesQuestion): PackedCandles {
  const { first, end } = rangeOf(bars.time, question);
  const step = question.isMerged ? Math.max(1, Math.ceil((end - first) / question.limit)) : 1;
  const count = Math.min(question.limit, Math.ceil((end - first) / step));
  const range = { first, end: Math.min(end, first + count * step), step };
  const last = (column: Float64Array) => merged(column, range, 'last');
  const columns = [
    merged(bars.time, range, 'first'),
    merged(bars.open, range, 'first'),
    merged(bars.high, range, 'highest'),
    merged(bars.low, range, 'lowest'),
    last(bars.close),
    ...(bars.volume ? [merged(bars.volume, range, 'sum')] : []),
    ...(bars.spreadPips ? [last(bars.spreadPips)] : []),
    ...values.map(last),
  ];
  const packedColumns = new Float64Array(count * columns.length);
  columns.forEach((column, place) => packedColumns.set(column, place * count));
  return {
    bars: count,
    hasVolume: bars.volume !== null,
    hasSpread: bars.spreadPips !== null,
    hasMore: range.end < end,
    columns: packedColumns,
  };
}
