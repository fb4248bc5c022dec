import type { Commission } from './commission';
import { floorStep, isBelowMinimum } from './lots';
import type { Margin } from './margin';
import type { ExecutionSettings, SizingMode, TradedInstrument } from './settings';
import type { Signals } from './signals';
import type { Sign } from './stop-levels';

/** What the size of an entry may depend on. Money in account currency. */
export interface SizedEntry {
  readonly decisionBar: number;
  readonly sign: Sign;
  /** At the fill, before the entry's commission. */
  readonly equity: number;
  readonly fillPrice: number;
  /** Price units between fill and stop loss; NaN: there is none. */
  readonly stopDistance: number;
  /** Bid close of the bar of the decision. */
  readonly decisionClose: number;
  /** Quote → account currency at the fill. */
  readonly rate: number;
}

/** Lots of an entry (XS-1 rule 12). */
export class Sizing {
  private readonly setSize: number;

  constructor(
    private readonly signals: Signals,
    private readonly settings: ExecutionSettings,
    private readonly instrument: TradedInstrument,
    private readonly margin: Margin,
    private readonly commission: Commission,
  ) {
    this.setSize = sizeOfSettings(settings);
  }

  /**
   * The wanted lots, capped at the instrument's maximum, rounded down to its step; 0 where that is less than its minimum, which is no trade
   * (`below_min_lot`). The cap comes first so that the result is always a multiple of the step.
   *
   * @throws RangeError where `risk_pct` meets an entry without a stop loss.
   */
  lots(entry: SizedEntry): number {
    const own = this.ownSize(entry);
    const isOwn = !Number.isNaN(own);
    const mode = isOwn && this.signals.sizing ? this.signals.sizing.mode : this.settings.sizing;
    const { maxLot, minLot, lotStep } = this.instrument;
    const wanted = this.wanted(mode, isOwn ? own : this.setSize, entry);
    const rounded = floorStep(Math.min(wanted, maxLot), lotStep);
    const lots = mode === 'equity_pct' ? this.fitted(rounded, entry) : rounded;
    return isBelowMinimum(lots, minLot) ? 0 : lots;
  }

  /** What the strategy says for this entry; NaN: nothing, so the settings hold. */
  private ownSize({ decisionBar, sign }: SizedEntry): number {
    const own = this.signals.sizing;
    return own ? (sign > 0 ? own.long : own.short)[decisionBar] : NaN;
  }

  private wanted(mode: SizingMode, value: number, entry: SizedEntry): number {
    const { contractSize } = this.instrument;
    const { equity, rate } = entry;
    switch (mode) {
      case 'volume':
        return value;
      case 'risk_pct':
        requireStopLoss(entry);
        return (equity * (value / 100)) / (entry.stopDistance * contractSize * rate);
      case 'equity_pct':
        return (equity * (value / 100) * (this.settings.leverage ?? 1)) / (entry.fillPrice * contractSize * rate);
      case 'notional':
        return value / (entry.decisionClose * contractSize * rate);
    }
  }

  /** Whole steps less until margin and commission fit; without a step there is nothing to take away. */
  private fitted(lots: number, entry: SizedEntry): number {
    const { lotStep } = this.instrument;
    if (lotStep === 0 || this.fits(lots, entry)) return lots;
    let steps = Math.round(lots / lotStep);
    while (steps > 0 && !this.fits(lotStep * steps, entry)) steps--;
    return lotStep * steps;
  }

  private fits(lots: number, { fillPrice, equity, rate }: SizedEntry): boolean {
    const margin = this.margin.required(lots, fillPrice, rate);
    return this.margin.carries(equity, margin, this.commission.charge(fillPrice, lots, rate));
  }
}

/** The value that goes with the settings' own mode; NaN where it is not set. */
export function sizeOfSettings({ sizing, volume, riskPct, equityPct, notional }: ExecutionSettings): number {
  switch (sizing) {
    case 'volume':
      return volume;
    case 'risk_pct':
      return riskPct ?? NaN;
    case 'equity_pct':
      return equityPct ?? NaN;
    case 'notional':
      return notional ?? NaN;
  }
}

function requireStopLoss({ stopDistance, decisionBar }: SizedEntry): void {
  if (Number.isNaN(stopDistance)) {
    throw new RangeError(
      `sizing "risk_pct": expected a stop loss with the entry decided at bar ${decisionBar}, got none`,
    );
  }
}
