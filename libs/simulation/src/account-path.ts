import type { Fill } from './fill';
import type { Ledger } from './ledger';
import type { Market } from './market';
import type { Position } from './position';
import type { TradingRange } from './settings';

/**
 * What the account was worth at each close and at the worst of each bar, and how far the open position went against and for the trader.
 *
 * Between two events nothing but the market moves the account, so its path is written in stretches: whoever changes the balance or the position
 * in a bar first has the bars before it written by `writeUntil`, and tells what the position saw in that bar itself.
 */
export class AccountPath {
  readonly equity: Float64Array;
  readonly lowEquity: Float64Array;
  /** Whether equity was 0 or below at the close of a bar that is written (XS-1 rule 13). */
  isRuined = false;
  /** Bars in which a position existed at any time after the open. */
  exposureBars = 0;
  /** First bar that is not written. */
  private nextBar: number;
  /** Least equity that events in that bar have told of. */
  private eventLow = Infinity;

  constructor(
    private readonly market: Market,
    private readonly ledger: Ledger,
    private readonly range: TradingRange,
    private readonly keepsExcursions: boolean,
  ) {
    const length = range.end - range.tradeFrom + 1;
    this.equity = new Float64Array(length);
    this.lowEquity = new Float64Array(keepsExcursions ? length : 0);
    this.equity[0] = ledger.flatEquity;
    if (keepsExcursions) this.lowEquity[0] = ledger.flatEquity;
    this.nextBar = range.tradeFrom;
  }

  /** Writes what is not written yet of the bars before `bar`, with the account as it is. */
  writeUntil(bar: number): void {
    if (bar <= this.nextBar) return;
    const position = this.ledger.position;
    const from = this.nextBar;
    if (position === null) this.writeFlat(from, bar);
    else this.writeHeld(position, from, bar);
    if (this.keepsExcursions) this.lowerToEvents(from);
    this.nextBar = bar;
  }

  /** A position that sees high and low from `firstLiveBar` on: the bar of its fill at an open, the one after a fill at a close. */
  begin(position: Position, firstLiveBar: number): void {
    position.firstUnseenBar = firstLiveBar;
    if (this.keepsExcursions) position.mae = position.mfe = 0;
  }

  /** Counts a bar that the position was in to its close, or from its fill at the open on; once for each bar. */
  noteBar(bar: number, position: Position): void {
    if (bar < position.firstUnseenBar) return;
    this.noteRange(bar, position, this.market.adverse(bar, position), this.market.favorable(bar, position));
  }

  /** Counts a bar in which the position existed after the open, and the worst and best exit-side prices that it saw there. */
  noteRange(bar: number, position: Position, adverse: number, favorable: number): void {
    if (this.keepsExcursions) this.notePrices(position, adverse, favorable, this.market.rates.atClose(bar));
    position.firstUnseenBar = bar + 1;
    this.exposureBars++;
  }

  /** Counts an exit's fill. */
  noteFill(position: Position, { units, rate }: Fill): void {
    if (this.keepsExcursions) this.notePrices(position, units, units, rate);
  }

  private notePrices(position: Position, adverse: number, favorable: number, rate: number): void {
    const { ledger } = this;
    const loss = -ledger.gross(position, adverse, position.lots, rate);
    const gain = ledger.gross(position, favorable, position.lots, rate);
    if (loss > position.mae) position.mae = loss;
    if (gain > position.mfe) position.mfe = gain;
    this.eventLow = Math.min(this.eventLow, ledger.equityWith(position, adverse, rate));
  }

  private writeFlat(from: number, to: number): void {
    const balance = this.ledger.flatEquity;
    if (balance <= 0) this.isRuined = true;
    const offset = 1 - this.range.tradeFrom;
    this.equity.fill(balance, from + offset, to + offset);
    if (this.keepsExcursions) this.lowEquity.fill(balance, from + offset, to + offset);
  }

  private writeHeld(position: Position, from: number, to: number): void {
    this.markHeld(position, from, to);
    if (this.keepsExcursions) this.noteHeld(position, from, to);
    if (to <= position.firstUnseenBar) return;
    this.exposureBars += to - Math.max(from, position.firstUnseenBar);
    position.firstUnseenBar = to;
  }

  /** Equity at the closes, as `equityWith` says for each bar, with all that does not change taken out of the loop. */
  private markHeld(position: Position, from: number, to: number): void {
    const { equity } = this;
    const { quotes, rates, series } = this.market;
    const { close } = series;
    const { sign, openLots } = position;
    const isAsk = sign < 0;
    const entry = position.entry.units;
    const offset = 1 - this.range.tradeFrom;
    const balance = this.ledger.flatEquity;
    const money = this.ledger.unitValue * openLots;
    for (let bar = from; bar < to; bar++) {
      const gained = (quotes.side(close[bar], bar, isAsk) - entry) * sign;
      const marked = balance + gained * money * rates.atClose(bar);
      equity[bar + offset] = marked;
      if (marked <= 0) this.isRuined = true;
    }
  }

  /** Extremes, as `noteBar` counts them for each bar, and the worse of them and the closes that are marked already. */
  private noteHeld(position: Position, from: number, to: number): void {
    const { equity, lowEquity } = this;
    const { quotes, rates, series } = this.market;
    const { sign, lots, openLots, firstUnseenBar } = position;
    const isAsk = sign < 0;
    const adverseBids = isAsk ? series.high : series.low;
    const favorableBids = isAsk ? series.low : series.high;
    const entry = position.entry.units;
    const offset = 1 - this.range.tradeFrom;
    const balance = this.ledger.flatEquity;
    const money = this.ledger.unitValue * lots;
    const openMoney = this.ledger.unitValue * openLots;
    let mae = 0;
    let mfe = 0;
    for (let bar = from; bar < to; bar++) {
      const marked = equity[bar + offset];
      lowEquity[bar + offset] = marked;
      if (bar < firstUnseenBar) continue;
      const rate = rates.atClose(bar);
      const adverse = (quotes.side(adverseBids[bar], bar, isAsk) - entry) * sign;
      const favorable = (quotes.side(favorableBids[bar], bar, isAsk) - entry) * sign;
      const loss = -(adverse * money * rate);
      const gain = favorable * money * rate;
      const lowest = balance + adverse * openMoney * rate;
      if (loss > mae) mae = loss;
      if (gain > mfe) mfe = gain;
      if (lowest < marked) lowEquity[bar + offset] = lowest;
    }
    if (mae > position.mae) position.mae = mae;
    if (mfe > position.mfe) position.mfe = mfe;
  }

  /** What events in a bar told of it, put into the bar once it is written. */
  private lowerToEvents(bar: number): void {
    const k = bar - this.range.tradeFrom + 1;
    this.lowEquity[k] = Math.min(this.lowEquity[k], this.eventLow);
    this.eventLow = Infinity;
  }
}
