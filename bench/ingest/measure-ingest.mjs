import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';
import { parquetFile } from './parquet-file.mjs';

const pieceBytes = 64 * 1024;

/** Figures by name; see the help of `bench:ingest`. */
export async function measureIngest({ bars, rounds }) {
  const marketData = builtLibrary(projectRoot, 'market-data');
  const { readParquet } = builtLibrary(projectRoot, 'parquet');
  const options = { timeframe: marketData.parseTimeframe('M1'), maxRows: 1e9, maxBytes: 1e12 };
  const { series, iso, epoch } = files(marketData, bars, options.timeframe);
  const columns = marketData.encodeColumnFile(series);
  const parquet = parquetFile(series);
  const zipped = parquetFile(series, { gzip: true });
  const folder = mkdtempSync(join(tmpdir(), 'barmill-bench-'));
  writeFileSync(join(folder, 'bars.col'), columns);
  const shared = new SharedArrayBuffer(columns.length);
  new Uint8Array(shared).set(columns);

  const fromCsv = (bytes) => {
    const parser = marketData.createCsvBarParser(options);
    for (let at = 0; at < bytes.length; at += pieceBytes) parser.push(bytes.subarray(at, at + pieceBytes));
    return marketData.encodeColumnFile(parser.finish().series);
  };
  const fromParquet = async (bytes) =>
    marketData.encodeColumnFile((await readParquet(inMemory(bytes), options)).series);
  const works = {
    csv: () => fromCsv(iso),
    csv_epoch: () => fromCsv(epoch),
    parquet: () => fromParquet(parquet),
    parquet_gzip: () => fromParquet(zipped),
    load: () => marketData.decodeColumnFile(shared),
    read: () => void new Uint8Array(new SharedArrayBuffer(columns.length)).set(readFileSync(join(folder, 'bars.col'))),
  };
  try {
    return { bars, rounds, ...figuresOf(await interleaved(works, rounds, columns)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bars, and CSV files of them. */
function files({ generateBars, writeCsv }, bars, timeframe) {
  const market = { startTimeMs: Date.UTC(2020, 0, 1), startPrice: 1.1, tickSize: 0.00001 };
  const series = generateBars({ seed: 7, bars, timeframe, ...market });
  const csv = (time) => Buffer.concat([...writeCsv(series, { decimals: 5, time })].map((text) => Buffer.from(text)));
  return { series, iso: csv('iso'), epoch: csv('epoch_ms') };
}

function inMemory(bytes) {
  const slice = (start, end = bytes.length) => Uint8Array.from(bytes.subarray(start, end)).buffer;
  return { byteLength: bytes.length, slice };
}

/** CPU milliseconds of every work in every round. @throws when a file did not become the very bytes that it should */
async function interleaved(works, rounds, columns) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const before = process.cpuUsage();
      const made = await work();
      const { user, system } = process.cpuUsage(before);
      times[name].push((user + system) / 1000);
      if (made instanceof Uint8Array && Buffer.compare(made, columns) !== 0) throw new Error(`${name}: other bytes`);
    }
  }
  return times;
}

function figuresOf(times) {
  const seconds = (ms) => Math.round(ms) / 1000;
  return {
    csv_s: seconds(median(times.csv)),
    csv_first_s: seconds(times.csv[0]),
    csv_epoch_s: seconds(median(times.csv_epoch)),
    parquet_s: seconds(median(times.parquet)),
    parquet_first_s: seconds(times.parquet[0]),
    parquet_gzip_s: seconds(median(times.parquet_gzip)),
    load_ms: Math.round(10 * median(times.load)) / 10,
    read_ms: Math.round(10 * median(times.read)) / 10,
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
