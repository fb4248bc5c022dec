import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module';
import { RunNamesModule } from '../runs/run-names.module';
import { OptimizationsController } from './optimizations.controller';
import { OptimizationsService } from './optimizations.service';
import { ResultsService } from './results.service';

@Module({
  imports: [LiveModule, RunNamesModule],
  controllers: [OptimizationsController],
  providers: [OptimizationsService, ResultsService],
})
export class OptimizationsModule {}
