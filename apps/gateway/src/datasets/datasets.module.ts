import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module';
import { DatasetsController } from './datasets.controller';
import { DatasetsService } from './datasets.service';
import { UploadsService } from './uploads.service';

@Module({
  imports: [InstrumentsModule],
  controllers: [DatasetsController],
  providers: [DatasetsService, UploadsService],
  exports: [DatasetsService],
})
export class DatasetsModule {}
