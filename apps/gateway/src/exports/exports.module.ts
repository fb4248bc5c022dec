import { Module } from '@nestjs/common';
import { BacktestExportsController } from './backtest-exports.controller';
import { ExportsService } from './exports.service';
import { OptimizationExportsController } from './optimization-exports.controller';

@Module({
  controllers: [BacktestExportsController, OptimizationExportsController],
  providers: [ExportsService],
})
export class ExportsModule {}
