import {
  DomainError,
  type BytesPart,
  type CreateInstrumentRequest,
  type Dataset,
  type DatasetGone,
  type DatasetPage,
  type FetchColumnsRequest,
  type FindDatasetRequest,
  type GetDatasetRequest,
  type GetInstrumentRequest,
  type Instrument,
  type InstrumentList,
  type ListDatasetsRequest,
  type ListInstrumentsRequest,
  type UploadPart,
  type UploadReply,
} from '@barmill/contracts';
import { BlobKeyError, BlobMissingError, type BlobStore } from '@barmill/storage';
import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod, GrpcStreamCall } from '@nestjs/microservices';
import { catchError, from, map, throwError, type Observable } from 'rxjs';
import { StreamAnswers } from '../rpc/stream-answers';
import { blobStoreToken } from './blob-store.token';
import { columnFileKey } from './column-file-key';
import { DatasetUploadService } from './dataset-upload.service';
import { DatasetRemoval } from './dataset-removal.service';
import { DatasetsRepository } from './datasets.repository';
import { InstrumentsRepository } from './instruments.repository';

@Controller()
export class MarketDataController {
  constructor(
    private readonly instruments: InstrumentsRepository,
    private readonly datasets: DatasetsRepository,
    private readonly uploads: DatasetUploadService,
    private readonly removal: DatasetRemoval,
    @Inject(blobStoreToken) private readonly store: BlobStore,
    private readonly answers: StreamAnswers,
  ) {}

  @GrpcMethod('MarketData', 'ListInstruments')
  async listInstruments({ tenantId }: ListInstrumentsRequest): Promise<InstrumentList> {
    return { instruments: await this.instruments.list(tenantId) };
  }

  @GrpcMethod('MarketData', 'GetInstrument')
  async getInstrument({ tenantId, symbol }: GetInstrumentRequest): Promise<Instrument> {
    return await this.instruments.get(tenantId, symbol);
  }

  @GrpcMethod('MarketData', 'CreateInstrument')
  async createInstrument({ tenantId, instrument }: CreateInstrumentRequest): Promise<Instrument> {
    return await this.instruments.create(tenantId, instrument!);
  }

  @GrpcStreamCall('MarketData', 'UploadDataset')
  uploadDataset(call: ServerReadableStream<UploadPart, UploadReply>, callback: sendUnaryData<UploadReply>): void {
    this.answers.give('uploadDataset', call, callback, async (parts) => await this.uploads.upload(parts));
  }

  @GrpcMethod('MarketData', 'ListDatasets')
  async listDatasets(request: ListDatasetsRequest): Promise<DatasetPage> {
    return await this.datasets.list(request);
  }

  @GrpcMethod('MarketData', 'GetDataset')
  async getDataset({ tenantId, id }: GetDatasetRequest): Promise<Dataset> {
    return await this.datasets.get(tenantId, id);
  }

  @GrpcMethod('MarketData', 'DeleteDataset')
  async deleteDataset({ tenantId, id }: GetDatasetRequest): Promise<DatasetGone> {
    await this.removal.hide(tenantId, id);
    return {};
  }

  @GrpcMethod('MarketData', 'FindDataset')
  async findDataset({ tenantId, symbol, timeframe }: FindDatasetRequest): Promise<Dataset> {
    return await this.datasets.newest(tenantId, symbol, timeframe);
  }

  @GrpcMethod('MarketData', 'FetchColumns')
  fetchColumns({ sha256 }: FetchColumnsRequest): Observable<BytesPart> {
    return from(this.store.get(columnFileKey(sha256))).pipe(
      map((content) => ({ content: Buffer.from(content) })),
      catchError((error: unknown) => throwError(() => (isNoBlob(error) ? unknownContent(sha256) : error))),
    );
  }
}

function isNoBlob(error: unknown): boolean {
  return error instanceof BlobMissingError || error instanceof BlobKeyError;
}

function unknownContent(sha256: string): DomainError {
  return new DomainError('not_found', 'unknown_dataset', `There is no data set with the content ${sha256}.`);
}
