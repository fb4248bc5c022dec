import type { Fill } from './fill';
import type { Sign } from './stop-levels';

/** What may move a position's stop loss or end it (XS-1 rule 9); units, NaN where it is not wanted. */
export interface Movement {
  /** Favorable price at which the stop loss goes to the entry's fill. */
  readonly breakevenLevel: number;
  /** In price, because the level is rounded to the tick where it is set. */
  readonly trailingDistance: number;
  /** Favorable price from which the stop loss trails; NaN: from the first bar. */
  readonly trailingStartLevel: number;
  /** Bar at whose close the position leaves. */
  readonly timeExitBar: number;
}

/** An entry that has passed every check. Levels in units, NaN where there is none. */
export interface Entry {
  readonly sign: Sign;
  readonly fill: Fill;
  readonly lots: number;
  readonly stopLoss: number;
  readonly takeProfit: number;
  readonly movement: Movement;
  /** Account currency; 0 where no margin is kept. */
  readonly margin: number;
  /** The strategy's name for it; null: none. */
  readonly tag: string | null;
}

/** The one net position of XS-1 rule 14. It lives for one entry; its legs close it. Levels are units, NaN where there is none. */
export class Position {
  readonly sign: Sign;
  readonly entry: Fill;
  readonly lots: number;
  readonly movement: Movement;
  readonly entryTag: string | null;
  readonly initialStopLoss: number;
  readonly initialTakeProfit: number;
  openLots: number;
  legCount = 0;
  stopLoss: number;
  takeProfit: number;
  /** Whether it was trailing that set the stop loss as it is now. */
  isTrailed = false;
  usedMargin: number;
  /** Booked on the open lots and in no leg yet. */
  openSwap = 0;
  /** Excursions so far, account currency for all lots of the entry; NaN where none are kept. */
  mae = NaN;
  mfe = NaN;
  /** First bar whose high and low the position has not been held against yet. */
  firstUnseenBar = 0;

  constructor(
    readonly tradeNumber: number,
    private readonly order: Entry,
    readonly entryCommission: number,
    /** Before the entry's commission. */
    readonly equityAtEntry: number,
  ) {
    this.sign = order.sign;
    this.entry = order.fill;
    this.lots = order.lots;
    this.movement = order.movement;
    this.entryTag = order.tag;
    this.initialStopLoss = order.stopLoss;
    this.initialTakeProfit = order.takeProfit;
    this.openLots = order.lots;
    this.stopLoss = order.stopLoss;
    this.takeProfit = order.takeProfit;
    this.usedMargin = order.margin;
  }

  /** Whether any stop is live; a level that is NaN differs from itself. */
  get hasStops(): boolean {
    return this.stopLoss === this.stopLoss || this.takeProfit === this.takeProfit;
  }

  /** Leaves `lots` open; used margin falls pro rata. */
  keep(lots: number): void {
    this.openLots = lots;
    this.usedMargin = this.order.margin * (lots / this.lots);
  }
}
