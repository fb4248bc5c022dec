import { executionSpec, searchSpec, type Dataset, type RunSpec, type SearchSpec } from '@barmill/contracts';

/** A run on EURUSD H1, everything settled: no costs, no slippage. */
export function runSpecOn(dataset: Pick<Dataset, 'id' | 'sha256'>, given: Partial<RunSpec> = {}): RunSpec {
  return {
    v: 1,
    strategy: { name: 'sma-cross', version: 1, document: null },
    instrument: {
      symbol: 'EURUSD',
      pipSize: 0.0001,
      tickSize: 0.00001,
      contractSize: 100_000,
      minLot: 0.01,
      maxLot: 100,
      lotStep: 0.01,
      quoteCurrency: 'USD',
    },
    timeframe: 'H1',
    dataset: { id: dataset.id, sha256: dataset.sha256 },
    contexts: [],
    finer: null,
    conversion: null,
    startTimeMs: null,
    endTimeMs: null,
    tradeFrom: 0,
    execution: executionSpec.parse({
      initialBalance: 10_000,
      volume: 0.1,
      spreadMode: 'fixed',
      spreadPips: 0,
      executionMode: 'close_price',
      stopEvaluation: 'intrabar',
      intrabarPolicy: 'sl_first',
      tpGapFill: 'open',
      slippagePips: 0,
      slippagePct: 0,
      stopSlippage: true,
      tpPartialCloseRatio: 0.5,
      commissionPerLot: 0,
      commissionPct: 0,
      reentryOnExitBar: true,
      endOfData: 'close',
    }),
    metrics: { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0 },
    ...given,
  };
}

/** A grid of one parameter with as many values as there shall be combinations. */
export function searchOf(combinations: number, direction: 'maximize' | 'minimize' = 'maximize'): SearchSpec {
  return searchSpec.parse({
    v: 1,
    method: 'grid',
    grid: [{ name: 'fast', values: Array.from({ length: combinations }, (_, index) => index + 2) }],
    fixed: {},
    constraints: [],
    objective: { metric: 'sharpe_ratio', direction },
    chunkSize: null,
  });
}
