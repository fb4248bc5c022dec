import { generateBars, parseTimeframe, writeCsv } from '@barmill/market-data';
import { dirname, join } from 'node:path';
import type { RepeatableBody } from '../api/http-client';
import type { Dataset } from '../api/resources';
import { sizeOf, fileBody } from '../input/bar-file';
import { CliError, exitCode } from '../exit-code';
import { formatNumber } from '../output/figures';
import { uploadDataset } from '../runs/upload-dataset';
import type { Upload } from '../runs/upload-dataset';
import type { Session } from '../session';

/** The sample data sets: real daily bars, and made-up intraday bars. */
export interface Samples {
  readonly sp500: Dataset;
  readonly eurusd: Dataset;
}

export async function uploadSamples(session: Session): Promise<Samples> {
  return {
    sp500: await uploadSample(session, await sp500Bars()),
    eurusd: await uploadSample(session, syntheticBars(SYNTHETIC_BARS)),
  };
}

async function uploadSample(session: Session, upload: Upload): Promise<Dataset> {
  const dataset = await uploadDataset(session, upload);
  const outcome = dataset.deduplicated ? 'was there already' : 'uploaded';
  session.say(`${dataset.symbol} ${dataset.timeframe}: ${formatNumber(dataset.bars, 0)} bars, ${outcome}`);
  return dataset;
}

/** S&P 500 daily bars 2000-01-03 … 2020-04-17, read from the installed package: they are not redistributed. */
async function sp500Bars(): Promise<Upload> {
  const path = join(dirname(sampleModule()), '..', 'data', 'sp500-2000.csv');
  return {
    symbol: 'SP500',
    timeframe: 'D1',
    source: 'vega-datasets 3.2.1 sp500-2000.csv (Yahoo Finance)',
    bytes: await sizeOf(path),
    body: fileBody(path),
  };
}

/** Its package.json is not exported, its entry is. */
function sampleModule(): string {
  try {
    // eslint-disable-next-line barmill/borders -- a development extra: where it is missing the command says so.
    return require.resolve('vega-datasets');
  } catch {
    throw new CliError(
      exitCode.notFound,
      'The sample bars are in the package vega-datasets, which is not installed: npm ci',
    );
  }
}

/** About four years of weekdays. */
const SYNTHETIC_BARS = 100_000;
const SEED = 42;

/** The same bars on every machine: a seeded random walk from 2020-01-01 on. */
export function syntheticBars(bars: number): Upload {
  const series = generateBars({
    seed: SEED,
    bars,
    timeframe: parseTimeframe('M15'),
    startTimeMs: Date.UTC(2020, 0, 1),
    startPrice: 1.12,
    tickSize: 0.00001,
  });
  const bytes = Buffer.from([...writeCsv(series, { decimals: 5 })].join(''));
  const body: RepeatableBody = { contentType: 'text/csv', open: () => slices(bytes) };
  return {
    symbol: 'EURUSD',
    timeframe: 'M15',
    source: `synthetic: seeded random walk, seed ${SEED}, ${bars} bars`,
    bytes: bytes.length,
    body,
  };
}

async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 256 * 1024;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
