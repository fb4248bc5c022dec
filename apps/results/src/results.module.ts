import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { BatchesModule } from './batches/batches.module';
import { AnalysisModule } from './analysis/analysis.module';
import { AdministrationModule } from './administration/administration.module';
import { CandlesModule } from './candles/candles.module';
import { DatabaseModule } from './database/database.module';
import { IdempotencyModule } from './idempotency/idempotency.module';
import { EventLogModule } from './event-log/event-log.module';
import { ExportsModule } from './exports/exports.module';
import { LibraryModule } from './library/library.module';
import { MarketDataModule } from './market-data/market-data.module';
import { OutboxModule } from './outbox/outbox.module';
import { PlanningModule } from './planning/planning.module';
import { RemovalModule } from './removal/removal.module';
import { RepairModule } from './repair/repair.module';
import type { ResultsConfig } from './results.config';
import { RobustSetModule } from './robust-set/robust-set.module';
import { RpcModule } from './rpc/rpc.module';
import { RunsModule } from './runs/runs.module';
import { SteeringModule } from './steering/steering.module';
import { StrategiesModule } from './strategies/strategies.module';
import { WalkForwardsModule } from './walk-forwards/walk-forwards.module';
import { WebhooksModule } from './webhooks/webhooks.module';
import { WorkModule } from './work/work.module';

@Module({})
export class ResultsModule {
  static forConfig(config: ResultsConfig): DynamicModule {
    return {
      module: ResultsModule,
      imports: [
        DatabaseModule.forConfig(config),
        OutboxModule,
        RpcModule,
        AccessModule,
        AdministrationModule,
        MarketDataModule,
        StrategiesModule,
        RunsModule,
        LibraryModule,
        IdempotencyModule,
        AnalysisModule,
        CandlesModule,
        ExportsModule,
        WorkModule,
        WebhooksModule,
        PlanningModule,
        SteeringModule,
        RepairModule,
        RemovalModule,
        BatchesModule,
        RobustSetModule,
        EventLogModule,
        WalkForwardsModule,
      ],
    };
  }
}
