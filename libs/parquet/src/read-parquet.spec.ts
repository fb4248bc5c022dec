import { createCsvBarParser, DataError, encodeColumnFile, parseTimeframe, type BarFile } from '@barmill/market-data';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readParquet } from './read-parquet';

const folder = join(__dirname, '../test/files');
const options = { timeframe: parseTimeframe('H1'), maxRows: 100, maxBytes: 100_000 };

/** A file in memory that notes which of its bytes were asked for. */
function sourceOf(bytes: Uint8Array) {
  const asked: [from: number, to: number][] = [];
  const slice = (start: number, end = bytes.length) => {
    asked.push([start, end]);
    return Uint8Array.from(bytes.subarray(start, end)).buffer;
  };
  return { byteLength: bytes.length, slice, asked };
}

const bytesOf = (name: string) => readFileSync(join(folder, `${name}.parquet`));
const read = async (name: string, given: Partial<typeof options> & { pointsPerPip?: number } = {}) =>
  await readParquet(sourceOf(bytesOf(name)), { ...options, ...given });

async function refusal(bytes: Uint8Array, given: Partial<typeof options> = {}): Promise<Partial<DataError>> {
  try {
    await readParquet(sourceOf(bytes), { ...options, ...given });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const { code, row, column, message } = error;
    return { code, row, column, message };
  }
  throw new Error('the file was accepted');
}

function barsOfCsv(): BarFile {
  const parser = createCsvBarParser(options);
  parser.push(readFileSync(join(folder, 'bars.csv')));
  return parser.finish();
}

describe('a Parquet file of bars', () => {
  it.each([
    'snappy-dictionary',
    'zstd-nanos',
    'gzip-millis-pages-v2',
    'brotli-decimal',
    'lz4-decimal-int',
    'int96-float',
    'epoch-seconds',
    'epoch-millis',
    'text-times',
    'date-and-time',
    'capitals',
    'other-columns',
  ])('gives the very bytes that the same bars in a CSV file give: %s', async (name) => {
    const { series, gaps } = await read(name);
    const expected = barsOfCsv();
    expect(series).toEqual(expected.series);
    expect(Buffer.compare(encodeColumnFile(series), encodeColumnFile(expected.series))).toBe(0);
    expect(gaps).toBe(expected.gaps);
  });

  it('says which columns it did not read', async () => {
    const detail = 'Columns that are not read: "id", "tags", "at".';
    expect((await read('other-columns')).findings).toEqual([{ code: 'ignored_column', detail, count: 3 }]);
  });

  it('asks for no byte of a column that it does not need', async () => {
    const bytes = bytesOf('other-columns');
    const source = sourceOf(bytes);
    await readParquet(source, options);
    const wholeFile = source.asked.filter(([from, to]) => to === bytes.length && from === 0);
    // The first question is for the end of the file, which in a file this small is all of it.
    expect(wholeFile).toHaveLength(1);
    expect(source.asked).toHaveLength(1 + 7);
  });

  it('reads a spread in points under its MetaTrader name', async () => {
    const [plain, points] = [await read('snappy-dictionary'), await read('capitals', { pointsPerPip: 10 })];
    expect(points.series.spreadPips).toEqual(plain.series.spreadPips!.map((spread) => spread / 10));
  });

  it('finds gaps as in any other file', async () => {
    const { gaps, findings } = await read('snappy-dictionary', { timeframe: parseTimeframe('M30') });
    expect([gaps, findings.map(({ code, count }) => [code, count])]).toEqual([7, [['gaps', 7]]]);
  });
});

describe('a Parquet file that is refused', () => {
  it.each([
    [
      'no-close',
      'missing_column',
      null,
      'close',
      'column "close": expected a column named close, came the columns "time", "open", "high", "low", "volume", "spread"',
    ],
    [
      'boolean-volume',
      'unsupported_type',
      null,
      'volume',
      'column "volume": expected a float, double, decimal or integer, came BOOLEAN',
    ],
    [
      'list-of-opens',
      'unsupported_type',
      null,
      'open',
      'column "open": expected a float, double, decimal or integer, came a group of columns',
    ],
    ['null-high', 'missing_value', 6, 'high', 'row 6, column "high": expected a number, came null'],
    [
      'high-too-low',
      'high_too_low',
      7,
      'high',
      'row 7, column "high": expected a price >= max(open, close) = 1.101, came 1',
    ],
    [
      'unsorted',
      'unsorted_time',
      4,
      'time',
      'row 4, column "time": expected a time after that of the bar before, 2024-01-02T03:00:00Z, came 2024-01-02T02:00:00Z',
    ],
    [
      'microsecond',
      'bad_time',
      4,
      'time',
      'row 4, column "time": expected a time in whole milliseconds, came 1704164400000001',
    ],
    ['empty', 'no_bars', null, null, 'expected bars, came a file without rows'],
  ])('%s', async (name, code, row, column, message) => {
    expect(await refusal(bytesOf(name))).toEqual({ code, row, column, message });
  });

  it('because of its size, before any of it is read', async () => {
    const source = sourceOf(bytesOf('snappy-dictionary'));
    await expect(readParquet(source, { ...options, maxBytes: 1_000 })).rejects.toMatchObject({
      code: 'too_many_bytes',
    });
    expect(source.asked).toEqual([]);
  });

  it('because of its rows, before any of them is read', async () => {
    const source = sourceOf(bytesOf('snappy-dictionary'));
    await expect(readParquet(source, { ...options, maxRows: 7 })).rejects.toMatchObject({ code: 'too_many_rows' });
    expect(source.asked).toHaveLength(1);
  });

  it('because it was cut, wherever', async () => {
    const bytes = bytesOf('snappy-dictionary');
    for (const length of [0, 3, 4, 11, 12, 500, bytes.length - 1]) {
      expect(await refusal(bytes.subarray(0, length))).toMatchObject({ code: 'not_parquet', row: null });
    }
  });

  it('or is read, but never ends in another error, when one of its bytes is another', async () => {
    const outcomes = new Set<unknown>();
    for (const name of ['snappy-dictionary', 'zstd-nanos', 'lz4-decimal-int']) {
      const bytes = bytesOf(name);
      for (let at = 4; at < bytes.length; at += 5) {
        const damaged = Uint8Array.from(bytes);
        damaged[at] ^= 0x55;
        outcomes.add(
          await readParquet(sourceOf(damaged), options).catch((error) => {
            if (!(error instanceof DataError)) throw error;
            return error.code;
          }),
        );
      }
    }
    expect(outcomes).toContain('not_parquet');
  });

  it('only when its own bytes are at fault: what the disk says is passed on', async () => {
    const failure = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
    const source = { byteLength: 1_000, slice: () => Promise.reject(failure) };
    await expect(readParquet(source, options)).rejects.toBe(failure);
  });

  it('has a file for each case and a case for each file', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.parquet'))).toHaveLength(20);
  });
});
