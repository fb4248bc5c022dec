import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module';
import { RunNamesModule } from '../runs/run-names.module';
import { BacktestsController } from './backtests.controller';
import { BacktestsService } from './backtests.service';
import { EquityService } from './equity.service';

@Module({
  imports: [LiveModule, RunNamesModule],
  controllers: [BacktestsController],
  providers: [BacktestsService, EquityService],
})
export class BacktestsModule {}
