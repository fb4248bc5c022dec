/** How a series of the golden files is made; prices are whole ticks times `tick[0] / tick[1]`. */
export interface SeriesDefinition {
  readonly name: string;
  readonly seed: number;
  readonly bars: number;
  readonly tick: readonly [number, number];
  /** The first open, the largest change of a bar and the largest wick, in ticks. */
  readonly start: number;
  readonly step: number;
  readonly wick: number;
  /** Length of stretches in which, every other time, nothing moves; 0: none. */
  readonly flat: number;
  /** Ticks by which every 37th bar opens away from the close before; 0: none. */
  readonly gap: number;
  /** Of the columns open, high, low, close, volume as little-endian doubles. */
  readonly sha256: string;
}

export type ColumnName = 'open' | 'high' | 'low' | 'close' | 'volume';
export type SeriesColumns = Readonly<Record<ColumnName, Float64Array>>;

/** The doubles one after the other, little-endian. */
export function littleEndian(values: ArrayLike<number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  for (let i = 0; i < values.length; i++) view.setFloat64(8 * i, values[i], true);
  return new Uint8Array(view.buffer);
}

/** The columns of a definition, the same bits as `golden/make-golden.py` makes. */
export function makeSeries({ seed, bars, tick, start, step, wick, flat, gap }: SeriesDefinition): SeriesColumns {
  const below = wholeNumbers(seed);
  const column = () => new Float64Array(bars);
  const columns = { open: column(), high: column(), low: column(), close: column(), volume: column() };
  const price = (ticks: number) => (ticks * tick[0]) / tick[1];
  let close = start;
  for (let i = 0; i < bars; i++) {
    const [move, rise, volume, dip, side] = [2 * step + 1, wick + 1, 1000, wick + 1, 2].map(below);
    const still = flat > 0 && Math.floor(i / flat) % 2 === 1;
    const jump = i % 37 === 36 ? gap * (1 - 2 * side) : 0;
    const open = still ? close : close + jump;
    close = still ? open : open + move - step;
    columns.open[i] = price(open);
    columns.high[i] = price(Math.max(open, close) + (still ? 0 : rise));
    columns.low[i] = price(Math.min(open, close) - (still ? 0 : dip));
    columns.close[i] = price(close);
    columns.volume[i] = volume + 1;
  }
  return columns;
}

/** Tommy Ettinger's mulberry32; each call gives a whole number from 0 to below `count`. */
function wholeNumbers(seed: number): (count: number) => number {
  let state = seed | 0;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) % count;
  };
}
