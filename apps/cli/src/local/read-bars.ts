import { createCsvBarParser, DataError, type CsvBars, type Instrument, type Timeframe } from '@barmill/market-data';
import { createReadStream } from 'node:fs';
import { usageError } from '../exit-code';
import { sizeOf } from '../input/csv-file';

const pieceBytes = 1024 * 1024;

/** The bars of a CSV file, read as an upload of it is. @throws CliError `usage` with the row and the column at fault */
export async function readBars(path: string, instrument: Instrument, timeframe: Timeframe): Promise<CsvBars> {
  await sizeOf(path);
  const { pipSize, tickSize } = instrument;
  const parser = createCsvBarParser({
    timeframe,
    maxRows: Infinity,
    maxBytes: Infinity,
    // A point is an instrument's tick; where it has none, its pip.
    pointsPerPip: tickSize > 0 ? Math.round(pipSize / tickSize) : 1,
  });
  try {
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) parser.push(piece as Buffer);
    return parser.finish();
  } catch (error) {
    if (error instanceof DataError) throw usageError(`${path}: ${error.message}`);
    throw usageError(`Cannot read ${path}: ${(error as Error).message}`);
  }
}
