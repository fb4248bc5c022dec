import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BlobKeyError, BlobMissingError } from './blob-errors';
import { segmentsOf } from './blob-key';
import type { BlobStore } from './blob-store';

/** Holds files that are still being written. No key begins with a dot, so it is out of reach. */
const incomingFolder = '.incoming';
const pieceBytes = 256 * 1024;

/**
 * Blobs as files below one folder. A blob is written under a name of its own beside the store, synced to disk and then renamed, so a
 * reader sees a whole file or none and a killed writer leaves only an incoming file, which `deleteAbandoned` removes. Several
 * processes may share the folder.
 */
export class FileBlobStore implements BlobStore {
  constructor(private readonly rootFolder: string) {}

  async put(key: string, source: AsyncIterable<Uint8Array> | Uint8Array): Promise<{ bytes: number }> {
    const path = this.pathOf(key);
    const incoming = join(this.rootFolder, incomingFolder, randomUUID());
    await mkdir(dirname(incoming), { recursive: true });
    try {
      const bytes = await writeSynced(incoming, source);
      await this.moveInto(incoming, path, key);
      return { bytes };
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
  }

  async *get(key: string): AsyncGenerator<Uint8Array, void, void> {
    const path = this.pathOf(key);
    try {
      for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) yield piece as Uint8Array;
    } catch (error) {
      throw isMissing(error) ? new BlobMissingError(key) : error;
    }
  }

  async read(key: string): Promise<Uint8Array> {
    try {
      return await readFile(this.pathOf(key));
    } catch (error) {
      throw isMissing(error) ? new BlobMissingError(key) : error;
    }
  }

  async has(key: string): Promise<boolean> {
    try {
      return (await stat(this.pathOf(key))).isFile();
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    const path = this.pathOf(key);
    if (await this.has(key)) await rm(path, { force: true });
  }

  /** Removes what killed writers left: incoming files last written before this time (epoch ms). Gives their number. */
  async deleteAbandoned(beforeTimeMs: number): Promise<number> {
    const folder = join(this.rootFolder, incomingFolder);
    let deleted = 0;
    for (const name of await namesIn(folder)) {
      const path = join(folder, name);
      const writtenMs = await stat(path).then(
        (found) => found.mtimeMs,
        () => Infinity,
      );
      if (writtenMs >= beforeTimeMs) continue;
      await rm(path, { force: true });
      deleted++;
    }
    return deleted;
  }

  private pathOf(key: string): string {
    return join(this.rootFolder, ...segmentsOf(key));
  }

  private async moveInto(incoming: string, path: string, key: string): Promise<void> {
    const folder = dirname(path);
    try {
      const firstMade = await mkdir(folder, { recursive: true });
      await rename(incoming, path);
      await syncFolders(folder, firstMade === undefined ? folder : dirname(firstMade));
    } catch (error) {
      const isInTheWay = hasCode(error, ['EEXIST', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY']);
      throw isInTheWay ? new BlobKeyError(key, 'a key that no other key continues or begins') : error;
    }
  }
}

async function writeSynced(path: string, source: AsyncIterable<Uint8Array> | Uint8Array): Promise<number> {
  const file = await open(path, 'wx');
  try {
    let bytes = 0;
    for await (const piece of source instanceof Uint8Array ? [source] : source) {
      await writeWhole(file, piece);
      bytes += piece.length;
    }
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let written = 0; written < piece.length;) {
    written += (await file.write(piece, written, piece.length - written)).bytesWritten;
  }
}

/** A new name lasts once the folder that holds it is synced; so from the innermost folder up to the one that was there before. */
async function syncFolders(innermost: string, outermost: string): Promise<void> {
  for (let folder = innermost; ; folder = dirname(folder)) {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (folder.length <= outermost.length) return;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A path that leads through a file, or ends at a folder, holds no blob either. */
function isMissing(error: unknown): boolean {
  return hasCode(error, ['ENOENT', 'ENOTDIR', 'EISDIR']);
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && codes.includes(code);
}
