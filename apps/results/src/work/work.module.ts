import { Module } from '@nestjs/common';
import { CandlesModule } from '../candles/candles.module';
import { RunsModule } from '../runs/runs.module';
import { BacktestWriter } from './backtest-writer';
import { ClaimService } from './claim.service';
import { CombinationsWriter } from './combinations-writer';
import { CompleteService } from './complete.service';
import { ReleaseService } from './release.service';
import { ReturnsWriter } from './returns-writer';
import { WorkController } from './work.controller';
import { WorkOutcomes } from './work-outcomes';
import { WorkersRepository } from './workers.repository';

@Module({
  imports: [RunsModule, CandlesModule],
  controllers: [WorkController],
  providers: [
    BacktestWriter,
    ReturnsWriter,
    ClaimService,
    CombinationsWriter,
    CompleteService,
    ReleaseService,
    WorkOutcomes,
    WorkersRepository,
  ],
  exports: [CombinationsWriter, WorkOutcomes, WorkersRepository],
})
export class WorkModule {}
