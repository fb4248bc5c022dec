// Writes seeded EURUSD-like bars as CSV to a file: node seeded-csv.mjs <file> <timeframe> <bars> <seed>
import { writeFileSync } from 'node:fs';
import { builtLibrary } from '../../../tools/check-kill/built-library.mjs';

const [file, timeframe, bars, seed] = process.argv.slice(2);
const { generateBars, parseTimeframe, writeCsv } = builtLibrary(process.cwd(), 'market-data');
const series = generateBars({
  seed: Number(seed),
  bars: Number(bars),
  timeframe: parseTimeframe(timeframe),
  startTimeMs: Date.UTC(2001, 0, 1),
  startPrice: 1.1,
  tickSize: 0.00001,
});
writeFileSync(file, [...writeCsv(series, { decimals: 5 })].join(''));
