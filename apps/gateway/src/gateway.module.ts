import { ResultsClientModule } from '@barmill/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { AnalysisModule } from './analysis/analysis.module';
import { ApiKeysModule } from './api-keys/api-keys.module';
import { AuthModule } from './auth/auth.module';
import { BacktestsModule } from './backtests/backtests.module';
import { BatchesModule } from './batches/batches.module';
import { CandlesModule } from './candles/candles.module';
import { CombinationsModule } from './combinations/combinations.module';
import { ComparisonsModule } from './comparisons/comparisons.module';
import { DatasetsModule } from './datasets/datasets.module';
import { ExportsModule } from './exports/exports.module';
import { EventLogModule } from './event-log/event-log.module';
import type { GatewayConfig } from './gateway.config';
import { IdempotencyModule } from './idempotency/idempotency.module';
import { InstrumentsModule } from './instruments/instruments.module';
import { LiveModule } from './live/live.module';
import { MetricsDictionaryModule } from './metrics-dictionary/metrics-dictionary.module';
import { OptimizationsModule } from './optimizations/optimizations.module';
import { OverfittingModule } from './overfitting/overfitting.module';
import { RobustSetModule } from './robust-set/robust-set.module';
import { ReportModule } from './report/report.module';
import { RemovalModule } from './removal/removal.module';
import { ReproductionsModule } from './reproductions/reproductions.module';
import { SettingsModule } from './settings/settings.module';
import { SummariesModule } from './summaries/summaries.module';
import { WorkersModule } from './workers/workers.module';
import { WalkForwardsModule } from './walk-forwards/walk-forwards.module';
import { WebhooksModule } from './webhooks/webhooks.module';
import { StrategiesModule } from './strategies/strategies.module';

/** The modules whose routes are the API. */
export const apiModules = [
  ExportsModule,
  ReportModule,
  BacktestsModule,
  OptimizationsModule,
  CombinationsModule,
  OverfittingModule,
  ReproductionsModule,
  CandlesModule,
  AnalysisModule,
  ComparisonsModule,
  SummariesModule,
  DatasetsModule,
  InstrumentsModule,
  StrategiesModule,
  MetricsDictionaryModule,
  RemovalModule,
  BatchesModule,
  ApiKeysModule,
  WebhooksModule,
  WorkersModule,
  SettingsModule,
  RobustSetModule,
  EventLogModule,
  WalkForwardsModule,
] as const;

@Module({})
export class GatewayModule {
  static forConfig(config: GatewayConfig): DynamicModule {
    return {
      module: GatewayModule,
      imports: [
        ResultsClientModule.forAddress(config.RESULTS_URL),
        AuthModule,
        IdempotencyModule,
        LiveModule,
        ...apiModules,
      ],
    };
  }
}
