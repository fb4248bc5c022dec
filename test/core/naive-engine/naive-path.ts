import { decimal, over, times, type Decimal } from './decimal';
import type { NaiveCase } from './naive-case';
import { against, atStop, atTarget, inFavor, type Held } from './naive-held';
import type { Column, NaivePrices } from './naive-prices';

/** What a bar's one path reaches first, and where the margin ends: rules 6 and 13. */
export class NaivePath {
  constructor(
    private readonly given: NaiveCase,
    private readonly prices: NaivePrices,
  ) {}

  /** Rule 2: what an exit at a bar's price would get. */
  exitPrice(held: Held, column: Column, bar: number): Decimal {
    return this.prices.side(held.side === 'short', column, bar);
  }

  /** Rule 6. */
  losesFirst(bar: number, held: Held, losing: Decimal): boolean {
    const open = this.exitPrice(held, 'open', bar);
    const toHigh = this.exitPrice(held, 'high', bar) - open;
    const toLow = open - this.exitPrice(held, 'low', bar);
    switch (this.given.settings.intrabarPolicy) {
      case 'sl_first':
        return true;
      case 'tp_first':
        return false;
      case 'nearest_open':
        return toHigh === toLow || (held.side === 'long' ? toLow < toHigh : toHigh < toLow);
      case 'candle_color': {
        const highFirst = this.exitPrice(held, 'close', bar) < open;
        return held.side === 'long' ? !highFirst : highFirst;
      }
      case 'lower_tf':
        return this.losesFirstFiner(bar, held, losing);
    }
  }

  private losesFirstFiner(bar: number, held: Held, losing: Decimal): boolean {
    const finer = this.given.finerBars;
    if (!finer) return true;
    const { series, timeframeMs } = this.given;
    const openMs = series.time[bar];
    const endMs = Math.min(openMs + timeframeMs, series.time[bar + 1] ?? Infinity);
    for (let k = 0; k < finer.length; k++) {
      if (finer.time[k] < openMs || finer.time[k] >= endMs) continue;
      const at = (column: Column) => this.prices.finer(held.side === 'short', finer, column, k, bar);
      if (atStop(held, at('open'), losing)) return true;
      if (atTarget(held, at('open'), held.tp)) return false;
      if (atStop(held, at(against(held)), losing)) return true;
      if (atTarget(held, at(inFavor(held)), held.tp)) return false;
    }
    return true;
  }

  /** Rule 13: the price at which `(balance + gain) / used = level`. */
  stopOutLevel(held: Held, timeMs: number, balance: Decimal): Decimal | null {
    const { leverage, stopOutLevel } = this.given.settings;
    if (leverage === null) return null;
    const used = over(times(held.margin, held.open), held.lots);
    const gain = times(decimal(stopOutLevel), used) - balance;
    const perPrice = times(decimal(this.given.instrument.contractSize), held.open, this.prices.rateAt(timeMs));
    const moved = over(gain, perPrice);
    const isLong = held.side === 'long';
    return this.prices.rounded(isLong ? held.entry + moved : held.entry - moved, !isLong);
  }
}
