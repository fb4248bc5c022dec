import type { Commission } from './commission';
import { floorStep } from './lots';
import { Position, type Fill } from './position';
import type { PriceGrid } from './price-grid';
import type { ExitReason, TradeLeg } from './result';
import type { TradedInstrument } from './settings';
import type { Sign } from './stop-levels';

/** An entry that has passed every check. Levels in units, NaN where there is none. */
export interface Entry {
  readonly sign: Sign;
  readonly fill: Fill;
  readonly lots: number;
  readonly stopLoss: number;
  readonly takeProfit: number;
}

/**
 * The account: balance, the open position and the legs it was closed in.
 *
 * Money has one order of evaluation (XS-1 rule 16): `units × (unit size × contract size) × lots`, where a unit is a tick, or a price of 1 where
 * the instrument has no tick. Entry commission leaves the balance at the entry, exit commission with its leg.
 */
export class Ledger {
  position: Position | null = null;
  readonly legs: TradeLeg[] = [];
  private trades = 0;
  private readonly unitValue: number;

  constructor(
    private balance: number,
    private readonly grid: PriceGrid,
    private readonly commission: Commission,
    private readonly instrument: TradedInstrument,
  ) {
    this.unitValue = grid.unitSize * instrument.contractSize;
  }

  /** Account equity with the open position, if any, marked at `exitSideUnits`. */
  equityAt(exitSideUnits: number): number {
    const position = this.position;
    return position === null ? this.balance : this.balance + this.gross(position, exitSideUnits, position.openLots);
  }

  /** Account equity without an open position. */
  get flatEquity(): number {
    return this.balance;
  }

  open({ sign, fill, lots, stopLoss, takeProfit }: Entry): void {
    const commission = this.commission.charge(this.grid.toPrice(fill.units), lots);
    this.trades++;
    this.balance -= commission;
    this.position = new Position(this.trades, sign, fill, lots, stopLoss, takeProfit, commission);
  }

  /** Closes `lots` of the position as one leg; all of them end the position. */
  close(position: Position, lots: number, fill: Fill, reason: ExitReason): void {
    const gross = this.gross(position, fill.units, lots);
    const exitCommission = this.commission.charge(this.grid.toPrice(fill.units), lots);
    this.balance += gross - exitCommission;
    const entryShare = this.entryShare(position, lots);
    this.legs.push(
      this.leg(position, lots, fill, reason, gross - (entryShare + exitCommission), entryShare + exitCommission),
    );
    position.openLots = this.remainder(position.openLots, lots);
    if (position.openLots === 0) this.position = null;
  }

  /** Records what is still open as a leg without an exit, valued at `exitSideUnits`; the balance does not change. */
  mark(position: Position, exitSideUnits: number): void {
    const lots = position.openLots;
    const entryShare = this.entryShare(position, lots);
    const profit = this.gross(position, exitSideUnits, lots) - entryShare;
    this.legs.push(this.leg(position, lots, null, null, profit, entryShare));
  }

  private gross(position: Position, exitUnits: number, lots: number): number {
    const gained = position.sign > 0 ? exitUnits - position.entry.units : position.entry.units - exitUnits;
    return gained * this.unitValue * lots;
  }

  /** Entry commission pro rata to the lots of a leg. */
  private entryShare(position: Position, lots: number): number {
    return position.entryCommission * (lots / position.lots);
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
    profit: number,
    commission: number,
  ): TradeLeg {
    position.legCount++;
    const { entry } = position;
    const slippageUnits = entry.slippageUnits + (exit === null ? 0 : exit.slippageUnits);
    return {
      tradeNumber: position.tradeNumber,
      leg: position.legCount,
      direction: position.sign > 0 ? 'long' : 'short',
      entryTimeMs: entry.timeMs,
      entryBar: entry.bar,
      entryPrice: this.grid.toPrice(entry.units),
      volume,
      stopLoss: this.priceOrNull(position.initialStopLoss),
      takeProfit: this.priceOrNull(position.initialTakeProfit),
      exitTimeMs: exit === null ? null : exit.timeMs,
      exitBar: exit === null ? null : exit.bar,
      exitPrice: exit === null ? null : this.grid.toPrice(exit.units),
      exitReason,
      profit,
      commission,
      slippage: slippageUnits * this.unitValue * volume,
      equityAfter: this.balance,
    };
  }

  private priceOrNull(units: number): number | null {
    return Number.isNaN(units) ? null : this.grid.toPrice(units);
  }
}
