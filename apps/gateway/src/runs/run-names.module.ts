import { Module } from '@nestjs/common';
import { DatasetsModule } from '../datasets/datasets.module';
import { InstrumentsModule } from '../instruments/instruments.module';
import { RunNamesService } from './run-names.service';

@Module({ imports: [DatasetsModule, InstrumentsModule], providers: [RunNamesService], exports: [RunNamesService] })
export class RunNamesModule {}
