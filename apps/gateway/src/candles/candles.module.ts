import { Module } from '@nestjs/common';
import { CandleQuestions } from './candle-questions';
import { CandlesController } from './candles.controller';
import { CandlesService } from './candles.service';

@Module({ controllers: [CandlesController], providers: [CandleQuestions, CandlesService], exports: [CandleQuestions] })
export class CandlesModule {}
