import type { EntrySeries } from '@barmill/simulation';
import { decimal, greatest, least, over, times, type Decimal } from './decimal';
import type { NaiveCase } from './naive-case';
import { against, atStop, atTarget, inFavor, type Held, type Side } from './naive-held';
import { NaiveMoney } from './naive-money';
import { NaivePath } from './naive-path';
import { NaivePrices, type Column } from './naive-prices';
import { emptyResult, type NaiveLeg, type NaiveResult } from './naive-result';
import { nights } from './new-york';

const ZERO = 0n;
const TINY = decimal(1e-9);

/** XS-1 from its text, with decimals and no thought of speed: what `simulate` must agree with. */
export class NaiveEngine {
  private readonly prices: NaivePrices;
  private readonly money: NaiveMoney;
  private readonly paths: NaivePath;
  private balance: Decimal;
  private held: Held | null = null;
  private pendingExit = false;
  private pendingEntry: Side | null = null;
  private number = 0;
  private low: Decimal | null = null;
  private seen = false;
  private readonly out: NaiveResult;

  constructor(private readonly given: NaiveCase) {
    this.prices = new NaivePrices(given);
    this.money = new NaiveMoney(given, this.prices);
    this.paths = new NaivePath(given, this.prices);
    this.balance = decimal(given.settings.initialBalance);
    this.out = emptyResult(this.balance);
  }

  run(): NaiveResult {
    for (let bar = this.given.range.tradeFrom; bar < this.given.range.end; bar++) this.bar(bar);
    return this.out;
  }

  private get last(): number {
    return this.given.range.end - 1;
  }

  private openMs(bar: number): number {
    return this.given.series.time[bar];
  }

  private closeMs(bar: number): number {
    const { series, timeframeMs } = this.given;
    return Math.min(series.time[bar] + timeframeMs, series.time[bar + 1] ?? Infinity);
  }

  /** Rule 5. */
  private bar(bar: number): void {
    this.low = null;
    this.seen = false;
    this.fillPending(bar);
    const held = this.held;
    if (held) {
      this.chargeSwap(bar, held);
      const isGap = this.gapTest(bar, held);
      const isDone = isGap || this.path(bar, held);
      if (this.held && (isGap || !isDone)) this.seeWhole(bar, held);
      if (!isDone) this.judgeClose(bar, held);
      if (this.held) this.moveStops(bar, held);
      if (this.held && held.lastBar !== null && bar >= held.lastBar) this.leaveAtClose(bar, held, 'time');
    }
    this.signal(bar, held !== null && this.held === null);
    if (bar === this.last) this.endOfData(bar);
    const equity = this.equityAt(bar);
    this.out.equity.push(equity);
    this.out.lowEquity.push(this.low === null ? equity : least(this.low, equity));
    if (this.seen) this.out.exposureBars++;
    if (equity <= ZERO) this.out.ruined = true;
  }

  private equityAt(bar: number): Decimal {
    const { held } = this;
    if (!held) return this.balance;
    const rate = this.prices.rateAt(this.closeMs(bar));
    return this.balance + this.money.gain(held, this.paths.exitPrice(held, 'close', bar), held.open, rate);
  }

  /** Excursions of the entry's volume, and the bar's worst equity; a bar so seen is one of exposure. */
  private see(bar: number, held: Held, worst: Decimal, best: Decimal): void {
    this.seen = true;
    this.excursion(held, worst, best, this.prices.rateAt(this.closeMs(bar)));
  }

  private seeWhole(bar: number, held: Held): void {
    this.see(bar, held, this.paths.exitPrice(held, against(held), bar), this.paths.exitPrice(held, inFavor(held), bar));
  }

  private excursion(held: Held, worst: Decimal, best: Decimal, rate: Decimal): void {
    held.mae = greatest(held.mae, -this.money.gain(held, worst, held.lots, rate));
    held.mfe = greatest(held.mfe, this.money.gain(held, best, held.lots, rate));
    const equity = this.balance + this.money.gain(held, worst, held.open, rate);
    this.low = this.low === null ? equity : least(this.low, equity);
  }

  /** Rule 5 (a). */
  private fillPending(bar: number): void {
    const entry = this.pendingEntry;
    if (this.pendingExit && this.held) {
      const raw = this.paths.exitPrice(this.held, 'open', bar);
      this.leave(this.held, this.held.open, bar, this.openMs(bar), raw, 'signal', true);
    }
    this.pendingExit = false;
    this.pendingEntry = null;
    if (entry) this.enter(bar - 1, bar, 'open', this.openMs(bar), entry);
  }

