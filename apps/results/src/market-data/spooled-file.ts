import { tooMany } from '@barmill/market-data';
import type { ByteSource } from '@barmill/parquet';
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes on disk that were written once and are read in any order. The file has no name, so nothing is left of it whatever ends the process. */
export class SpooledFile implements ByteSource {
  byteLength = 0;
  private readonly file: number;

  constructor(
    folder: string,
    private readonly maxBytes: number,
  ) {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, randomUUID());
    this.file = openSync(path, 'wx+');
    unlinkSync(path);
  }

  /** @throws DataError `too_many_bytes` */
  append(bytes: Uint8Array): void {
    if (this.byteLength + bytes.length > this.maxBytes) throw tooMany('too_many_bytes', this.maxBytes, 'bytes', null);
    for (let written = 0; written < bytes.length;) {
      written += writeSync(this.file, bytes, written, bytes.length - written, this.byteLength + written);
    }
    this.byteLength += bytes.length;
  }

  /** Fewer bytes where the file ends before. */
  slice(start: number, end = this.byteLength): ArrayBuffer {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, this.byteLength) - start));
    for (let read = 0; read < bytes.length;) {
      const more = readSync(this.file, bytes, read, bytes.length - read, start + read);
      if (more === 0) break;
      read += more;
    }
    return bytes.buffer;
  }

  close(): void {
    closeSync(this.file);
  }
}
