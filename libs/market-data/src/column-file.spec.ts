import * as fc from 'fast-check';
import type { BarSeries } from './bar-series';
import { barTimesReader, ColumnFileError, decodeColumnFile, encodeColumnFile } from './column-file';
import type { ColumnFileProblem } from './column-file';

function twoBars(overrides: Partial<BarSeries> = {}): BarSeries {
  return {
    length: 2,
    time: Float64Array.of(0, 60_000),
    open: Float64Array.of(1.1, 1.2),
    high: Float64Array.of(1.3, 1.4),
    low: Float64Array.of(1, 1.1),
    close: Float64Array.of(1.2, 1.3),
    volume: Float64Array.of(10, 0),
    spreadPips: Float64Array.of(0.5, 0.7),
    ...overrides,
  };
}

function problemOf(bytes: Uint8Array): ColumnFileProblem | 'none' {
  try {
    decodeColumnFile(bytes);
    return 'none';
  } catch (error) {
    if (error instanceof ColumnFileError) return error.problem;
    throw error;
  }
}

describe('the column file', () => {
  it('brings a series back', () => {
    const series = twoBars();
    expect(decodeColumnFile(encodeColumnFile(series).buffer)).toEqual(series);
  });

  it.each([
    { volume: null, spreadPips: null },
    { volume: null, spreadPips: Float64Array.of(1, 2) },
    { volume: Float64Array.of(1, 2), spreadPips: null },
  ])('brings back which columns are there: %j', (columns) => {
    const series = twoBars(columns);
    expect(decodeColumnFile(encodeColumnFile(series))).toEqual(series);
  });

  it('brings back any number of bars and every bit of a price', () => {
    const prices = fc
      .float64Array({ noNaN: true, maxLength: 40 })
      .filter((values) => !values.some((v) => Object.is(v, -0)));
    fc.assert(
      fc.property(prices, (column) => {
        const all = { time: column, open: column, high: column, low: column, close: column };
        const series = { length: column.length, ...all, volume: null, spreadPips: null };
        expect(decodeColumnFile(encodeColumnFile(series))).toEqual(series);
      }),
    );
  });

  it('has a header of 64 bytes and columns at multiples of 64', () => {
    const bytes = encodeColumnFile(twoBars());
    expect(bytes.length).toBe(64 + 7 * 64);
    expect(String.fromCharCode(...bytes.subarray(0, 8))).toBe('BARMILL\0');
    expect(new Float64Array(bytes.buffer, 64 + 64, 2)).toEqual(Float64Array.of(1.1, 1.2));
  });

  it('is the same bytes for the same bars, whatever they lie in and whatever sign a zero has', () => {
    const shared = new Float64Array(new SharedArrayBuffer(64), 8, 2);
    shared.set([1.1, 1.2]);
    const twin = twoBars({ open: shared, time: Float64Array.of(-0, 60_000), volume: Float64Array.of(10, -0) });
    expect(encodeColumnFile(twin)).toEqual(encodeColumnFile(twoBars()));
  });

  it('differs for a changed bar and for a missing column', () => {
    const bytes = encodeColumnFile(twoBars());
    expect(encodeColumnFile(twoBars({ close: Float64Array.of(1.2, 1.30001) }))).not.toEqual(bytes);
    expect(encodeColumnFile(twoBars({ volume: null }))).not.toEqual(bytes);
  });

  it('is read in place, from a shared buffer too', () => {
    const bytes = encodeColumnFile(twoBars());
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    const series = decodeColumnFile(shared);
    expect(series.close.buffer).toBe(shared);
    expect(series.close).toEqual(Float64Array.of(1.2, 1.3));
  });

  it('is read from bytes that begin anywhere in their buffer', () => {
    const bytes = encodeColumnFile(twoBars());
    for (const offset of [1, 8]) {
      const buffer = new ArrayBuffer(bytes.length + offset + 3);
      new Uint8Array(buffer).set(bytes, offset);
      const series = decodeColumnFile(new Uint8Array(buffer, offset, bytes.length));
      expect(series).toEqual(twoBars());
      expect(series.time.buffer === buffer).toBe(offset === 8);
    }
  });

  it('gives the open times of its bars before the rest of it has come', () => {
    const bytes = encodeColumnFile(twoBars());
    const read = barTimesReader();
    // The header has 64 bytes, two times have 16.
    expect([read(bytes.subarray(0, 60)), read(bytes.subarray(60, 79))]).toEqual([null, null]);
    expect(read(bytes.subarray(79, 90))).toEqual(Float64Array.of(0, 60_000));
    expect(() => barTimesReader()(new Uint8Array(64))).toThrow('expected it to begin with "BARMILL"');
  });

  it('is refused when a byte is changed, wherever it is', () => {
    const bytes = encodeColumnFile(twoBars());
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] ^= 0x40;
      expect(problemOf(damaged)).not.toBe('none');
    }
  });

  it('is refused when it is cut or has something behind it', () => {
    const bytes = encodeColumnFile(twoBars());
    for (let length = 1; length < bytes.length; length++)
      expect(problemOf(bytes.subarray(0, length))).toBe('wrong_length');
    expect(problemOf(Uint8Array.of(...bytes, 0))).toBe('wrong_length');
    expect(() => decodeColumnFile(bytes.subarray(0, 500))).toThrow(
      'column file of 2 bars: expected 512 bytes, came 500',
    );
  });

  it('names what is wrong with other bytes', () => {
    expect(problemOf(new Uint8Array(0))).toBe('not_a_column_file');
    expect(problemOf(new Uint8Array(128))).toBe('not_a_column_file');
    const later = encodeColumnFile(twoBars());
    later[8] = 2;
    expect(() => decodeColumnFile(later)).toThrow('expected format version 1, came 2');
    const damaged = encodeColumnFile(twoBars());
    damaged[100] ^= 1;
    expect(problemOf(damaged)).toBe('damaged');
  });

  it('is not written for columns of different lengths', () => {
    expect(() => encodeColumnFile(twoBars({ high: Float64Array.of(1) }))).toThrow(
      'column 2: expected 2 values, came 1',
    );
  });
});
