import { generateBars, parseTimeframe, writeCsv } from '@barmill/market-data';

/** Made-up hourly bars of EURUSD as CSV, the same text for the same seed. */
export function barsAsCsv({ bars = 50, seed = 1 }: { bars?: number; seed?: number } = {}): string {
  const series = generateBars({
    seed,
    bars,
    timeframe: parseTimeframe('H1'),
    startTimeMs: Date.UTC(2024, 0, 1),
    startPrice: 1.1,
    tickSize: 0.00001,
  });
  return [...writeCsv(series)].join('');
}
