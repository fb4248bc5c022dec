export type { SimulationContext } from './context';
export { conversionThrough } from './conversion';
export type { ConversionPair, ConversionSeries } from './conversion';
export { simulate } from './simulate';
export type { Direction, ExitReason, SimulationResult, TradeLeg, TrustCounts } from './result';
export { plainExecution } from './settings';
export type { ExecutionSettings, IntrabarPolicy, SizingMode, TradedInstrument, TradingRange } from './settings';
export type { EntrySeries, EntryTags, Signals, SizeSeries, StopSeries } from './signals';
