import { plainExecution, type ExecutionSettings, type TradedInstrument } from '@barmill/simulation';

/** The instrument that goes with the seeded bars of the strategies. */
export const instrument: TradedInstrument = {
  pipSize: 0.001,
  tickSize: 0.0001,
  contractSize: 10_000,
  minLot: 0.01,
  maxLot: 50,
  lotStep: 0.01,
};

const costs = { spreadPips: 0.7, slippagePips: 0.15, commissionPerLot: 3, swapLongPips: -0.4, swapShortPips: 0.1 };

/** Settings that between them use every rule of the execution model. */
export const executions: readonly ExecutionSettings[] = [
  plainExecution,
  { ...plainExecution, ...costs, leverage: 30, volume: 0.5, tpPartialCloseRatio: 0.5 },
  {
    ...plainExecution,
    sizing: 'equity_pct',
    equityPct: 90,
    leverage: 20,
    stopOutLevel: 0.9,
    spreadMode: 'bar',
    commissionPct: 0.01,
    intrabarPolicy: 'nearest_open',
    endOfData: 'mark',
  },
  {
    ...plainExecution,
    ...costs,
    sizing: 'notional',
    notional: 5_000,
    executionMode: 'next_open',
    intrabarPolicy: 'candle_color',
    tpPartialCloseRatio: 0.3,
    breakevenAfterPartial: true,
    trailingDistance: 0.006,
    trailingStart: 0.003,
    timeExitBars: 40,
    reentryOnExitBar: false,
  },
  {
    ...plainExecution,
    ...costs,
    volume: 2,
    leverage: 50,
    stopEvaluation: 'close',
    breakevenTrigger: 0.005,
    tpGapFill: 'level',
    stopSlippage: false,
  },
];
