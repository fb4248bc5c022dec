import { configToken } from '@barmill/platform';
import { FileBlobStore } from '@barmill/storage';
import { Module } from '@nestjs/common';
import type { ResultsConfig } from '../results.config';
import { blobStoreToken } from './blob-store.token';
import { DatasetRemoval } from './dataset-removal.service';
import { DatasetUploadService } from './dataset-upload.service';
import { DatasetsRepository } from './datasets.repository';
import { InstrumentsRepository } from './instruments.repository';
import { MarketDataController } from './market-data.controller';

/** No upload takes longer, so what a writer left unfinished so long ago nobody finishes. */
const abandonedAfterMs = 24 * 60 * 60 * 1000;

@Module({
  controllers: [MarketDataController],
  providers: [
    DatasetsRepository,
    DatasetUploadService,
    DatasetRemoval,
    InstrumentsRepository,
    {
      provide: blobStoreToken,
      inject: [configToken],
      useFactory: async (config: ResultsConfig) => {
        const store = new FileBlobStore(config.STORAGE_DIR);
        await store.deleteAbandoned(Date.now() - abandonedAfterMs);
        return store;
      },
    },
  ],
  exports: [blobStoreToken, DatasetRemoval],
})
export class MarketDataModule {}
