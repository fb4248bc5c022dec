import type { ExecutionSettings, TradedInstrument } from './settings';

/**
 * Commission of one side of a trade (XS-1 rule 10), account currency, >= 0: half the round turn of `commissionPerLot` where that is set,
 * else `commissionPct` of `fill price × lots × contract size × rate`. The entry is charged for all its lots, each exit leg for its own.
 */
export class Commission {
  private readonly perLotAndSide: number;
  private readonly fraction: number;
  private readonly contractSize: number;

  constructor(settings: ExecutionSettings, instrument: TradedInstrument) {
    this.perLotAndSide = settings.commissionPerLot / 2;
    this.fraction = settings.commissionPct / 100;
    this.contractSize = instrument.contractSize;
  }

  /** `rate`: quote → account currency at the fill. */
  charge(fillPrice: number, lots: number, rate: number): number {
    if (this.perLotAndSide > 0) return this.perLotAndSide * lots;
    return fillPrice * lots * this.contractSize * this.fraction * rate;
  }
}
