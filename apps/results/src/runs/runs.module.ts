import { Module } from '@nestjs/common';
import { CpuBudgets } from '../administration/cpu-budgets';
import { NewDeliveries } from '../webhooks/new-deliveries';
import { BacktestWork } from './backtest-work';
import { CancelService } from './cancel.service';
import { NewRuns } from './new-runs';
import { RowsQueries } from './rows.queries';
import { RunEvents } from './run-events';
import { RunsController } from './runs.controller';
import { RunsQueries } from './runs.queries';
import { SubmissionService } from './submission.service';

@Module({
  controllers: [RunsController],
  providers: [
    BacktestWork,
    SubmissionService,
    NewRuns,
    CancelService,
    RunsQueries,
    RowsQueries,
    RunEvents,
    CpuBudgets,
    NewDeliveries,
  ],
  exports: [BacktestWork, SubmissionService, NewRuns, CancelService, CpuBudgets, RunEvents, RunsQueries],
})
export class RunsModule {}
