import type { Sign } from './stop-levels';

/** An execution: where, when and how far from the raw side price. */
export interface Fill {
  readonly bar: number;
  readonly timeMs: number;
  /** Price in units. */
  readonly units: number;
  /** Distance to the raw side price in units, >= 0. */
  readonly slippageUnits: number;
}

/** The one net position of XS-1 rule 14. It lives for one entry; its legs close it. Levels are units, NaN where there is none. */
export class Position {
  openLots: number;
  legCount = 0;
  stopLoss: number;
  takeProfit: number;

  constructor(
    readonly tradeNumber: number,
    readonly sign: Sign,
    readonly entry: Fill,
    readonly lots: number,
    readonly initialStopLoss: number,
    readonly initialTakeProfit: number,
    readonly entryCommission: number,
  ) {
    this.openLots = lots;
    this.stopLoss = initialStopLoss;
    this.takeProfit = initialTakeProfit;
  }

  /** Whether any stop is live; a level that is NaN differs from itself. */
  get hasStops(): boolean {
    return this.stopLoss === this.stopLoss || this.takeProfit === this.takeProfit;
  }
}
