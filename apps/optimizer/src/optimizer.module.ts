import { ResultsClientModule } from '@barmill/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { ChildPlanner } from './child-planner';
import { DecisionLoop } from './decision-loop';
import { Decisions } from './decisions';
import { DispatchLoop } from './dispatch-loop';
import { Dispatcher } from './dispatcher';
import { EventsController } from './events.controller';
import { Judging } from './judging';
import { JudgingLoop } from './judging-loop';
import { JudgingThread } from './judging-thread';
import type { OptimizerConfig } from './optimizer.config';
import { OpenSearches } from './open-searches';
import { Planner } from './planner';
import { PoisonedChunks } from './poisoned-chunks';
import { TestCurves } from './test-curves';
import { WalkForwardLoop } from './walk-forward-loop';
import { WalkForwardSteps } from './walk-forward-steps';
import { WalkForwardSummaries } from './walk-forward-summaries';
import { WindowResults } from './window-results';

@Module({})
export class OptimizerModule {
  static forConfig(config: OptimizerConfig): DynamicModule {
    return {
      module: OptimizerModule,
      imports: [ResultsClientModule.forAddress(config.RESULTS_URL)],
      controllers: [EventsController],
      providers: [
        ...[Decisions, DecisionLoop, Planner, ChildPlanner, OpenSearches, PoisonedChunks],
        ...[DispatchLoop, Dispatcher],
        ...[JudgingLoop, Judging, JudgingThread],
        ...[WalkForwardLoop, WalkForwardSteps, WindowResults, WalkForwardSummaries, TestCurves],
      ],
    };
  }
}
