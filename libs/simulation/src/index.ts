export { checkMarket } from './check-input';
export { Commission } from './commission';
export type { SimulationContext } from './context';
export { conversionThrough } from './conversion';
export type { ConversionPair, ConversionSeries } from './conversion';
export { FirstTouch } from './first-touch';
export { floorStep } from './lots';
export { Margin } from './margin';
export { nightsBetween } from './new-york-rollover';
export { takeProfitLots } from './partial-close';
export { PriceGrid } from './price-grid';
export { Quotes } from './quotes';
export { Rates } from './rates';
export { simulate } from './simulate';
export type {
  Direction,
  ExitReason,
  RejectedOrder,
  Rejection,
  SimulationResult,
  TradeLeg,
  TrustCounts,
} from './result';
export { plainExecution } from './settings';
export type { ExecutionSettings, IntrabarPolicy, SizingMode, TradedInstrument, TradingRange } from './settings';
export type { EntrySeries, EntryTags, Signals, SizeSeries, StopSeries } from './signals';
export { Sizing } from './sizing';
export { Slippage } from './slippage';
export { reachesStopLoss, reachesTakeProfit, type Sign } from './stop-levels';
