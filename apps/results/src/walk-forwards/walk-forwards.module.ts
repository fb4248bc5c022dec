import { Module } from '@nestjs/common';
import { RemovalModule } from '../removal/removal.module';
import { RunsModule } from '../runs/runs.module';
import { WalkForwardCancelService } from './walk-forward-cancel.service';
import { WalkForwardEnds } from './walk-forward-ends';
import { WalkForwardProgress } from './walk-forward-progress';
import { WalkForwardStepsService } from './walk-forward-steps.service';
import { WalkForwardSubmissionService } from './walk-forward-submission.service';
import { WalkForwardsController } from './walk-forwards.controller';
import { WalkForwardsQueries } from './walk-forwards.queries';

@Module({
  imports: [RunsModule, RemovalModule],
  controllers: [WalkForwardsController],
  providers: [
    WalkForwardSubmissionService,
    WalkForwardsQueries,
    WalkForwardStepsService,
    WalkForwardCancelService,
    WalkForwardProgress,
    WalkForwardEnds,
  ],
})
export class WalkForwardsModule {}
