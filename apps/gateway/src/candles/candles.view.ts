import { rfc3339 } from '../http/time';
import type { CandleSeries } from './candle-columns';
import type { CandlesView } from './candles.schema';

/** What candles are of. */
interface Shown {
  readonly runId: string;
  readonly symbol: string;
  readonly timeframe: string;
  readonly expressions: readonly string[];
  /** null: there are no more bars. */
  readonly nextCursor: string | null;
}

export function candlesView(candles: CandleSeries, shown: Shown): CandlesView {
  const { timeMs, open, high, low, close, volume, spreadPips, series } = candles;
  return {
    run_id: shown.runId,
    symbol: shown.symbol,
    timeframe: shown.timeframe,
    bars: {
      time: Array.from(timeMs, rfc3339),
      open: [...open],
      high: [...high],
      low: [...low],
      close: [...close],
      volume: volume && [...volume],
      spread: spreadPips && [...spreadPips],
    },
    indicators: shown.expressions.map((expression, place) => ({ expression, values: finiteValues(series[place]) })),
    next_cursor: shown.nextCursor,
    has_more: shown.nextCursor !== null,
  };
}

/** JSON has no NaN, and no infinity either. */
function finiteValues(values: Float64Array): (number | null)[] {
  return Array.from<number, number | null>(values, (value) => (Number.isFinite(value) ? value : null));
}