  /** Rule 11. */
  private chargeSwap(bar: number, held: Held): void {
    const count = nights(Math.max(held.entryMs, this.closeMs(bar - 1)), this.closeMs(bar));
    const money = this.money.swap(held, count, this.prices.rateAt(this.closeMs(bar)));
    this.balance += money;
    held.swap += money;
  }

  /** Rule 5 (c). */
  private gapTest(bar: number, held: Held): boolean {
    const { stopEvaluation, tpGapFill } = this.given.settings;
    if (stopEvaluation === 'close' || held.entryBar === bar) return false;
    const open = this.paths.exitPrice(held, 'open', bar);
    if (atStop(held, open, held.sl)) {
      this.leaveAtStop(bar, this.openMs(bar), held, open, 'sl_gap');
      return true;
    }
    if (!atTarget(held, open, held.tp)) return false;
    this.leaveAtTarget(bar, this.openMs(bar), held, tpGapFill === 'level' ? held.tp! : open, 'tp_gap');
    return true;
  }

  /** Rule 5 (d), with rules 6 and 13. */
  private path(bar: number, held: Held): boolean {
    const worst = this.paths.exitPrice(held, against(held), bar);
    const best = this.paths.exitPrice(held, inFavor(held), bar);
    const open = this.paths.exitPrice(held, 'open', bar);
    const onPath = this.given.settings.stopEvaluation === 'intrabar';
    const isStop = onPath && atStop(held, worst, held.sl);
    const isTarget = onPath && atTarget(held, best, held.tp);
    if (isStop && isTarget) this.out.ambiguousBars++;
    if (atStop(held, open, this.paths.stopOutLevel(held, this.openMs(bar), this.balance))) {
      this.leave(held, held.open, bar, this.openMs(bar), open, 'stop_out', false);
      return true;
    }
    const level = this.paths.stopOutLevel(held, this.closeMs(bar), this.balance);
    const clamped = level === null ? null : held.side === 'long' ? least(level, open) : greatest(level, open);
    const isStopOut = atStop(held, worst, clamped);
    if (!isStop && !isStopOut && !isTarget) return false;
    const toOpen = (price: Decimal) => (price > open ? price - open : open - price);
    const byStop = isStop && (!isStopOut || toOpen(held.sl!) <= toOpen(clamped!));
    const losing = byStop ? held.sl : clamped;
    const loses = (isStop || isStopOut) && (!isTarget || this.paths.losesFirst(bar, held, losing!));
    if (loses) {
      const fill =
        byStop && this.given.settings.stopSlippage ? this.prices.slipped(losing!, held.side === 'short') : losing!;
      this.see(bar, held, fill, atTarget(held, best, held.tp) ? held.tp! : best);
      if (byStop) this.leaveAtStop(bar, this.closeMs(bar), held, losing!, held.trailed ? 'trailing' : 'sl');
      else this.leave(held, held.open, bar, this.closeMs(bar), losing!, 'stop_out', false);
    } else {
      const isPart = this.money.targetLots(held) < held.open;
      const seen = !isPart && atStop(held, worst, held.sl) ? held.sl! : worst;
      this.see(bar, held, seen, isPart ? best : held.tp!);
      this.leaveAtTarget(bar, this.closeMs(bar), held, held.tp!, 'tp');
    }
    return true;
  }

  /** Rule 4, stops on the close alone. */
  private judgeClose(bar: number, held: Held): void {
    if (this.given.settings.stopEvaluation !== 'close') return;
    const close = this.paths.exitPrice(held, 'close', bar);
    const isStop = atStop(held, close, held.sl);
    const isTarget = atTarget(held, close, held.tp);
    if (isStop && isTarget) this.out.ambiguousBars++;
    if (isStop) this.leaveAtStop(bar, this.closeMs(bar), held, close, held.trailed ? 'trailing' : 'sl');
    else if (isTarget) this.leaveAtTarget(bar, this.closeMs(bar), held, close, 'tp');
  }

