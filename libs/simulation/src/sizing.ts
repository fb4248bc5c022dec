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
   * (`below_min_lot`). The cap comes first so that the result is always a multiple of the step. Money in account currency.
   *
   * @param ownMode,own what the strategy says for this entry; `own` NaN: nothing, so the settings hold
   * @param equity at the fill, before the entry's commission
   * @param stopDistance price units between fill and stop loss; NaN: there is none
   * @param decisionClose bid close of `decisionBar`
   * @param rate quote → account currency at the fill
   * @throws RangeError where `risk_pct` meets an entry without a stop loss.
   */
  lots(
    ownMode: SizingMode,
    own: number,
    equity: number,
    fillPrice: number,
    stopDistance: number,
    decisionClose: number,
    rate: number,
    decisionBar: number,
  ): number {
    const isOwn = !Number.isNaN(own);
    const mode = isOwn ? ownMode : this.settings.sizing;
    const value = isOwn ? own : this.setSize;
    const { maxLot, minLot, lotStep } = this.instrument;
    const wanted = this.wanted(mode, value, equity, fillPrice, stopDistance, decisionClose, rate, decisionBar);
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
    decisionBar: number,
  ): number {
    const { contractSize } = this.instrument;
    switch (mode) {
      case 'volume':
        return value;
      case 'risk_pct':
        requireStopLoss(stopDistance, decisionBar);
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

function requireStopLoss(stopDistance: number, decisionBar: number): void {
  if (Number.isNaN(stopDistance)) {
    throw new RangeError(
      `sizing "risk_pct": expected a stop loss with the entry decided at bar ${decisionBar}, got none`,
    );
  }
}
