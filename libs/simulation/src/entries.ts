import type { AccountPath } from './account-path';
import type { Commission } from './commission';
import { tagOf } from './entry-tag';
import type { Fill, Moment } from './fill';
import type { Ledger } from './ledger';
import type { Margin } from './margin';
import type { Market } from './market';
import type { MovingStops } from './moving-stops';
import type { Entry } from './position';
import type { PriceGrid } from './price-grid';
import { RejectedOrders } from './rejected-orders';
import type { ExecutionSettings } from './settings';
import type { Signals } from './signals';
import type { Sizing } from './sizing';
import type { Slippage } from './slippage';
import type { SpreadMean } from './spread-mean';
import { reachesStopLoss, reachesTakeProfit, stopLossLevel, takeProfitLevel, type Sign } from './stop-levels';

/** What a run's entries are made with. */
export interface EntryParts {
  readonly market: Market;
  readonly grid: PriceGrid;
  readonly ledger: Ledger;
  readonly path: AccountPath;
  readonly slippage: Slippage;
  readonly spreadMean: SpreadMean;
  readonly movingStops: MovingStops;
  readonly sizing: Sizing;
  readonly margin: Margin;
  readonly commission: Commission;
}

/** Opens positions, or counts why it does not: invalid stops first, then the size, then the margin (XS-1 rules 4, 12, 13). */
export class Entries {
  readonly rejected = new RejectedOrders();
  private readonly sizesByRisk: boolean;

  constructor(
    private readonly parts: EntryParts,
    private readonly signals: Signals,
    private readonly settings: ExecutionSettings,
  ) {
    this.sizesByRisk = (signals.sizing?.mode ?? settings.sizing) === 'risk_pct';
  }

  /** An entry at a bid price of the moment's bar, with the stops of `decisionBar`; the account is flat. */
  enter(decisionBar: number, bids: Float64Array, sign: Sign, moment: Moment): void {
    const { market, slippage } = this.parts;
    const isBuy = sign > 0;
    const { bar, timeMs, rate } = moment;
    const raw = market.quotes.side(bids[bar], bar, isBuy);
    const units = slippage.fill(raw, isBuy);
    const exitSide = market.quotes.side(bids[bar], bar, !isBuy);
    const stopLoss = stopLossLevel(this.signals.stopLoss, decisionBar, sign, units, this.parts.grid);
    const takeProfit = this.takeProfit(decisionBar, sign, units);
    // Risk is measured to the stop loss.
    const isUnmeasured = this.sizesByRisk && Number.isNaN(stopLoss);
    const isReached = reachesStopLoss(exitSide, stopLoss, sign) || reachesTakeProfit(exitSide, takeProfit, sign);
    if (isUnmeasured || isReached) {
      this.rejected.add('invalidStop', sign, moment);
    } else {
      const fill: Fill = { bar, timeMs, rate, units, slippageUnits: Math.abs(units - raw) };
      this.open(decisionBar, sign, fill, stopLoss, takeProfit);
    }
  }

  /** A ratio of 0 means that the take-profit is not there at all, so it cannot make a stop invalid or a bar ambiguous. */
  private takeProfit(decisionBar: number, sign: Sign, units: number): number {
    if (this.settings.tpPartialCloseRatio === 0) return NaN;
    return takeProfitLevel(this.signals.takeProfit, decisionBar, sign, units, this.parts.grid);
  }

  private open(decisionBar: number, sign: Sign, fill: Fill, stopLoss: number, takeProfit: number): void {
    const { grid, ledger, margin, commission, movingStops, path, spreadMean } = this.parts;
    const price = grid.toPrice(fill.units);
    const lots = this.lots(decisionBar, sign, fill, stopLoss);
    if (lots === 0) {
      this.rejected.add('belowMinLot', sign, fill);
      return;
    }
    const required = margin.required(lots, price, fill.rate);
    if (!margin.carries(ledger.flatEquity, required, commission.charge(price, lots, fill.rate))) {
      this.rejected.add('insufficientMargin', sign, fill);
      return;
    }
    const movement = movingStops.movementOf(decisionBar, fill.bar, fill.units, sign);
    const firstLiveBar = this.settings.executionMode === 'next_open' ? fill.bar : fill.bar + 1;
    const tag = tagOf(this.signals.entryTags, decisionBar, sign);
    const entry: Entry = { sign, fill, lots, stopLoss, takeProfit, movement, margin: required, tag };
    path.writeUntil(fill.bar);
    path.begin(ledger.open(entry), firstLiveBar);
    if (sign > 0) spreadMean.add(fill.bar);
  }

  private lots(decisionBar: number, sign: Sign, { units, rate }: Fill, stopLoss: number): number {
    const { grid, ledger, market, sizing } = this.parts;
    const own = this.signals.sizing;
    return sizing.lots(
      own?.mode ?? null,
      own ? (sign > 0 ? own.long : own.short)[decisionBar] : NaN,
      ledger.flatEquity,
      grid.toPrice(units),
      Math.abs(units - stopLoss) * grid.unitSize,
      market.series.close[decisionBar],
      rate,
    );
  }
}