  /** Rule 9. */
  private moveStops(bar: number, held: Held): void {
    const best = this.paths.exitPrice(held, inFavor(held), bar);
    const isTighter = (level: Decimal) =>
      held.sl === null || (held.side === 'long' ? level > held.sl : level < held.sl);
    const isEven = atTarget(held, best, held.breakevenAt);
    if ((isEven || (this.given.settings.breakevenAfterPartial && held.hadPart)) && isTighter(held.entry)) {
      held.sl = held.entry;
      held.trailed = false;
    }
    if (held.trail === null) return;
    if (held.trailFrom === null || atTarget(held, best, held.trailFrom)) held.trailing = true;
    const level = this.prices.snapped(held.side === 'long' ? best - held.trail : best + held.trail);
    if (!held.trailing || !isTighter(level)) return;
    held.sl = level;
    held.trailed = true;
  }

  /** Rules 3, 5 (e), 13 and 14. */
  private signal(bar: number, wasStopped: boolean): void {
    const { enterLong, enterShort, exitLong, exitShort } = this.given.signals;
    const { settings } = this.given;
    const { held } = this;
    let wanted: Side | null = enterLong[bar] === enterShort[bar] ? null : enterLong[bar] ? 'long' : 'short';
    const exits =
      held !== null &&
      ((held.side === 'long' ? exitLong : exitShort)[bar] === 1 || (wanted !== null && wanted !== held.side));
    if (held?.side === wanted) wanted = null;
    if (!held && wasStopped && !settings.reentryOnExitBar) wanted = null;
    if (this.out.ruined || this.equityAt(bar) <= ZERO) wanted = null;
    if (settings.executionMode === 'next_open') {
      const exitLost = exits && bar === this.last;
      const entryLost = wanted !== null && bar + 1 >= this.last;
      if (exitLost || entryLost) this.out.unfilledAtEnd++;
      this.pendingExit = exits && !exitLost;
      this.pendingEntry = entryLost ? null : wanted;
      return;
    }
    if (exits) this.leaveAtClose(bar, held, 'signal');
    if (wanted === null) return;
    if (bar === this.last) this.out.unfilledAtEnd++;
    else this.enter(bar, bar, 'close', this.closeMs(bar), wanted);
  }

  private leaveAtClose(bar: number, held: Held, reason: string): void {
    if (bar > held.entryBar || this.given.settings.executionMode === 'next_open') {
      if (!this.seen) this.seeWhole(bar, held);
    }
    this.leave(held, held.open, bar, this.closeMs(bar), this.paths.exitPrice(held, 'close', bar), reason, true);
  }

  private leaveAtStop(bar: number, timeMs: number, held: Held, raw: Decimal, reason: string): void {
    this.leave(held, held.open, bar, timeMs, raw, reason, this.given.settings.stopSlippage);
  }

  private leaveAtTarget(bar: number, timeMs: number, held: Held, raw: Decimal, reason: string): void {
    const lots = this.money.targetLots(held);
    const isPart = lots < held.open;
    if (isPart) held.hadPart = true;
    if (isPart) held.tp = null;
    this.leave(held, lots, bar, timeMs, raw, isPart ? 'tp_partial' : reason, false);
  }

  private leave(
    held: Held,
    lots: Decimal,
    bar: number,
    timeMs: number,
    raw: Decimal,
    reason: string,
    slips: boolean,
  ): void {
    const price = slips ? this.prices.slipped(raw, held.side === 'short') : raw;
    const rate = this.prices.rateAt(timeMs);
    this.excursion(held, price, price, rate);
    const gain = this.money.gain(held, price, lots, rate);
    const paid = this.money.commission(price, lots, rate);
    this.balance += gain - paid;
    const slip = price > raw ? price - raw : raw - price;
    this.report(held, lots, { bar, timeMs, price, slip, reason }, gain, paid, rate);
    held.open -= lots;
    if (held.open === ZERO) this.held = null;
    if (held.side === 'short') this.out.askSpreads.push(this.prices.spreadPips(bar));
  }

