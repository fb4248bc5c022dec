import type { MarketSpec } from '@barmill/contracts';
import { configToken, ResultsClient, Telemetry } from '@barmill/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Counter } from 'prom-client';
import type { EngineConfig } from './engine.config';

/** A column file in memory that all threads share. */
type SharedColumns = SharedArrayBuffer;

/** The data sets of a run on one market, by their content's hashes. */
export function datasetHashes({ dataset, contexts, finer, conversion }: MarketSpec): string[] {
  const bars = [...contexts, ...(finer ? [finer] : []), ...(conversion?.pairs ?? [])];
  return [dataset, ...bars.map((each) => each.dataset)].map(({ sha256 }) => sha256);
}

/** Data sets by content: fetched once, kept on disk, loaded once for all threads. */
@Injectable()
export class DatasetCache {
  private readonly logger = new Logger(DatasetCache.name);
  private readonly loaded = new Map<string, Promise<SharedColumns>>();
  private readonly bytes = new Map<string, number>();
  private readonly lookups: Counter<'from'>;

  constructor(
    private readonly results: ResultsClient,
    @Inject(configToken) private readonly config: EngineConfig,
    telemetry: Telemetry,
  ) {
    this.lookups = telemetry.counter('barmill_dataset_lookups_total', 'Data sets asked for, by where they were.', [
      'from',
    ]);
  }

  /** Each of them once, by its hash. */
  async getAll(hashes: readonly string[]): Promise<Record<string, SharedColumns>> {
    const loading = [...new Set(hashes)].map(async (sha256) => [sha256, await this.get(sha256)] as const);
    return Object.fromEntries(await Promise.all(loading));
  }

  /** Several that ask at once wait for one fetch. A fetch that failed is tried again by the next. */
  async get(sha256: string): Promise<SharedColumns> {
    const there = this.loaded.get(sha256);
    if (there) {
      this.lookups.inc({ from: 'memory' });
      this.loaded.delete(sha256);
      this.loaded.set(sha256, there);
      return await there;
    }
    const loading = this.load(sha256);
    this.loaded.set(sha256, loading);
    try {
      const columns = await loading;
      // Another that came at the same time may have had it dropped.
      if (this.loaded.get(sha256) === loading) this.bytes.set(sha256, columns.byteLength);
      this.evict();
      return columns;
    } catch (error) {
      this.loaded.delete(sha256);
      throw error;
    }
  }

  private async load(sha256: string): Promise<SharedColumns> {
    const file = join(this.config.CACHE_DIR, `${sha256}.col`);
    return (await this.readCached(file, sha256)) ?? (await this.fetch(file, sha256));
  }

  private async readCached(file: string, sha256: string): Promise<SharedColumns | undefined> {
    const columns = await readShared(file).catch(() => undefined);
    if (!columns) return undefined;
    if (hashOf(columns) === sha256) {
      this.lookups.inc({ from: 'disk' });
      return columns;
    }
    this.logger.warn(`cached data set ${sha256} is damaged: fetched again`);
    await rm(file, { force: true });
    return undefined;
  }

  /** From results; a disk that cannot keep it costs another fetch, not the work. */
  private async fetch(file: string, sha256: string): Promise<SharedColumns> {
    this.lookups.inc({ from: 'results' });
    const parts: Buffer[] = [];
    for await (const part of this.results.fetchColumns(sha256)) parts.push(part);
    const columns = joined(parts);
    const hash = hashOf(columns);
    if (hash !== sha256) throw new Error(`data set ${sha256} came damaged: its content has hash ${hash}`);
    await this.keep(file, columns).catch((error: unknown) => this.logger.warn(`data set not cached: ${String(error)}`));
    return columns;
  }

  /** Written under another name first, so that a killed engine leaves no half file behind. */
  private async keep(file: string, columns: SharedColumns): Promise<void> {
    await mkdir(this.config.CACHE_DIR, { recursive: true });
    const temporary = `${file}.${randomUUID()}`;
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(new Uint8Array(columns));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  }

  /** Drops what was asked for longest ago. Threads that still hold it keep it until they are done. */
  private evict(): void {
    let total = [...this.bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
    for (const sha256 of [...this.loaded.keys()].slice(0, -1)) {
      if (total <= this.config.CACHE_MAX_BYTES) return;
      total -= this.bytes.get(sha256) ?? 0;
      this.loaded.delete(sha256);
      this.bytes.delete(sha256);
    }
  }
}

/** Read straight into the memory that the threads share. */
async function readShared(file: string): Promise<SharedColumns> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const columns = new SharedArrayBuffer(size);
    const bytes = new Uint8Array(columns);
    for (let at = 0; at < size;) {
      const { bytesRead } = await handle.read(bytes, at, size - at, at);
      if (bytesRead === 0) throw new Error(`${file} ended after ${at} of ${size} bytes`);
      at += bytesRead;
    }
    return columns;
  } finally {
    await handle.close();
  }
}

function joined(parts: readonly Buffer[]): SharedColumns {
  const columns = new SharedArrayBuffer(parts.reduce((sum, part) => sum + part.length, 0));
  const bytes = new Uint8Array(columns);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return columns;
}

function hashOf(columns: SharedColumns): string {
  return createHash('sha256').update(new Uint8Array(columns)).digest('hex');
}
