import { Module } from '@nestjs/common';
import { RunsModule } from '../runs/runs.module';
import { BatchesController } from './batches.controller';
import { BatchProgressService } from './batch-progress.service';
import { BatchesQueries } from './batches.queries';
import { BatchesService } from './batches.service';

@Module({
  imports: [RunsModule],
  controllers: [BatchesController],
  providers: [BatchesService, BatchesQueries, BatchProgressService],
})
export class BatchesModule {}
