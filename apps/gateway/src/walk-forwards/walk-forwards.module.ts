import { Module } from '@nestjs/common';
import { BacktestsModule } from '../backtests/backtests.module';
import { LiveModule } from '../live/live.module';
import { RunNamesModule } from '../runs/run-names.module';
import { WalkForwardEstimateController } from './walk-forward-estimate.controller';
import { WalkForwardEstimateService } from './walk-forward-estimate.service';
import { WalkForwardSteeringController } from './walk-forward-steering.controller';
import { WalkForwardsController } from './walk-forwards.controller';
import { WalkForwardsService } from './walk-forwards.service';

@Module({
  imports: [LiveModule, RunNamesModule, BacktestsModule],
  controllers: [WalkForwardEstimateController, WalkForwardsController, WalkForwardSteeringController],
  providers: [WalkForwardsService, WalkForwardEstimateService],
})
export class WalkForwardsModule {}
