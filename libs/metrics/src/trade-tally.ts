import type { TradeLeg } from '@barmill/simulation';
import { returnPctOf } from './trade-returns';

/** What the tally reads of a leg. */
export type TalliedLeg = Pick<
  TradeLeg,
  'tradeNumber' | 'direction' | 'profit' | 'exitReason' | 'entryTimeMs' | 'exitTimeMs' | 'equityAtEntry' | 'initialRisk'
>;

/**
 * Sums over trades in the order of their exits; trades are positions, all legs of one entry together, net of costs. A profit above 0 wins, below 0 loses,
 * of 0 is a draw. Money in account currency. Every sum is added to in that order, in plain doubles, so that whoever adds the same trades has the same bits.
 */
export class TradeTally {
  total = 0;
  winning = 0;
  losing = 0;
  long = 0;
  short = 0;
  /** Positions that the end of the data closed. */
  endOfData = 0;
  /** >= 0 */
  grossProfit = 0;
  /** <= 0 */
  grossLoss = 0;
  /** Sum over all trades. */
  net = 0;
  /** Sum of the squared profits. */
  squares = 0;
  /** >= 0; 0 without a winning trade. */
  largestWin = 0;
  /** <= 0; 0 without a losing trade. */
  largestLoss = 0;
  longestWinRun = 0;
  longestLossRun = 0;
  /** Sum of the trades' returns in percent of the equity at their entries; means nothing where one of those was 0 or below. */
  returnPctSum = 0;
  enteredRuined = false;
  /** Trades with a stop loss at their entry, and the sum of their profits in R. */
  risked = 0;
  riskMultipleSum = 0;
  /** Trades that are not open any more, and the sum of their durations. */
  closed = 0;
  durationMsSum = 0;
  private winRun = 0;
  private lossRun = 0;

  /** Adds a position by its profit: counts, gross and net. */
  add(profit: number, isLong: boolean): void {
    this.total++;
    if (isLong) this.long++;
    else this.short++;
    this.net += profit;
    if (profit > 0) {
      this.winning++;
      this.grossProfit += profit;
    } else if (profit < 0) {
      this.losing++;
      this.grossLoss += profit;
    }
  }

  /**
   * Adds to everything else that a position that was given to `add` counts in.
   *
   * @param initialRisk NaN: no stop loss at the entry
   * @param durationMs NaN: it is still open
   */
  addDetails(profit: number, equityAtEntry: number, initialRisk: number, durationMs: number): void {
    this.squares += profit * profit;
    this.returnPctSum += returnPctOf({ profit, equityAtEntry });
    if (equityAtEntry <= 0) this.enteredRuined = true;
    this.addRun(profit);
    if (!Number.isNaN(initialRisk)) {
      this.risked++;
      this.riskMultipleSum += profit / initialRisk;
    }
    if (!Number.isNaN(durationMs)) {
      this.closed++;
      this.durationMsSum += durationMs;
    }
  }

  private addRun(profit: number): void {
    this.winRun = profit > 0 ? this.winRun + 1 : 0;
    this.lossRun = profit < 0 ? this.lossRun + 1 : 0;
    if (profit > this.largestWin) this.largestWin = profit;
    if (profit < this.largestLoss) this.largestLoss = profit;
    if (this.winRun > this.longestWinRun) this.longestWinRun = this.winRun;
    if (this.lossRun > this.longestLossRun) this.longestLossRun = this.lossRun;
  }
}

/** One pass over legs in the order of their exits, where the legs of one position are neighbors. A leg still open counts with its marked value. */
export function tallyTrades(legs: readonly TalliedLeg[]): TradeTally {
  const tally = new TradeTally();
  let profit = 0;
  for (let k = 0; k < legs.length; k++) {
    const { tradeNumber, direction, exitReason, equityAtEntry, initialRisk, entryTimeMs, exitTimeMs } = legs[k];
    profit += legs[k].profit;
    if (exitReason === 'end_of_data') tally.endOfData++;
    if (k + 1 < legs.length && legs[k + 1].tradeNumber === tradeNumber) continue;
    tally.add(profit, direction === 'long');
    tally.addDetails(profit, equityAtEntry, initialRisk ?? NaN, exitTimeMs === null ? NaN : exitTimeMs - entryTimeMs);
    profit = 0;
  }
  return tally;
}
