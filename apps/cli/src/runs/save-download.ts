import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { TransportError } from '../api/api-error';

/**
 * Writes the body of an answer to a file, which is there only when it is whole.
 * @returns its bytes
 * @throws TransportError when the answer breaks off, and what the file system says
 */
export async function saveDownload(response: Response, file: string): Promise<number> {
  const part = `${file}.part`;
  const target = createWriteStream(part);
  try {
    await pipeline(Readable.fromWeb(response.body as ReadableStream), target);
    await rename(part, file);
    return target.bytesWritten;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw new TransportError(response.url, error);
  } finally {
    await rm(part, { force: true });
  }
}
