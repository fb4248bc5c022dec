import { Module } from '@nestjs/common';
import { BacktestsModule } from '../backtests/backtests.module';
import { AnalysisController } from './analysis.controller';
import { AnalysisService } from './analysis.service';

@Module({ imports: [BacktestsModule], controllers: [AnalysisController], providers: [AnalysisService] })
export class AnalysisModule {}
