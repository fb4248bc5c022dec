import type { Commission } from './commission';
import { floorStep, isBelowMinimum } from './lots';
import type { Margin } from './margin';
import type { ExecutionSettings, SizingMode, TradedInstrument } from './settings';

/** Lots of an entry (XS-1 rule 12). */
export class Sizing {
  private readonly setSize: number;

  constructor(
    private readonly settings: ExecutionSettings,
    private readonly instrument: TradedInstrument,
    private readonly margin: Margin,
    private readonly commission: Commission,
  ) {
    this.setSize = sizeOfSettings(settings);
  }

  /**
   * The wanted lots, capped at the instrument's maximum, rounded down to its step; 0 where that is less than its minimum, which is no trade
   * (`below_min_lot`), and where the strategy sizes and has no size above 0 for this entry. The cap comes first so that the result is always
   * a multiple of the step. Money in account currency.
   *
   * @param ownMode what the strategy's sizes are; null: it has none, so the settings hold
   * @param own the strategy's size of this entry
   * @param equity at the fill, before the entry's commission
   * @param stopDistance price units between fill and stop loss; where the entry is sized by its risk there is one
   * @param decisionClose bid close of `decisionBar`
   * @param rate quote → account currency at the fill
   */
  lots(
    ownMode: SizingMode | null,
    own: number,
    equity: number,
    fillPrice: number,
    stopDistance: number,
    decisionClose: number,
    rate: number,
  ): number {
    const mode = ownMode ?? this.settings.sizing;
    const value = ownMode === null ? this.setSize : own;
    if (!(value > 0)) return 0;
    const { maxLot, minLot, lotStep } = this.instrument;
    const wanted = this.wanted(mode, value, equity, fillPrice, stopDistance, decisionClose, rate);
    const rounded = floorStep(Math.min(wanted, maxLot), lotStep);
    const lots = mode === 'equity_pct' ? this.fitted(rounded, equity, fillPrice, rate) : rounded;
    return isBelowMinimum(lots, minLot) ? 0 : lots;
  }

  private wanted(
    mode: SizingMode,
    value: number,
    equity: number,
    fillPrice: number,
    stopDistance: number,
    decisionClose: number,
    rate: number,
  ): number {
    const { contractSize } = this.instrument;
    switch (mode) {
      case 'volume':
        return value;
      case 'risk_pct':
        return (equity * (value / 100)) / (stopDistance * contractSize * rate);
      case 'equity_pct':
        return (equity * (value / 100) * (this.settings.leverage ?? 1)) / (fillPrice * contractSize * rate);
      case 'notional':
        return value / (decisionClose * contractSize * rate);
    }
  }

  /** Whole steps less until margin and commission fit; without a step there is nothing to take away. */
  private fitted(lots: number, equity: number, fillPrice: number, rate: number): number {
    const { lotStep } = this.instrument;
    if (lotStep === 0 || this.fits(lots, equity, fillPrice, rate)) return lots;
    return lotStep * this.mostSteps(Math.round(lots / lotStep), equity, fillPrice, rate);
  }

  /**
   * The most lot steps below `tooMany` that fit; 0 where none do. Margin and commission never fall as lots grow, so each try halves what is left,
   * however many steps there are.
   */
  private mostSteps(tooMany: number, equity: number, fillPrice: number, rate: number): number {
    let fitting = 0;
    let above = tooMany;
    while (above - fitting > 1) {
      const middle = fitting + Math.floor((above - fitting) / 2);
      if (middle === fitting || middle === above) break; // Beyond 2^53 there may be no whole number between.
      if (this.fits(this.instrument.lotStep * middle, equity, fillPrice, rate)) fitting = middle;
      else above = middle;
    }
    return fitting;
  }

  private fits(lots: number, equity: number, fillPrice: number, rate: number): boolean {
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
