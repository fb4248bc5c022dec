import type { BarSeries } from '../bar-series';

export interface CsvWriteOptions {
  /** Decimals of each price; absent: as many as bring back the same doubles. */
  readonly decimals?: number;
  /** `iso` (default): RFC 3339 in UTC. */
  readonly time?: 'iso' | 'epoch_ms' | 'epoch_s';
}

const barsPerChunk = 1000;

/**
 * The series as CSV text, in chunks: a header (time,open,high,low,close[,volume][,spread]) and a line for each bar, which
 * `createCsvBarParser` reads back.
 */
export function* writeCsv(series: BarSeries, options: CsvWriteOptions = {}): Generator<string, void, void> {
  const { volume, spreadPips } = series;
  const price = options.decimals === undefined ? String : (value: number) => value.toFixed(options.decimals);
  const time = timeWriter(options.time ?? 'iso');
  yield `time,open,high,low,close${volume === null ? '' : ',volume'}${spreadPips === null ? '' : ',spread'}\n`;
  for (let first = 0; first < series.length; first += barsPerChunk) {
    const end = Math.min(first + barsPerChunk, series.length);
    let text = '';
    for (let i = first; i < end; i++) {
      text += `${time(series.time[i])},${price(series.open[i])},${price(series.high[i])}`;
      text += `,${price(series.low[i])},${price(series.close[i])}`;
      if (volume !== null) text += `,${volume[i]}`;
      if (spreadPips !== null) text += `,${spreadPips[i]}`;
      text += '\n';
    }
    yield text;
  }
}

function timeWriter(format: 'iso' | 'epoch_ms' | 'epoch_s'): (timeMs: number) => string {
  if (format === 'iso') return (timeMs) => new Date(timeMs).toISOString();
  return format === 'epoch_ms' ? String : (timeMs) => String(timeMs / 1000);
}
