import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { first, header, refused, sameBars, second } from '../../test/csv-corpus';
import { bytesOf, csvErrorOf, parseCsv, parserOptions } from '../../test/parse-csv';
import { parseTimeframe } from '../timeframe';
import { createCsvBarParser } from './csv-bar-parser';

const tuesday = Date.UTC(2024, 0, 2);
const wednesday = Date.UTC(2024, 0, 3);

describe('a CSV file of bars', () => {
  it.each(sameBars)('is read with %s', (_, text) => {
    const { series } = parseCsv(text);
    expect(series).toEqual({
      length: 2,
      time: Float64Array.of(tuesday, wednesday),
      open: Float64Array.of(10, 11),
      high: Float64Array.of(12, 13),
      low: Float64Array.of(9, 10.5),
      close: Float64Array.of(11, 12),
      volume: null,
      spreadPips: null,
    });
  });

  it('keeps volume and spread where they are there', () => {
    const { series } = parseCsv('2024-01-02,10,12,9,11,100,1.5\n2024-01-03,11,13,10.5,12,-0,0\n');
    expect(series.volume).toEqual(Float64Array.of(100, -0));
    expect(series.spreadPips).toEqual(Float64Array.of(1.5, 0));
    expect(parseCsv('2024-01-02,10,12,9,11,100\n').series).toMatchObject({
      volume: Float64Array.of(100),
      spreadPips: null,
    });
  });

  it('reads what MetaTrader exports: tick volume, no real volume, spread in points', () => {
    const names = '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>\r\n';
    const row = '2024.01.02\t23:45:00\t1.10000\t1.10020\t1.09990\t1.10010\t250\t0\t8\r\n';
    const { series, findings, dialect } = parseCsv(names + row, { pointsPerPip: 10 });
    expect(series.time[0]).toBe(Date.UTC(2024, 0, 2, 23, 45));
    expect(series.volume?.[0]).toBe(250);
    expect(series.spreadPips?.[0]).toBe(0.8);
    expect(findings).toEqual([{ code: 'ignored_column', detail: 'Columns that are not read: "<VOL>".', count: 1 }]);
    expect(dialect).toEqual({
      separator: '\t',
      decimalMark: '.',
      hasHeader: true,
      timeFormat: 'calendar',
      columns: ['time', 'time of day', 'open', 'high', 'low', 'close', 'volume', 'ignored', 'spread'],
    });
  });

  it('says which dialect it found', () => {
    expect(parseCsv('1704153600;10,5;12;9;11\n').dialect).toEqual({
      separator: ';',
      decimalMark: ',',
      hasHeader: false,
      timeFormat: 'epoch_s',
      columns: ['time', 'open', 'high', 'low', 'close'],
    });
  });

  it('ignores other columns, whatever is in them, and reports them', () => {
    const { series, findings } = parseCsv('date,open,high,low,close,Größe,note\n2024-01-02,10,12,9,11,,"a ""b"", c"\n');
    expect(series.close[0]).toBe(11);
    expect(findings).toEqual([
      { code: 'ignored_column', detail: 'Columns that are not read: "Größe", "note".', count: 2 },
    ]);
  });

  it('reports gaps and weekends', () => {
    const days = ['2024-01-02', '2024-01-04', '2024-01-05', '2024-01-08'];
    const { gaps, findings } = parseCsv(days.map((day) => `${day},10,12,9,11\n`).join(''));
    expect(gaps).toBe(1);
    expect(findings.map(({ code, count }) => [code, count])).toEqual([
      ['gaps', 1],
      ['weekend_gaps', 1],
    ]);
  });

  it('reads the daily S&P 500 bars of vega-datasets', () => {
    const bytes = readFileSync(join(__dirname, '../../../../node_modules/vega-datasets/data/sp500-2000.csv'));
    const { series, findings } = parseCsv(bytes, { maxRows: 6_000, maxBytes: 1_000_000 });
    expect(series.length).toBe(5_105);
    expect(series.time[0]).toBe(Date.UTC(2000, 0, 3));
    expect([series.open[0], series.high[0], series.low[0], series.close[0]]).toEqual([
      1469.25, 1478, 1438.359985, 1455.219971,
    ]);
    expect(series.volume?.[5_104]).toBe(5_792_140_000);
    expect(findings[0]).toEqual({ code: 'ignored_column', detail: 'Columns that are not read: "adjclose".', count: 1 });
  });

  it('grows beyond any first guess of its size', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `${1_704_153_600 + i * 60},${i + 1},${i + 1},${i + 1},${i + 1}\n`,
    );
    const { series } = parseCsv(rows.join(''), {
      timeframe: parseTimeframe('M1'),
      maxRows: 20_000,
      maxBytes: 1_000_000,
    });
    expect(series.length).toBe(20_000);
    expect([series.open[4_095], series.open[4_096], series.open[19_999]]).toEqual([4_096, 4_097, 20_000]);
    expect(series.close.length).toBe(20_000);
  });
});

describe('a bad CSV file', () => {
  it.each(refused)('is refused for %s', (_, text, code, row, column, message) => {
    const error = csvErrorOf(text);
    expect(error).toMatchObject({ code, row, column });
    expect(error.message).toContain(message);
  });

  it('is refused at its first fault alone', () => {
    expect(csvErrorOf(`${header}2024-01-02,10,1,9,11\n2024-01-01,x\n`)).toMatchObject({ code: 'high_too_low', row: 2 });
  });

  it('is refused for a row beyond the limit', () => {
    expect(parseCsv(header + first + second, { maxRows: 2 }).series.length).toBe(2);
    const error = csvErrorOf(header + first + second, { maxRows: 1 });
    expect(error).toMatchObject({ code: 'too_many_rows', row: 3 });
    expect(error.message).toBe('row 3: expected 1 bars at most, came more');
  });

  it('is refused for a byte beyond the limit, as soon as it comes', () => {
    const bytes = bytesOf(header + first);
    expect(parseCsv(bytes, { maxBytes: bytes.length }).series.length).toBe(1);
    expect(csvErrorOf(bytes, { maxBytes: bytes.length - 1 })).toMatchObject({ code: 'too_many_bytes', row: null });
    const parser = createCsvBarParser({ ...parserOptions, maxBytes: 10 });
    parser.push(bytesOf('time,open,'));
    expect(() => parser.push(bytesOf('h'))).toThrow('expected 10 bytes at most, came more');
  });

  it('stays refused', () => {
    const parser = createCsvBarParser(parserOptions);
    const bad = () => parser.push(bytesOf('a;b\n'));
    expect(bad).toThrow('a header that names time');
    expect(() => parser.push(bytesOf(header))).toThrow('a header that names time');
    expect(() => parser.finish()).toThrow('a header that names time');
  });
});
