import type { KernelMarket } from './kernel-market';
import type { Lane } from './lane';
import { nearer } from './levels';

/** How much short of a move of the stop loss, in ticks and as a share of the price, a bar is looked at already: more than rounding can make of it. */
const EARLY_TICKS = 0.1;
const EARLY_SHARE = 1e-12;

/**
 * Prices at which a held bar has to be looked at: its stops, its stop-out, and where its stop loss would move. They may lie too near to the market, never too
 * far: a bar that is looked at for nothing costs time and changes nothing.
 */
export class LaneWatch {
  constructor(private readonly market: KernelMarket) {}

  /** Sets the watched prices of a position as it is now. */
  set(lane: Lane): void {
    const losing = this.losingLevel(lane);
    const winning = this.winningLevel(lane);
    lane.lowWatch = lane.sign > 0 ? losing : winning;
    lane.highWatch = lane.sign > 0 ? winning : losing;
  }

  /** The nearer of stop loss and stop-out. */
  private losingLevel({ sign, stopLoss, stopOut }: Lane): number {
    return nearer(nearer(sign * -Infinity, stopLoss, sign), stopOut, sign);
  }

  /** The nearer of take-profit and what moves the stop loss. */
  private winningLevel(lane: Lane): number {
    const { sign, breakevenLevel, stopLoss, entryUnits } = lane;
    let level = nearer(sign * Infinity, lane.takeProfit, -sign);
    const isTighterAtEntry = stopLoss !== stopLoss || (entryUnits - stopLoss) * sign > 0;
    if (isTighterAtEntry) level = nearer(level, breakevenLevel, -sign);
    return nearer(level, this.trailingLevel(lane), -sign);
  }

  private trailingLevel({ sign, stopLoss, trailingDistance, trailingStartLevel }: Lane): number {
    if (trailingDistance !== trailingDistance) return NaN;
    const { grid } = this.market;
    let level = sign * -Infinity;
    if (stopLoss === stopLoss) {
      const exact = stopLoss + (sign * trailingDistance) / grid.unitSize;
      const later = grid.hasTick ? 0.5 - EARLY_TICKS : -EARLY_SHARE * Math.abs(exact);
      level = exact + sign * later;
    }
    return nearer(level, trailingStartLevel, sign);
  }
}
