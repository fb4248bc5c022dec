export { simulate } from './simulate';
export type { Direction, ExitReason, SimulationResult, TradeLeg, TrustCounts } from './result';
export type { ExecutionSettings, IntrabarPolicy, TradedInstrument, TradingRange } from './settings';
export type { Signals, StopSeries } from './signals';
