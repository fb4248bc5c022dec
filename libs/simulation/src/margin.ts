import type { Position } from './position';
import type { PriceGrid } from './price-grid';
import type { ExecutionSettings, TradedInstrument } from './settings';
import type { Sign } from './stop-levels';

/** Part of the equity by which doubles may miss an entry that fits exactly. */
const TOLERANCE = 1e-9;

/** Margin and stop-out (XS-1 rule 13); without a leverage none is kept. */
export class Margin {
  readonly isKept: boolean;
  private readonly leverage: number;
  private readonly level: number;
  private readonly contractSize: number;
  private readonly unitValue: number;
  /** The last stop-out level and what it came from: it holds until the account, the position or the rate changes. */
  private readonly known = { position: null as Position | null, balance: NaN, rate: NaN, lots: NaN, units: NaN };

  constructor(
    private readonly grid: PriceGrid,
    settings: ExecutionSettings,
    instrument: TradedInstrument,
  ) {
    this.isKept = settings.leverage !== null;
    this.leverage = settings.leverage ?? Infinity;
    this.level = settings.stopOutLevel;
    this.contractSize = instrument.contractSize;
    this.unitValue = grid.unitSize * instrument.contractSize;
  }

  /** `lots × contract size × price × rate / leverage`, account currency; 0 where none is kept. */
  required(lots: number, price: number, rate: number): number {
    return (lots * this.contractSize * price * rate) / this.leverage;
  }

  /** Whether an account of `equity` that is flat carries this margin and pays this commission. */
  carries(equity: number, margin: number, commission: number): boolean {
    return !this.isKept || margin + commission <= equity + TOLERANCE * Math.abs(equity);
  }

  /**
   * The exit-side price in units at which equity is `stop-out level × used margin`, rounded to the tick against the trader; NaN where no margin
   * is kept. `balance`: the account without the position's gain, so `balance + gain = level × used` is solved for the price.
   */
  stopOutLevel(position: Position, balance: number, rate: number): number {
    if (!this.isKept) return NaN;
    const { known } = this;
    if (
      known.position === position &&
      known.balance === balance &&
      known.rate === rate &&
      known.lots === position.openLots
    ) {
      return known.units;
    }
    known.position = position;
    known.balance = balance;
    known.rate = rate;
    known.lots = position.openLots;
    known.units = this.stopOutUnits(
      position.sign,
      position.entry.units,
      position.openLots,
      position.usedMargin,
      balance,
      rate,
    );
    return known.units;
  }

  /** As `stopOutLevel`, of a position in numbers; where margin is kept. */
  stopOutUnits(
    sign: Sign,
    entryUnits: number,
    openLots: number,
    usedMargin: number,
    balance: number,
    rate: number,
  ): number {
    const gain = this.level * usedMargin - balance;
    const units = gain / (this.unitValue * openLots * rate);
    return this.grid.roundAdversely(sign > 0 ? entryUnits + units : entryUnits - units, sign < 0);
  }
}
