import { Module } from '@nestjs/common';
import { LibraryController } from './library.controller';
import { RunsModule } from '../runs/runs.module';
import { DailyEquityQueries } from './daily-equity.queries';
import { KeptRankings } from './kept-rankings';
import { LibraryQueries } from './library.queries';
import { RunEdits } from './run-edits';
import { SummaryQueries } from './summary.queries';

@Module({
  controllers: [LibraryController],
  imports: [RunsModule],
  providers: [LibraryQueries, KeptRankings, RunEdits, SummaryQueries, DailyEquityQueries],
  exports: [RunEdits],
})
export class LibraryModule {}
