import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { RepeatableBody } from '../api/http-client';
import { usageError } from '../exit-code';

/** A file of bars as a body that is read while it is sent. */
export const fileBody = (path: string): RepeatableBody => ({
  contentType: /\.parquet$/i.test(path) ? 'application/vnd.apache.parquet' : 'text/csv',
  open: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
});

/** Size in bytes of a file that can be read. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw usageError(`Cannot read ${path}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  });
  if (!found.isFile()) throw usageError(`Expected a CSV or Parquet file, but ${path} is none.`);
  return found.size;
}
