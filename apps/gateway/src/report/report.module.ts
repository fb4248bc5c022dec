import { Module } from '@nestjs/common';
import { EquityService } from '../backtests/equity.service';
import { ReportController } from './report.controller';
import { ReportService } from './report.service';

@Module({ controllers: [ReportController], providers: [ReportService, EquityService] })
export class ReportModule {}
