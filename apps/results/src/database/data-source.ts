import { Client } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import type { ResultsConfig } from '../results.config';
import { AllMetrics1763700000000 } from './migrations/1763700000000-all-metrics';
import { BacktestOutcome1763740000000 } from './migrations/1763740000000-backtest-outcome';
import { InitialSchema1763600000000 } from './migrations/1763600000000-initial-schema';
import { KeyLimits1763790000000 } from './migrations/1763790000000-key-limits';
import { EventsByAge1763790003000 } from './migrations/1763790003000-events-by-age';
import { JudgedRankings1763850000000 } from './migrations/1763850000000-judged-rankings';
import { Searches1763830000000 } from './migrations/1763830000000-searches';
import { Steering1763840000000 } from './migrations/1763840000000-steering';
import { LibraryIndexes1763752000000 } from './migrations/1763752000000-library-indexes';
import { RunNotes1763751000000 } from './migrations/1763751000000-run-notes';
import { OptimizationAnswers1763770001000 } from './migrations/1763770001000-optimization-answers';
import { CandleAnswers1763800000000 } from './migrations/1763800000000-candle-answers';
import { RunOrigins1763770000000 } from './migrations/1763770000000-run-origins';
import { InstrumentSwap1763701000000 } from './migrations/1763701000000-instrument-swap';
import { EntryTags1763720000000 } from './migrations/1763720000000-entry-tags';
import { Strategies1763730000000 } from './migrations/1763730000000-strategies';
import { RunHash1763760000000 } from './migrations/1763760000000-run-hash';
import { IdempotentAnswers1763760001000 } from './migrations/1763760001000-idempotent-answers';
import { Batches1763760002000 } from './migrations/1763760002000-batches';
import { DeletedThings1763760003000 } from './migrations/1763760003000-deleted-things';
import { TradeDetails1763700001000 } from './migrations/1763700001000-trade-details';

import { EventOrder1763820000000 } from './migrations/1763820000000-event-order';
import { BatchProgress1763820001000 } from './migrations/1763820001000-batch-progress';
import { Timeframes1763820002000 } from './migrations/1763820002000-timeframes';
import { DeletedDatasets1763820003000 } from './migrations/1763820003000-deleted-datasets';
import { Settings1763790002000 } from './migrations/1763790002000-settings';
import { Markets1763870000000 } from './migrations/1763870000000-markets';
import { WalkForwards1763860000000 } from './migrations/1763860000000-walk-forwards';
import { MissingBest1763880000000 } from './migrations/1763880000000-missing-best';
import { WalkForwardControl1763890000000 } from './migrations/1763890000000-walk-forward-control';
import { Webhooks1763790001000 } from './migrations/1763790001000-webhooks';
import { OnePlaceInARanking1763900000000 } from './migrations/1763900000000-one-place-in-a-ranking';
import { AskedInTurn1763910000000 } from './migrations/1763910000000-asked-in-turn';
import { ExpectedCost1763910001000 } from './migrations/1763910001000-expected-cost';

/**
 * A connection that always has an error listener. Between the pool, which takes its own off at checkout, and TypeORM, which
 * adds one later, there is a moment without any, and a connection lost in it would end the process.
 */
class GuardedClient extends Client {
  constructor(...options: ConstructorParameters<typeof Client>) {
    super(...options);
    this.on('error', () => undefined);
  }
}

/** How this service connects. Time limits are set so that a dead database frees the pool instead of filling it. */
export function dataSourceOptions(config: Pick<ResultsConfig, 'DATABASE_URL' | 'DATABASE_POOL'>): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.DATABASE_URL,
    migrations: [
      InitialSchema1763600000000,
      AllMetrics1763700000000,
      TradeDetails1763700001000,
      InstrumentSwap1763701000000,
      EntryTags1763720000000,
      Strategies1763730000000,
      BacktestOutcome1763740000000,
      RunNotes1763751000000,
      LibraryIndexes1763752000000,
      RunHash1763760000000,
      IdempotentAnswers1763760001000,
      Batches1763760002000,
      DeletedThings1763760003000,
      RunOrigins1763770000000,
      OptimizationAnswers1763770001000,
      KeyLimits1763790000000,
      Webhooks1763790001000,
      Settings1763790002000,
      EventsByAge1763790003000,
      CandleAnswers1763800000000,
      EventOrder1763820000000,
      BatchProgress1763820001000,
      Timeframes1763820002000,
      DeletedDatasets1763820003000,
      Searches1763830000000,
      Steering1763840000000,
      JudgedRankings1763850000000,
      WalkForwards1763860000000,
      MissingBest1763880000000,
      OnePlaceInARanking1763900000000,
      Markets1763870000000,
      WalkForwardControl1763890000000,
      AskedInTurn1763910000000,
      ExpectedCost1763910001000,
    ],
    migrationsTransactionMode: 'each',
    poolSize: config.DATABASE_POOL,
    connectTimeoutMS: 2_000,
    applicationName: 'barmill-results',
    extra: {
      Client: GuardedClient,
      keepAlive: true,
      statement_timeout: 30_000,
      query_timeout: 35_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 30_000,
    },
  };
}
