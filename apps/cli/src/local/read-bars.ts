import {
  createCsvBarParser,
  DataError,
  filePointer,
  isParquet,
  type BarFile,
  type BarFileOptions,
  type Instrument,
  type Timeframe,
} from '@barmill/market-data';
import { readParquet, type ByteSource } from '@barmill/parquet';
import { open, type FileHandle } from 'node:fs/promises';
import { usageError, type CliError } from '../exit-code';
import { sizeOf } from '../input/bar-file';

const pieceBytes = 1024 * 1024;

/** The bars of a CSV or Parquet file, read as an upload of it is. @throws CliError `usage` with the row and the column at fault */
export async function readBars(path: string, instrument: Instrument, timeframe: Timeframe): Promise<BarFile> {
  const byteLength = await sizeOf(path);
  const { pipSize, tickSize } = instrument;
  const options: BarFileOptions = {
    timeframe,
    maxRows: Infinity,
    maxBytes: Infinity,
    // A point is an instrument's tick; where it has none, its pip.
    pointsPerPip: tickSize > 0 ? Math.round(pipSize / tickSize) : 1,
  };
  try {
    const file = await open(path);
    try {
      return await readOpened(file, byteLength, options);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof DataError) throw badData(path, error);
    throw usageError(`Cannot read ${path}: ${(error as Error).message}`);
  }
}

function badData(path: string, error: DataError): CliError {
  const detail = `${path}: ${error.message}`;
  const fault = { pointer: filePointer(error), code: error.code, detail: error.message };
  return usageError(`${detail} (${error.code})`, { code: 'bad_data', detail, errors: [fault] });
}

async function readOpened(file: FileHandle, byteLength: number, options: BarFileOptions): Promise<BarFile> {
  const slice = async (start: number, end = byteLength): Promise<ArrayBuffer> => {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, byteLength) - start));
    await file.read(bytes, 0, bytes.length, start);
    return bytes.buffer;
  };
  const source: ByteSource = { byteLength, slice };
  if (isParquet(new Uint8Array(await slice(0, 4)))) return await readParquet(source, options);
  const parser = createCsvBarParser(options);
  const pieces = file.createReadStream({ start: 0, highWaterMark: pieceBytes, autoClose: false });
  for await (const piece of pieces) parser.push(piece as Buffer);
  return parser.finish();
}
