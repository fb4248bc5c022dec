import { configToken, ResultsClient, Telemetry } from '@barmill/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Counter } from 'prom-client';
import type { EngineConfig } from './engine.config';

/** A column file in memory that all threads share. */
type SharedColumns = SharedArrayBuffer;

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
    const content = (await this.readCached(file, sha256)) ?? (await this.fetch(file, sha256));
    const shared = new SharedArrayBuffer(content.byteLength);
    new Uint8Array(shared).set(content);
    return shared;
  }

  private async readCached(file: string, sha256: string): Promise<Buffer | undefined> {
    let content: Buffer;
    try {
      content = await readFile(file);
    } catch {
      return undefined;
    }
    if (hashOf(content) === sha256) {
      this.lookups.inc({ from: 'disk' });
      return content;
    }
    this.logger.warn(`cached data set ${sha256} is damaged: fetched again`);
    await rm(file, { force: true });
    return undefined;
  }

  /** From results; a disk that cannot keep it costs another fetch, not the work. */
  private async fetch(file: string, sha256: string): Promise<Buffer> {
    this.lookups.inc({ from: 'results' });
    const parts: Buffer[] = [];
    for await (const part of this.results.fetchColumns(sha256)) parts.push(part);
    const content = Buffer.concat(parts);
    if (hashOf(content) !== sha256)
      throw new Error(`data set ${sha256} came damaged: its content has hash ${hashOf(content)}`);
    await this.keep(file, content).catch((error: unknown) => this.logger.warn(`data set not cached: ${String(error)}`));
    return content;
  }

  /** Written under another name first, so that a killed engine leaves no half file behind. */
  private async keep(file: string, content: Buffer): Promise<void> {
    await mkdir(this.config.CACHE_DIR, { recursive: true });
    const temporary = `${file}.${randomUUID()}`;
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
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

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
