import type { PriceGrid } from './price-grid';
import type { ExecutionSettings, TradedInstrument } from './settings';

/** Slippage of XS-1 rule 7: always against the trader, then rounded against the trader to the tick. */
export class Slippage {
  /** Part that does not depend on the price, in units. */
  private readonly fixedUnits: number;
  private readonly fraction: number;

  constructor(
    private readonly grid: PriceGrid,
    settings: ExecutionSettings,
    instrument: TradedInstrument,
  ) {
    this.fixedUnits = (settings.slippagePips * instrument.pipSize) / grid.unitSize;
    this.fraction = settings.slippagePct / 100;
  }

  /** Fill in units of an order at the raw side price `rawUnits`: `raw ± (fixed + raw × fraction)`. */
  fill(rawUnits: number, isBuy: boolean): number {
    const slip = this.fixedUnits + rawUnits * this.fraction;
    return this.grid.roundAdversely(isBuy ? rawUnits + slip : rawUnits - slip, isBuy);
  }
}
