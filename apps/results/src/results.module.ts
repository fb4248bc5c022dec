import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { DatabaseModule } from './database/database.module';
import { MarketDataModule } from './market-data/market-data.module';
import { OutboxModule } from './outbox/outbox.module';
import { PlanningModule } from './planning/planning.module';
import { RepairModule } from './repair/repair.module';
import type { ResultsConfig } from './results.config';
import { RpcErrorFilter } from './rpc-error.filter';
import { RunsModule } from './runs/runs.module';
import { WorkModule } from './work/work.module';

@Module({})
export class ResultsModule {
  static forConfig(config: ResultsConfig): DynamicModule {
    return {
      module: ResultsModule,
      imports: [
        DatabaseModule.forConfig(config),
        OutboxModule,
        AccessModule,
        MarketDataModule,
        RunsModule,
        WorkModule,
        PlanningModule,
        RepairModule,
      ],
      providers: [RpcErrorFilter],
    };
  }
}
