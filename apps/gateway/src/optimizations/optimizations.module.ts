import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module';
import { RunNamesModule } from '../runs/run-names.module';
import { StrategiesModule } from '../strategies/strategies.module';
import { EstimateController } from './estimate.controller';
import { EstimateService } from './estimate.service';
import { OptimizationsController } from './optimizations.controller';
import { OptimizationsService } from './optimizations.service';
import { ResultsService } from './results.service';
import { SteeringController } from './steering.controller';
import { SteeringService } from './steering.service';

@Module({
  imports: [LiveModule, RunNamesModule, StrategiesModule],
  controllers: [EstimateController, OptimizationsController, SteeringController],
  providers: [OptimizationsService, ResultsService, SteeringService, EstimateService],
})
export class OptimizationsModule {}
