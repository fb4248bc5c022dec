import { Module } from '@nestjs/common';
import { EquityService } from '../backtests/equity.service';
import { ReportController } from './report.controller';
import { CandlesModule } from '../candles/candles.module';
import { ReportPriceSource } from './report-prices';
import { ReportService } from './report.service';

@Module({
  imports: [CandlesModule],
  controllers: [ReportController],
  providers: [ReportService, ReportPriceSource, EquityService],
})
export class ReportModule {}
