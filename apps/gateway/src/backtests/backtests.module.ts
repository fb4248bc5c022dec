import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module';
import { RunNamesModule } from '../runs/run-names.module';
import { BacktestPreparation } from './backtest-preparation';
import { BacktestsController } from './backtests.controller';
import { BacktestsService } from './backtests.service';
import { BestController } from './best.controller';
import { BestService } from './best.service';
import { EquityService } from './equity.service';

@Module({
  imports: [LiveModule, RunNamesModule],
  controllers: [BestController, BacktestsController],
  providers: [BacktestsService, BacktestPreparation, BestService, EquityService],
  exports: [BacktestPreparation, EquityService],
})
export class BacktestsModule {}
