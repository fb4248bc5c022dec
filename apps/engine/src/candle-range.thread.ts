import { firstBarFrom } from '@barmill/market-data';

/** Bars from `first` up to `end`; `step` neighbors each become one candle. */
export interface CandleRange {
  readonly first: number;
  readonly end: number;
  readonly step: number;
}

type Merge = 'first' | 'last' | 'highest' | 'lowest' | 'sum';

const merges: Readonly<Record<Merge, (sofar: number, next: number) => number>> = {
  first: (sofar) => sofar,
  last: (_, next) => next,
  highest: Math.max,
  lowest: Math.min,
  sum: (sofar, next) => sofar + next,
};

/** Indexes of the bars that open in a span of time; null: it is open on that side. */
export function rangeOf(
  time: Float64Array,
  { fromMs, toMs }: { readonly fromMs: number | null; readonly toMs: number | null },
): { readonly first: number; readonly end: number } {
  const first = fromMs === null ? 0 : firstBarFrom(time, fromMs);
  const end = toMs === null ? time.length : firstBarFrom(time, toMs);
  return { first, end: Math.max(first, end) };
}

/** One value for each candle of the range. */
export function merged(column: Float64Array, { first, end, step }: CandleRange, merge: Merge): Float64Array {
  if (step === 1) return column.slice(first, end);
  const join = merges[merge];
  const out = new Float64Array(Math.ceil((end - first) / step));
  for (let candle = 0, i = first; candle < out.length; candle++) {
    const next = Math.min(end, i + step);
    let value = column[i];
    for (i++; i < next; i++) value = join(value, column[i]);
    out[candle] = value;
  }
  return out;
}
