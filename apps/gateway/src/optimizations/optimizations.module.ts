import { Module } from '@nestjs/common';
import { DatasetsModule } from '../datasets/datasets.module';
import { LiveModule } from '../live/live.module';
import { RunNamesModule } from '../runs/run-names.module';
import { StrategiesModule } from '../strategies/strategies.module';
import { EstimateController } from './estimate.controller';
import { EstimateService } from './estimate.service';
import { OptimizationPlansService } from './optimization-plans.service';
import { OptimizationsController } from './optimizations.controller';
import { OptimizationsService } from './optimizations.service';
import { ResultsService } from './results.service';
import { SteeringController } from './steering.controller';
import { SteeringService } from './steering.service';

@Module({
  imports: [DatasetsModule, LiveModule, RunNamesModule, StrategiesModule],
  controllers: [EstimateController, OptimizationsController, SteeringController],
  providers: [OptimizationPlansService, OptimizationsService, ResultsService, SteeringService, EstimateService],
})
export class OptimizationsModule {}