  private report(
    held: Held,
    lots: Decimal,
    exit: { bar: number; timeMs: number; price: Decimal; slip: Decimal; reason: string } | null,
    gain: Decimal,
    paid: Decimal,
    rate: Decimal,
  ): void {
    const commission = over(times(held.commission, lots), held.lots) + paid;
    const swap = over(times(held.swap, lots), held.open);
    held.swap -= swap;
    held.legs++;
    const leg: NaiveLeg = {
      tradeNumber: held.number,
      leg: held.legs,
      direction: held.side,
      entryTimeMs: held.entryMs,
      entryBar: held.entryBar,
      entryPrice: held.entry,
      entryVolume: held.lots,
      equityAtEntry: held.equityBefore,
      initialRisk: held.firstSl === null ? null : -this.money.gain(held, held.firstSl, held.lots, held.entryRate),
      volume: lots,
      stopLoss: held.firstSl,
      takeProfit: held.firstTp,
      exitTimeMs: exit?.timeMs ?? null,
      exitBar: exit?.bar ?? null,
      exitPrice: exit?.price ?? null,
      exitReason: exit?.reason ?? null,
      profit: gain - commission + swap,
      commission,
      swap,
      slippage: times(held.entrySlip + (exit?.slip ?? ZERO), decimal(this.given.instrument.contractSize), lots, rate),
      mae: held.mae,
      mfe: held.mfe,
      equityAfter: this.balance,
      entryTag: held.tag,
    };
    this.out.legs.push(leg);
  }

  /** Rules 4, 12 and 13. */
  private enter(decided: number, bar: number, column: Column, timeMs: number, side: Side): void {
    const { settings, signals } = this.given;
    const isLong = side === 'long';
    const raw = this.prices.side(isLong, column, bar);
    const price = this.prices.slipped(raw, isLong);
    const rate = this.prices.rateAt(timeMs);
    const sl = this.prices.level(signals.stopLoss, side, decided, price, false);
    const hasTarget = settings.tpPartialCloseRatio !== 0;
    const tp = hasTarget ? this.prices.level(signals.takeProfit, side, decided, price, true) : null;
    const leaving = this.prices.side(!isLong, column, bar);
    const isAt = (isBelow: boolean, one: Decimal | null) => one !== null && (isBelow ? leaving <= one : leaving >= one);
    const isUnmeasured = sl === null && this.money.sizing === 'risk_pct';
    if (isUnmeasured || isAt(isLong, sl) || isAt(!isLong, tp)) {
      this.out.invalidStop++;
      return;
    }
    const lots = this.money.size(decided, side, price, sl, rate, this.balance);
    if (lots <= ZERO || lots < decimal(this.given.instrument.minLot) - TINY) {
      this.out.belowMinLot++;
      return;
    }
    if (!this.money.fits(lots, price, rate, this.balance)) {
      this.out.insufficientMargin++;
      return;
    }
    const own = (series: EntrySeries | null | undefined, setting: number | null): Decimal | null => {
      const value = series ? series[side][decided] : NaN;
      const used = Number.isFinite(value) && value > 0 ? value : setting;
      return used === null ? null : decimal(used);
    };
    const ahead = (distance: Decimal | null) =>
      distance === null ? null : this.prices.snapped(isLong ? price + distance : price - distance);
    const bars = own(signals.timeExitBars, settings.timeExitBars);
    const commission = this.money.commission(price, lots, rate);
    const slip = price > raw ? price - raw : raw - price;
    this.held = {
      number: ++this.number,
      side,
      entryBar: bar,
      entryMs: timeMs,
      entry: price,
      entrySlip: slip,
      entryRate: rate,
      lots,
      open: lots,
      firstSl: sl,
      firstTp: tp,
      sl,
      tp,
      trailed: false,
      hadPart: false,
      breakevenAt: ahead(own(signals.breakevenTrigger, settings.breakevenTrigger)),
      trail: own(signals.trailingDistance, settings.trailingDistance),
      trailFrom: ahead(own(signals.trailingStart, settings.trailingStart)),
      trailing: false,
      lastBar: bars === null ? null : bar + Number(bars / decimal(1)),
      margin: this.money.margin(lots, price, rate),
      commission,
      equityBefore: this.balance,
      swap: ZERO,
      mae: ZERO,
      mfe: ZERO,
      legs: 0,
      tag: signals.entryTags?.names[signals.entryTags[side][decided] - 1] ?? null,
    };
    this.balance -= commission;
    if (isLong) this.out.askSpreads.push(this.prices.spreadPips(bar));
  }

  /** Rule 14. */
  private endOfData(bar: number): void {
    const { held } = this;
    if (!held) return;
    if (this.given.settings.endOfData === 'close') {
      this.leaveAtClose(bar, held, 'end_of_data');
      return;
    }
    const rate = this.prices.rateAt(this.closeMs(bar));
    this.report(
      held,
      held.open,
      null,
      this.money.gain(held, this.paths.exitPrice(held, 'close', bar), held.open, rate),
      ZERO,
      rate,
    );
  }
}
