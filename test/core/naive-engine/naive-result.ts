import type { TradeLeg } from '@barmill/simulation';
import type { Decimal } from './decimal';

/** Fields of a leg that are prices, volumes and money, and so decimals here. */
type Amount =
  | 'entryPrice'
  | 'entryVolume'
  | 'equityAtEntry'
  | 'initialRisk'
  | 'volume'
  | 'stopLoss'
  | 'takeProfit'
  | 'exitPrice'
  | 'profit'
  | 'commission'
  | 'swap'
  | 'slippage'
  | 'mae'
  | 'mfe'
  | 'equityAfter';

export type NaiveLeg = {
  readonly [Field in keyof TradeLeg]: Field extends Amount
    ? Decimal | (null extends TradeLeg[Field] ? null : never)
    : Field extends 'exitReason'
      ? string | null
      : TradeLeg[Field];
};

export interface NaiveResult {
  readonly legs: NaiveLeg[];
  readonly equity: Decimal[];
  readonly lowEquity: Decimal[];
  exposureBars: number;
  ruined: boolean;
  ambiguousBars: number;
  unfilledAtEnd: number;
  invalidStop: number;
  belowMinLot: number;
  insufficientMargin: number;
  /** Spread in pips of each fill at ask. */
  readonly askSpreads: Decimal[];
}

/** Before the first bar. */
export function emptyResult(balance: Decimal): NaiveResult {
  return {
    legs: [],
    equity: [balance],
    lowEquity: [balance],
    exposureBars: 0,
    ruined: false,
    ambiguousBars: 0,
    unfilledAtEnd: 0,
    invalidStop: 0,
    belowMinLot: 0,
    insufficientMargin: 0,
    askSpreads: [],
  };
}
