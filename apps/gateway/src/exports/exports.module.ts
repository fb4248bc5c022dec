import { Module } from '@nestjs/common';
import { BacktestExportsController } from './backtest-exports.controller';
import { ExportsService } from './exports.service';
import { OptimizationExportsController } from './optimization-exports.controller';
import { WalkForwardExportsController } from './walk-forward-exports.controller';

@Module({
  controllers: [BacktestExportsController, OptimizationExportsController, WalkForwardExportsController],
  providers: [ExportsService],
})
export class ExportsModule {}
