import { createHash } from 'node:crypto';
import { DomainError, type UploadHeader, type UploadReply } from '@barmill/contracts';
import { parseTimeframe, UnknownTimeframeError } from '@barmill/market-data';
import { configToken, ResultsClient, Telemetry } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../gateway.config';
import type { IdempotentRequest } from '../idempotency/idempotent-request';
import { InstrumentsService } from '../instruments/instruments.service';
import type { UploadedDatasetView, UploadFields, UploadQuery } from './dataset.schema';
import { datasetView } from './dataset.view';
import { UploadCall } from './upload-call';
import { openUpload, type UploadSource } from './upload-source';

/** What a refused client may still send before its connection is closed. */
const lingerMs = 5_000;

/** Streams uploaded files on to results. No more of a file is held than the sockets' buffers. */
@Injectable()
export class UploadsService {
  private readonly bytes;

  constructor(
    @Inject(configToken) private readonly config: GatewayConfig,
    private readonly results: ResultsClient,
    private readonly instruments: InstrumentsService,
    telemetry: Telemetry,
  ) {
    this.bytes = telemetry.counter('barmill_gateway_upload_bytes_total', 'Bytes of data files that were received.');
  }

  async upload(
    tenantId: string,
    request: IdempotentRequest,
    query: UploadQuery,
    gone: AbortSignal,
  ): Promise<UploadedDatasetView> {
    try {
      this.requireSize(Number(request.headers['content-length'] ?? 0));
      const source = await openUpload(request, query);
      const header = await this.checkedHeader(tenantId, source.fields);
      const { dataset, deduplicated } = await this.send(
        { tenantId, ...header, format: source.format },
        source,
        gone,
        request.beginIdempotent,
      );
      if (!dataset) throw new DomainError('internal', 'results_failed', 'uploadDataset: an answer without a data set');
      return { ...datasetView(dataset), deduplicated };
    } catch (error) {
      linger(request);
      throw error;
    }
  }

  private async checkedHeader(tenantId: string, fields: UploadFields): Promise<Required<UploadFields>> {
    const timeframe = knownTimeframe(fields.timeframe);
    const { symbol } = await this.instruments.named(tenantId, fields.symbol, 'symbol');
    return { symbol, timeframe, source: fields.source ?? '' };
  }

  private async send(
    header: UploadHeader,
    source: UploadSource,
    gone: AbortSignal,
    begin: IdempotentRequest['beginIdempotent'],
  ): Promise<UploadReply> {
    const call = new UploadCall(this.results.raw.marketData, header, this.config.UPLOAD_DEADLINE_MS);
    const cancel = (): void => call.cancel();
    gone.addEventListener('abort', cancel);
    try {
      const contentSha256 = await this.pump(source, call);
      if (!call.answered) await source.end();
      if (!call.answered) await begin?.(`${header.symbol} ${header.timeframe} ${header.source} ${contentSha256}`);
      return await call.finish();
    } catch (error) {
      call.cancel();
      throw error;
    } finally {
      gone.removeEventListener('abort', cancel);
    }
  }

  /** The request must not be destroyed with its reader: its socket carries the answer. @returns hash of what was read */
  private async pump({ content }: UploadSource, call: UploadCall): Promise<string> {
    let received = 0;
    const hash = createHash('sha256');
    for await (const chunk of content.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Buffer;
      received += bytes.length;
      hash.update(bytes);
      this.bytes.inc(bytes.length);
      this.requireSize(received);
      await call.write(bytes);
      if (call.answered) break;
    }
    return hash.digest('hex');
  }

  private requireSize(bytes: number): void {
    const most = this.config.MAX_UPLOAD_BYTES;
    if (bytes <= most) return;
    throw new DomainError('too_large', 'file_too_large', `A data file may have ${most} bytes at most.`);
  }
}

function knownTimeframe(text: string): string {
  try {
    return parseTimeframe(text).name;
  } catch (error) {
    if (!(error instanceof UnknownTimeframeError)) throw error;
    const detail = `${error.message}.`;
    throw new DomainError('invalid', 'unknown_timeframe', detail, [
      { pointer: 'timeframe', code: 'unknown_timeframe', detail },
    ]);
  }
}

/** Reads and forgets what a refused client still sends, for a while: closing at once could cost it the answer. */
function linger({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  raw.unpipe();
  raw.resume();
  const timer = setTimeout(() => raw.destroy(), lingerMs);
  raw.once('close', () => clearTimeout(timer));
  raw.once('end', () => clearTimeout(timer));
}
