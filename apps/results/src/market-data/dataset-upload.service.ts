import { DomainError, type Instrument, type UploadHeader, type UploadPart, type UploadReply } from '@barmill/contracts';
import { parseTimeframe, UnknownTimeframeError } from '@barmill/market-data';
import { configToken, Telemetry } from '@barmill/platform';
import type { BlobStore } from '@barmill/storage';
import { Inject, Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { Counter } from 'prom-client';
import type { ResultsConfig } from '../results.config';
import { lockContent } from './content-lock';
import { columnFileKey } from './column-file-key';
import { blobStoreToken } from './blob-store.token';
import { BarFileParser } from './bar-file-parser';
import type { ParsedFile, ParserOptions } from './bar-file-parser.thread';
import { DatasetsRepository } from './datasets.repository';
import { InstrumentsRepository } from './instruments.repository';

/** Where files lie that are on their way in, those of the blob store too; it is no blob's key. */
const incomingFolder = '.incoming';

/** Takes data sets in. The file is parsed while it comes; only when its last row is good is anything kept. */
@Injectable()
export class DatasetUploadService {
  private readonly bars: Counter;
  private running = 0;

  // Six: where data come in, files, rows and limits meet.
  constructor(
    private readonly dataSource: DataSource,
    private readonly instruments: InstrumentsRepository,
    private readonly datasets: DatasetsRepository,
    @Inject(blobStoreToken) private readonly store: BlobStore,
    @Inject(configToken) private readonly config: ResultsConfig,
    telemetry: Telemetry,
  ) {
    this.bars = telemetry.counter('barmill_bars_ingested_total', 'Bars of stored data sets.');
  }

  /** @throws DomainError when the symbol or timeframe is unknown, a row is bad, or too much comes. */
  async upload(parts: AsyncGenerator<UploadPart>): Promise<UploadReply> {
    if (this.running >= this.config.MAX_UPLOADS_AT_ONCE) {
      throw new DomainError(
        'unavailable',
        'too_many_uploads',
        `${this.running} uploads are running already; try again in a moment.`,
      );
    }
    this.running++;
    try {
      return await this.receive(parts);
    } finally {
      this.running--;
    }
  }

  private async receive(parts: AsyncIterator<UploadPart>): Promise<UploadReply> {
    const first = await parts.next();
    const header = first.done ? undefined : (first.value.header ?? undefined);
    if (!header) throw new DomainError('malformed', 'header_missing', 'The first part of an upload is its header.');
    const instrument = await this.instruments.get(header.tenantId, header.symbol);
    const timeframe = knownTimeframe(header.timeframe);
    const format = header.format === 'parquet' ? header.format : null;
    const file = await this.parse(parts, { timeframe, pointsPerPip: pointsPerPip(instrument), format });
    return await this.keep({ ...header, symbol: instrument.symbol, timeframe }, file);
  }

  private async parse(
    parts: AsyncIterator<UploadPart>,
    file: Pick<ParserOptions, 'timeframe' | 'pointsPerPip' | 'format'>,
  ): Promise<ParsedFile> {
    const { MAX_UPLOAD_ROWS: maxRows, MAX_UPLOAD_BYTES: maxBytes, STORAGE_DIR } = this.config;
    const spoolDir = join(STORAGE_DIR, incomingFolder);
    const parser = new BarFileParser({ ...file, maxRows, maxBytes, spoolDir });
    try {
      for (let part = await parts.next(); !part.done; part = await parts.next()) {
        if (part.value.content) await parser.push(part.value.content);
      }
      return await parser.finish();
    } finally {
      await parser.close();
    }
  }

  /**
   * The file first, then its row: a row always has its file, and a file without a row is found again by its content. Between the last look
   * for the file and the row's commit nobody removes it.
   */
  private async keep(header: UploadHeader, file: ParsedFile): Promise<UploadReply> {
    await this.putUnlessThere(file);
    const kept = await this.dataSource.transaction(async (manager) => {
      await lockContent(manager, file.sha256);
      await this.putUnlessThere(file);
      return await this.datasets.insert(manager, header, file);
    });
    if (!kept.deduplicated) this.bars.inc(file.bars);
    return kept;
  }

  private async putUnlessThere({ sha256, columns }: ParsedFile): Promise<void> {
    const key = columnFileKey(sha256);
    if (!(await this.store.has(key))) await this.store.put(key, columns);
  }
}

/** A point is an instrument's tick; where it has none, its pip. */
function pointsPerPip({ pipSize, tickSize }: Instrument): number {
  return tickSize > 0 ? Math.round(pipSize / tickSize) : 1;
}

function knownTimeframe(text: string): string {
  try {
    return parseTimeframe(text).name;
  } catch (error) {
    if (!(error instanceof UnknownTimeframeError)) throw error;
    throw new DomainError('invalid', 'unknown_timeframe', error.message, [
      { pointer: '/timeframe', code: 'unknown_timeframe', detail: error.message },
    ]);
  }
}
