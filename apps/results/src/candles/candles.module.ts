import { Module } from '@nestjs/common';
import { MarketDataModule } from '../market-data/market-data.module';
import { RunsModule } from '../runs/runs.module';
import { CandleAnswers } from './candle-answers';
import { CandlesController } from './candles.controller';
import { CandlesService } from './candles.service';

/** Bars of runs with series over them: what is asked, and what engines answered. */
@Module({
  imports: [RunsModule, MarketDataModule],
  controllers: [CandlesController],
  providers: [CandleAnswers, CandlesService],
  exports: [CandleAnswers],
})
export class CandlesModule {}
