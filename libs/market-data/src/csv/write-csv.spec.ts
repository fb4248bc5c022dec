import { encodeColumnFile } from '../column-file';
import { generateBars } from '../seeded-bars';
import { parseTimeframe } from '../timeframe';
import { createCsvBarParser } from './csv-bar-parser';
import { writeCsv } from './write-csv';
import type { CsvWriteOptions } from './write-csv';

const timeframe = parseTimeframe('M15');
const series = generateBars({
  seed: 3,
  bars: 2_500,
  timeframe,
  startTimeMs: Date.UTC(2024, 0, 1),
  startPrice: 1.1,
  tickSize: 0.00001,
  spreadPips: 1,
});

function readBack(chunks: Iterable<string>) {
  const parser = createCsvBarParser({ timeframe, maxRows: 10_000, maxBytes: 1_000_000 });
  for (const chunk of chunks) parser.push(new TextEncoder().encode(chunk));
  return parser.finish().series;
}

describe('writeCsv', () => {
  it('writes a header and a line for each bar', () => {
    const twoBars = { ...series, length: 1 };
    expect([...writeCsv({ ...twoBars, volume: null, spreadPips: null }, { decimals: 3 })].join('')).toBe(
      `time,open,high,low,close\n2024-01-01T00:00:00.000Z,${[series.open, series.high, series.low, series.close]
        .map((column) => column[0].toFixed(3))
        .join(',')}\n`,
    );
  });

  it.each<CsvWriteOptions>([{}, { decimals: 5 }, { time: 'epoch_ms' }, { time: 'epoch_s', decimals: 5 }])(
    'writes what reads back as the same bars: %j',
    (options) => {
      expect(encodeColumnFile(readBack(writeCsv(series, options)))).toEqual(encodeColumnFile(series));
    },
  );

  it('leaves out the columns that a series has not', () => {
    const plain = { ...series, volume: null, spreadPips: null };
    expect(encodeColumnFile(readBack(writeCsv(plain)))).toEqual(encodeColumnFile(plain));
  });
});
