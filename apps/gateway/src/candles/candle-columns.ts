import { unpackDoubles, type CandleColumns } from '@barmill/contracts';

/** Bars and the series over them, as columns of one length. */
export interface CandleSeries {
  readonly timeMs: Float64Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  /** null: the data have none. */
  readonly volume: Float64Array | null;
  readonly spreadPips: Float64Array | null;
  /** One for each expression that was asked for. NaN: no value. */
  readonly series: readonly Float64Array[];
}

const prices = 5;

/** @throws DomainError `wrong_columns` when the bytes are not those of so many bars and expressions */
export function candleSeries(candles: CandleColumns, expressions: number): CandleSeries {
  const { bars, columns, hasVolume, hasSpread } = candles;
  const count = prices + Number(hasVolume) + Number(hasSpread) + expressions;
  const numbers = unpackDoubles(columns, bars * count);
  const all = Array.from({ length: count }, (_, place) => numbers.subarray(place * bars, (place + 1) * bars));
  const [timeMs, open, high, low, close] = all;
  const rest = all.slice(prices);
  const volume = hasVolume ? rest.shift()! : null;
  const spreadPips = hasSpread ? rest.shift()! : null;
  return { timeMs, open, high, low, close, volume, spreadPips, series: rest };
}
