import { DataError } from '../data-error';

/** A file that cannot be decoded: another format, cut, damaged, or encrypted. */
export function notParquet(came: string): DataError {
  return new DataError({ code: 'not_parquet', column: null, expected: 'a whole, undamaged Parquet file', came }, null);
}

/** Whether a file that begins with these bytes says that it is a Parquet file. */
export function isParquet(head: Uint8Array): boolean {
  return head[0] === 80 && head[1] === 65 && head[2] === 82 && head[3] === 49;
}
