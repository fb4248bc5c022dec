import type { Commission } from './commission';
import type { Fill } from './fill';
import { floorStep } from './lots';
import { Position, type Entry } from './position';
import type { PriceGrid } from './price-grid';
import type { ExitReason, TradeLeg } from './result';
import type { TradedInstrument } from './settings';

/**
 * The account: balance, the open position and the legs it was closed in.
 *
 * Money has one order of evaluation (XS-1 rule 16): `units × ((unit size × contract size) × lots) × rate`, where a unit is a tick, or a price of 1
 * where the instrument has no tick. Entry commission leaves the balance at the entry, exit commission with its leg, swap when it is charged.
 */
export class Ledger {
  position: Position | null = null;
  readonly legs: TradeLeg[] = [];
  /** Quote currency for one unit of one lot. */
  readonly unitValue: number;
  private trades = 0;

  constructor(
    private balance: number,
    private readonly grid: PriceGrid,
    private readonly commission: Commission,
    private readonly instrument: TradedInstrument,
  ) {
    this.unitValue = grid.unitSize * instrument.contractSize;
  }

  /** Account equity without an open position. */
  get flatEquity(): number {
    return this.balance;
  }

  /** Account equity with the position marked at `exitSideUnits`. */
  equityWith(position: Position, exitSideUnits: number, rate: number): number {
    return this.balance + this.gross(position, exitSideUnits, position.openLots, rate);
  }

  /** What `lots` of the position have gained at a price, before any cost. */
  gross(position: Position, exitUnits: number, lots: number, rate: number): number {
    const gained = position.sign > 0 ? exitUnits - position.entry.units : position.entry.units - exitUnits;
    return gained * (this.unitValue * lots) * rate;
  }

  open(entry: Entry): Position {
    const commission = this.commission.charge(this.grid.toPrice(entry.fill.units), entry.lots, entry.fill.rate);
    this.trades++;
    const position = new Position(this.trades, entry, commission, this.balance);
    this.position = position;
    this.balance -= commission;
    return position;
  }

  /** Books swap on the open lots; positive is received. */
  addSwap(position: Position, amount: number): void {
    this.balance += amount;
    position.openSwap += amount;
  }

  /** Closes `lots` of the position as one leg; all of them end the position. */
  close(position: Position, lots: number, fill: Fill, reason: ExitReason): void {
    const gross = this.gross(position, fill.units, lots, fill.rate);
    const exitCommission = this.commission.charge(this.grid.toPrice(fill.units), lots, fill.rate);
    this.balance += gross - exitCommission;
    this.legs.push(this.leg(position, lots, fill, reason, gross, exitCommission));
    position.keep(this.remainder(position.openLots, lots));
    if (position.openLots === 0) this.position = null;
  }

  /** Records what is still open as a leg without an exit, valued at `exitSideUnits`; the balance does not change. */
  mark(position: Position, exitSideUnits: number, rate: number): void {
    const gross = this.gross(position, exitSideUnits, position.openLots, rate);
    this.legs.push(this.leg(position, position.openLots, null, null, gross, 0, rate));
  }

  /** Entry commission pro rata to the lots of a leg. */
  private entryShare(position: Position, lots: number): number {
    return position.entryCommission * (lots / position.lots);
  }

  /** Takes a leg's share of the swap from what is booked on the open lots. */
  private takeSwap(position: Position, lots: number): number {
    const share = lots === position.openLots ? position.openSwap : position.openSwap * (lots / position.openLots);
    position.openSwap -= share;
    return share;
  }

  /** Lots left after a leg: a multiple of the lot step again, which a plain difference is not. */
  private remainder(openLots: number, lots: number): number {
    return lots === openLots ? 0 : floorStep(openLots - lots, this.instrument.lotStep);
  }

  /** A leg as reported, at the balance of now; without an exit it is still open. */
  private leg(
    position: Position,
    volume: number,
    exit: Fill | null,
    exitReason: ExitReason | null,
    gross: number,
    exitCommission: number,
    rate = exit === null ? 1 : exit.rate,
  ): TradeLeg {
    position.legCount++;
    const { entry } = position;
    const slippageUnits = entry.slippageUnits + (exit === null ? 0 : exit.slippageUnits);
    const commission = this.entryShare(position, volume) + exitCommission;
    const swap = this.takeSwap(position, volume);
    return {
      tradeNumber: position.tradeNumber,
      leg: position.legCount,
      direction: position.sign > 0 ? 'long' : 'short',
      entryTimeMs: entry.timeMs,
      entryBar: entry.bar,
      entryPrice: this.grid.toPrice(entry.units),
      entryVolume: position.lots,
      equityAtEntry: position.equityAtEntry,
      initialRisk: this.initialRisk(position),
      volume,
      stopLoss: this.priceOrNull(position.initialStopLoss),
      takeProfit: this.priceOrNull(position.initialTakeProfit),
      exitTimeMs: exit === null ? null : exit.timeMs,
      exitBar: exit === null ? null : exit.bar,
      exitPrice: exit === null ? null : this.grid.toPrice(exit.units),
      exitReason,
      profit: gross - commission + swap,
      commission,
      swap,
      slippage: slippageUnits * this.unitValue * volume * rate,
      mae: position.mae,
      mfe: position.mfe,
      equityAfter: this.balance,
      entryTag: position.entryTag,
    };
  }

  private initialRisk(position: Position): number | null {
    const { initialStopLoss, entry, lots } = position;
    return Number.isNaN(initialStopLoss) ? null : -this.gross(position, initialStopLoss, lots, entry.rate);
  }

  private priceOrNull(units: number): number | null {
    return Number.isNaN(units) ? null : this.grid.toPrice(units);
  }
}
