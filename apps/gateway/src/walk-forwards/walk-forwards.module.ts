import { Module } from '@nestjs/common';
import { BacktestsModule } from '../backtests/backtests.module';
import { LiveModule } from '../live/live.module';
import { RunNamesModule } from '../runs/run-names.module';
import { WalkForwardsController } from './walk-forwards.controller';
import { WalkForwardsService } from './walk-forwards.service';

@Module({
  imports: [LiveModule, RunNamesModule, BacktestsModule],
  controllers: [WalkForwardsController],
  providers: [WalkForwardsService],
})
export class WalkForwardsModule {}
