import { Module } from '@nestjs/common';
import { BacktestsModule } from '../backtests/backtests.module';
import { LiveModule } from '../live/live.module';
import { BatchesController } from './batches.controller';
import { BatchesService } from './batches.service';

@Module({ imports: [BacktestsModule, LiveModule], controllers: [BatchesController], providers: [BatchesService] })
export class BatchesModule {}
