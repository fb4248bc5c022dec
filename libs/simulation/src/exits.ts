import type { AccountPath } from './account-path';
import type { Fill, Moment } from './fill';
import type { Ledger } from './ledger';
import { takeProfitLots } from './partial-close';
import type { Position } from './position';
import type { ExitReason } from './result';
import type { ExecutionSettings, TradedInstrument } from './settings';
import type { Slippage } from './slippage';
import type { SpreadMean } from './spread-mean';

/** Closes positions, each kind of exit at its price (XS-1 rules 7 and 8). `raw` is a price of the exit side, in units. */
export class Exits {
  constructor(
    private readonly ledger: Ledger,
    private readonly path: AccountPath,
    private readonly slippage: Slippage,
    private readonly spreadMean: SpreadMean,
    private readonly settings: ExecutionSettings,
    private readonly instrument: TradedInstrument,
  ) {}

  /** Everything, with slippage. */
  slipped(position: Position, raw: number, reason: ExitReason, moment: Moment): void {
    this.close(position, position.openLots, raw, this.slippage.fill(raw, position.sign < 0), reason, moment);
  }

  /** Everything, at the price itself. */
  exact(position: Position, raw: number, reason: ExitReason, moment: Moment): void {
    this.close(position, position.openLots, raw, raw, reason, moment);
  }

  atStopLoss(position: Position, raw: number, isGap: boolean, moment: Moment): void {
    this.close(position, position.openLots, raw, this.stopLossFill(position, raw), stopReason(position, isGap), moment);
  }

  /** Rule 8: closes all or a part; after a part the TP is gone and the SL stays. */
  atTakeProfit(position: Position, raw: number, isGap: boolean, moment: Moment): void {
    const lots = this.takeProfitLots(position);
    const isPart = lots < position.openLots;
    if (isPart) position.takeProfit = NaN;
    this.close(position, lots, raw, raw, isPart ? 'tp_partial' : isGap ? 'tp_gap' : 'tp', moment);
  }

  /** Where a stop loss at `raw` fills. */
  stopLossFill(position: Position, raw: number): number {
    return this.settings.stopSlippage ? this.slippage.fill(raw, position.sign < 0) : raw;
  }

  takeProfitLots(position: Position): number {
    return takeProfitLots(this.settings.tpPartialCloseRatio, position.openLots, this.instrument);
  }

  private close(
    position: Position,
    lots: number,
    raw: number,
    units: number,
    reason: ExitReason,
    moment: Moment,
  ): void {
    const { bar, timeMs, rate } = moment;
    const fill: Fill = { bar, timeMs, rate, units, slippageUnits: Math.abs(units - raw) };
    this.path.writeUntil(bar);
    this.path.noteFill(position, fill);
    this.ledger.close(position, lots, fill, reason);
    if (position.sign < 0) this.spreadMean.add(bar);
  }
}

function stopReason(position: Position, isGap: boolean): ExitReason {
  if (isGap) return 'sl_gap';
  return position.isTrailed ? 'trailing' : 'sl';
}
