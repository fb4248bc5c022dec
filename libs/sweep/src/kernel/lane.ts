import { DrawdownWalk, TradeTally } from '@barmill/metrics';
import type { SizeDecisions, StopDecisions } from '@barmill/strategies';
import type { EntryAmounts } from './entry-amounts';
import { PREVIOUS, RETURN_SLOTS } from './return-loop';

/** A stop as a strategy decides it for entries. */
export interface StopAmounts {
  readonly kind: StopDecisions['kind'];
  readonly amounts: EntryAmounts;
}

/** What one combination decides: places of its conditions among the slots of the batch, and amounts for its entries. */
export interface LaneDecisions {
  /** The conditions that combinations with the same text share; combinations of one text pass over a tile one after the other. */
  readonly enterLong: number;
  readonly enterShort: number;
  readonly exitLong: number;
  readonly exitShort: number;
  /** First bar at which anything is decided. */
  readonly firstDecision: number;
  readonly stopLoss: StopAmounts | null;
  readonly takeProfit: StopAmounts | null;
  readonly breakevenTrigger: EntryAmounts | null;
  readonly trailingDistance: EntryAmounts | null;
  readonly trailingStart: EntryAmounts | null;
  readonly timeExitBars: EntryAmounts | null;
  readonly sizing: { readonly mode: SizeDecisions['mode']; readonly amounts: EntryAmounts } | null;
}

/**
 * One combination on its way over the bars: the account, the open position and what is summed up of both. Levels are units, NaN where there is none; the
 * position's fields mean nothing while `sign` is 0.
 */
export class Lane {
  balance: number;
  /** 1 long, −1 short, 0 flat. */
  sign = 0;
  /** Account currency for one unit up; 0 while flat. */
  money = 0.5;
  lots = 0.5;
  openLots = 0.5;
  entryUnits = 0.5;
  entryBar = 0;
  entryTimeMs = 0.5;
  entryCommission = 0.5;
  equityAtEntry = 0.5;
  initialRisk = NaN;
  stopLoss = NaN;
  takeProfit = NaN;
  margin = 0.5;
  usedMargin = 0.5;
  /** The nearest level at which margin stops the position out at any rate of the range; NaN where no margin is kept. */
  stopOut = NaN;
  openSwap = 0.5;
  /** Whether a part of the position has been closed. */
  isParted = false;
  /** Profit of the legs so far. */
  profit = 0.5;
  breakevenLevel = NaN;
  trailingDistance = NaN;
  trailingStartLevel = NaN;
  timeExitBar = NaN;
  /** Prices of the exit side at or beyond which a bar has to be looked at. */
  lowWatch = -Infinity;
  highWatch = Infinity;
  /** First bar that the position was in after its open. */
  firstLiveBar = 0;

  /**
   * What the next fill is told in the place of arguments: a double that is passed to a function has to be put into an object first, one that is written to a field
   * has not. Its price in units, for an entry also as a price, the lots that it closes, and stops of an entry.
   */
  fillUnits = 0.5;
  fillPrice = 0.5;
  fillLots = 0.5;
  fillStopLoss = NaN;
  fillTakeProfit = NaN;

  /** `next_open` orders that wait for the open of the next bar; entry 0: none. */
  pendingExit = false;
  pendingEntry = 0;

  /** First bar at whose close the account is not valued yet. */
  settled: number;
  /** Whether balance or position are other than when the account was last valued. */
  isChanged = true;
  /** Highest equity, the lowest since, and the lowest under all peaks before. */
  peak: number;
  trough: number;
  least: number;
  maxDrawdown = 0.5;
  maxDrawdownAbs = 0.5;
  /** Equity at the last close that was valued on its own. */
  finalEquity = 0.5;
  /** Over the returns, bar by bar or day by day, at the places that `return-loop` names. */
  readonly sums = new Float64Array(RETURN_SLOTS);

  exposureBars = 0;
  ambiguousBars = 0;
  unfilledAtEnd = 0;
  invalidStop = 0;
  belowMinLot = 0;
  insufficientMargin = 0;
  askFills = 0;
  spreadMean = 0.5;

  readonly trades = new TradeTally();
  /** Days that are over, and whether one but the last ended at 0 or below. */
  days = 0;
  isDayRuined = false;
  /** Equity at the end of each day; null: it is not kept. */
  dayEquity: Float64Array | null = null;
  readonly drawdowns: DrawdownWalk;

  constructor(
    readonly decisions: LaneDecisions,
    initialBalance: number,
    firstBar: number,
    firstDay: number,
  ) {
    this.balance = this.peak = this.trough = this.least = this.sums[PREVIOUS] = initialBalance;
    this.settled = firstBar;
    this.drawdowns = new DrawdownWalk(initialBalance, firstDay - 1);
    // A field that begins as a fraction holds doubles from the first on; the values are set here.
    this.money = this.spreadMean = this.maxDrawdown = this.maxDrawdownAbs = 0;
  }
}
