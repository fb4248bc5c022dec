import { closeTimeMs, type BarSeries } from '@barmill/market-data';
import type { Quotes } from './quotes';
import type { IntrabarPolicy } from './settings';
import { reachesStopLoss, reachesTakeProfit, type Sign } from './stop-levels';

/**
 * Which of two levels a bar that touches both has reached first (XS-1 rule 6): that on the losing side, an SL or a stop-out, or the TP.
 * Called for such bars only.
 */
export class FirstTouch {
  constructor(
    private readonly policy: IntrabarPolicy,
    private readonly series: BarSeries,
    private readonly quotes: Quotes,
    private readonly timeframeMs: number,
    private readonly finerBars: BarSeries | undefined,
  ) {}

  /** Levels in units. */
  isLosingSide(bar: number, sign: Sign, losing: number, takeProfit: number): boolean {
    switch (this.policy) {
      case 'sl_first':
        return true;
      case 'tp_first':
        return false;
      case 'nearest_open':
        return this.isLosingSideNearerToOpen(bar, sign);
      case 'candle_color':
        return this.isLosingSideFirstByColor(bar, sign);
      case 'lower_tf':
        return this.isLosingSideFirstInReplay(bar, sign, losing, takeProfit);
    }
  }

  /** The extreme nearer to the open is visited first; a tie goes to the losing side. */
  private isLosingSideNearerToOpen(bar: number, sign: Sign): boolean {
    const isAsk = sign < 0;
    const open = this.quotes.side(this.series.open[bar], bar, isAsk);
    const toHigh = this.quotes.side(this.series.high[bar], bar, isAsk) - open;
    const toLow = open - this.quotes.side(this.series.low[bar], bar, isAsk);
    return sign > 0 ? toLow <= toHigh : toHigh <= toLow;
  }

  /** A falling bar visits its high first, any other its low. */
  private isLosingSideFirstByColor(bar: number, sign: Sign): boolean {
    const isAsk = sign < 0;
    const open = this.quotes.side(this.series.open[bar], bar, isAsk);
    const isHighFirst = this.quotes.side(this.series.close[bar], bar, isAsk) < open;
    return isHighFirst === sign < 0;
  }

  /**
   * Replays the finer bars that open within the bar, at the bar's own spread: each is judged as rule 5 judges a bar, its open first, then its
   * extremes. Where one finer bar's extremes touch both, and where no finer bar touches either, the losing side was first.
   */
  private isLosingSideFirstInReplay(bar: number, sign: Sign, losing: number, takeProfit: number): boolean {
    const finer = this.finerBars;
    if (finer === undefined) return true;
    const isAsk = sign < 0;
    const adverse = sign > 0 ? finer.low : finer.high;
    const favorable = sign > 0 ? finer.high : finer.low;
    const endMs = closeTimeMs(this.series.time, bar, this.timeframeMs);
    for (let k = firstAtOrAfter(finer, this.series.time[bar]); k < finer.length && finer.time[k] < endMs; k++) {
      const open = this.quotes.side(finer.open[k], bar, isAsk);
      if (reachesStopLoss(open, losing, sign)) return true;
      if (reachesTakeProfit(open, takeProfit, sign)) return false;
      if (reachesStopLoss(this.quotes.side(adverse[k], bar, isAsk), losing, sign)) return true;
      if (reachesTakeProfit(this.quotes.side(favorable[k], bar, isAsk), takeProfit, sign)) return false;
    }
    return true;
  }
}

/** Index of the first bar that opens at or after `timeMs`; the length where there is none. */
function firstAtOrAfter({ time, length }: BarSeries, timeMs: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (time[middle] < timeMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
