import type { TradeLeg } from '@barmill/simulation';

/** What the tally reads of a leg. */
export type TalliedLeg = Pick<TradeLeg, 'tradeNumber' | 'direction' | 'profit' | 'exitReason'>;

/** Trades are positions: all legs of one entry summed, net of costs. A profit above 0 wins, below 0 loses, of 0 is a draw. Money in account currency. */
export interface TradeTally {
  readonly total: number;
  readonly winning: number;
  readonly losing: number;
  readonly long: number;
  readonly short: number;
  /** Positions that the end of the data closed. */
  readonly endOfData: number;
  /** >= 0 */
  readonly grossProfit: number;
  /** <= 0 */
  readonly grossLoss: number;
  /** Sum over all trades, in their order. */
  readonly net: number;
}

/** One pass over legs in the order of their exits, where the legs of one position are neighbors. A leg still open counts with its marked value. */
export function tallyTrades(legs: readonly TalliedLeg[]): TradeTally {
  const tally = {
    total: 0,
    winning: 0,
    losing: 0,
    long: 0,
    short: 0,
    endOfData: 0,
    grossProfit: 0,
    grossLoss: 0,
    net: 0,
  };
  let profit = 0;
  for (let k = 0; k < legs.length; k++) {
    const leg = legs[k];
    profit += leg.profit;
    if (leg.exitReason === 'end_of_data') tally.endOfData++;
    if (k + 1 < legs.length && legs[k + 1].tradeNumber === leg.tradeNumber) continue;
    tally.total++;
    if (leg.direction === 'long') tally.long++;
    else tally.short++;
    addProfit(tally, profit);
    profit = 0;
  }
  return tally;
}

function addProfit(
  tally: { winning: number; losing: number; grossProfit: number; grossLoss: number; net: number },
  profit: number,
): void {
  tally.net += profit;
  if (profit > 0) {
    tally.winning++;
    tally.grossProfit += profit;
  } else if (profit < 0) {
    tally.losing++;
    tally.grossLoss += profit;
  }
}
