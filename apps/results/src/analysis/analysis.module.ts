import { Module } from '@nestjs/common';
import { RunsModule } from '../runs/runs.module';
import { AnalysisController } from './analysis.controller';
import { BreakdownQueries } from './breakdown.queries';
import { CombinationQueries } from './combination.queries';
import { GridQueries } from './grid.queries';
import { KeptAnswers } from './kept-answers';
import { RepeatsService } from './repeats.service';

@Module({
  controllers: [AnalysisController],
  imports: [RunsModule],
  providers: [CombinationQueries, GridQueries, KeptAnswers, BreakdownQueries, RepeatsService],
})
export class AnalysisModule {}
