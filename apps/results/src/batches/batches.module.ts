import { Module } from '@nestjs/common';
import { RunsModule } from '../runs/runs.module';
import { BatchesController } from './batches.controller';
import { BatchesService } from './batches.service';

@Module({ imports: [RunsModule], controllers: [BatchesController], providers: [BatchesService] })
export class BatchesModule {}
