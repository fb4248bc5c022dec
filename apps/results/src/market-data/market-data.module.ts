import { configToken } from '@barmill/platform';
import { FileBlobStore } from '@barmill/storage';
import { Module } from '@nestjs/common';
import type { ResultsConfig } from '../results.config';
import { RpcErrorFilter } from '../rpc-error.filter';
import { blobStoreToken } from './blob-store.token';
import { DatasetUploadService } from './dataset-upload.service';
import { DatasetsRepository } from './datasets.repository';
import { InstrumentsRepository } from './instruments.repository';
import { MarketDataController } from './market-data.controller';

@Module({
  controllers: [MarketDataController],
  providers: [
    DatasetsRepository,
    DatasetUploadService,
    InstrumentsRepository,
    RpcErrorFilter,
    {
      provide: blobStoreToken,
      inject: [configToken],
      useFactory: (config: ResultsConfig) => new FileBlobStore(config.STORAGE_DIR),
    },
  ],
})
export class MarketDataModule {}
