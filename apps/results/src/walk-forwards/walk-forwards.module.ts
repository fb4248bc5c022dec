import { Module } from '@nestjs/common';
import { LibraryModule } from '../library/library.module';
import { RemovalModule } from '../removal/removal.module';
import { RunsModule } from '../runs/runs.module';
import { SteeringModule } from '../steering/steering.module';
import { WalkForwardCancelService } from './walk-forward-cancel.service';
import { WalkForwardEditsService } from './walk-forward-edits.service';
import { WalkForwardEnds } from './walk-forward-ends';
import { WalkForwardPauseService } from './walk-forward-pause.service';
import { WalkForwardProgress } from './walk-forward-progress';
import { WalkForwardSteeringController } from './walk-forward-steering.controller';
import { WalkForwardStepsService } from './walk-forward-steps.service';
import { WalkForwardSubmissionService } from './walk-forward-submission.service';
import { WalkForwardsController } from './walk-forwards.controller';
import { WalkForwardsQueries } from './walk-forwards.queries';

@Module({
  imports: [RunsModule, RemovalModule, SteeringModule, LibraryModule],
  controllers: [WalkForwardsController, WalkForwardSteeringController],
  providers: [
    WalkForwardSubmissionService,
    WalkForwardsQueries,
    WalkForwardStepsService,
    WalkForwardCancelService,
    WalkForwardPauseService,
    WalkForwardEditsService,
    WalkForwardProgress,
    WalkForwardEnds,
  ],
})
export class WalkForwardsModule {}
