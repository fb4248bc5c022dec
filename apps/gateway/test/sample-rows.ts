import {
  searchSpec,
  executionSpec,
  type Backtest,
  type Dataset,
  type Instrument,
  type Optimization,
  type RunSpec,
} from '@barmill/contracts';

export const hash = 'a'.repeat(64);

export function sampleInstrument(changes: Partial<Instrument> = {}): Instrument {
  return {
    symbol: 'EURUSD',
    description: 'Euro / US dollar',
    pipSize: 0.0001,
    tickSize: 0.00001,
    contractSize: 100_000,
    minLot: 0.01,
    maxLot: 100,
    lotStep: 0.01,
    leverage: 100,
    stopOutLevel: 0.5,
    baseCurrency: 'EUR',
    quoteCurrency: 'USD',
    tradingDaysPerYear: 252,
    swapLongPips: 0,
    swapShortPips: 0,
    ...changes,
  };
}

/** 1,000 bars of fifteen minutes from 2024-01-01. */
export function sampleDataset(changes: Partial<Dataset> = {}): Dataset {
  return {
    id: '01890000-0000-7000-8000-000000000001',
    symbol: 'EURUSD',
    timeframe: 'M15',
    source: 'test',
    sha256: hash,
    bars: 1_000,
    firstTimeMs: Date.parse('2024-01-01T00:00:00Z'),
    lastTimeMs: Date.parse('2024-01-11T09:45:00Z'),
    hasVolume: true,
    hasSpread: false,
    gaps: 0,
    findings: [],
    createdAtMs: Date.parse('2024-02-01T00:00:00Z'),
    bytes: 64_000,
    ...changes,
  };
}

export const sampleSpec: RunSpec = {
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
  timeframe: 'M15',
  dataset: { id: '01890000-0000-7000-8000-000000000001', sha256: hash },
  contexts: [],
  finer: null,
  conversion: null,
  startTimeMs: null,
  endTimeMs: null,
  tradeFrom: 50,
  execution: executionSpec.parse({
    initialBalance: 10_000,
    volume: 0.1,
    spreadMode: 'fixed',
    spreadPips: 1.5,
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
};

const run = {
  status: 'running',
  progressPct: 25,
  specJson: JSON.stringify(sampleSpec),
  engineVersion: '1.0.0',
  metricVersion: 1,
  sequence: 3,
  createdAtMs: Date.parse('2024-02-01T00:00:00Z'),
  notes: '',
  tags: [],
  isFavorite: false,
  rowVersion: 4,
};

export function sampleBacktest(changes: Partial<Backtest> = {}): Backtest {
  return {
    ...run,
    id: '01890000-0000-7000-8000-0000000000b1',
    paramsJson: '{"fast":20,"slow":50}',
    metrics: [],
    outcome: null,
    batchIds: [],
    origin: null,
    ...changes,
  };
}

const search = searchSpec.parse({
  v: 1,
  method: 'grid',
  grid: [{ name: 'fast', values: [5, 10] }],
  fixed: {},
  constraints: [],
  objective: { metric: 'sharpe_ratio', direction: 'maximize' },
  chunkSize: null,
});

export function sampleOptimization(changes: Partial<Optimization> = {}): Optimization {
  return {
    ...run,
    id: '01890000-0000-7000-8000-0000000000c1',
    searchJson: JSON.stringify(search),
    priority: 'normal',
    cachedCombinations: 0,
    pausedSeconds: 0,
    isRanked: false,
    totalCombinations: 2,
    completedCombinations: 1,
    failedCombinations: 0,
    cpuSeconds: 1.5,
    chunksTotal: 1,
    chunksDone: 0,
    ...changes,
  };
}
