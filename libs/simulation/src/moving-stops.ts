import type { Market } from './market';
import type { Movement, Position } from './position';
import type { PriceGrid } from './price-grid';
import type { ExecutionSettings } from './settings';
import type { EntrySeries, Signals } from './signals';
import { reachesTakeProfit, type Sign } from './stop-levels';

/** Of an entry whose stops stay where they are. */
const noMovement: Movement = {
  breakevenLevel: NaN,
  trailingDistance: NaN,
  trailingStartLevel: NaN,
  timeExitBar: NaN,
};

/** Break-even, trailing and the exit by time (XS-1 rule 9). */
export class MovingStops {
  /** Whether anything can move a stop loss or end a position by time. */
  readonly isUsed: boolean;

  constructor(
    private readonly market: Market,
    private readonly grid: PriceGrid,
    private readonly settings: ExecutionSettings,
    private readonly signals: Signals,
  ) {
    const settled = [settings.breakevenTrigger, settings.trailingDistance, settings.timeExitBars];
    const decided = [signals.breakevenTrigger, signals.trailingDistance, signals.timeExitBars];
    const isValued = settled.some((value) => value !== null) || decided.some((series) => !!series);
    this.isUsed = isValued || settings.breakevenAfterPartial;
  }

  /** What holds for an entry: the strategy's values, else the settings'. */
  movementOf(decisionBar: number, fillBar: number, fillUnits: number, sign: Sign): Movement {
    if (!this.isUsed) return noMovement;
    const of = (series: EntrySeries | null | undefined, setting: number | null) =>
      valueOf(series, decisionBar, sign, setting);
    const { settings, signals, grid } = this;
    const price = grid.toPrice(fillUnits);
    return {
      breakevenLevel: grid.toUnits(price + sign * of(signals.breakevenTrigger, settings.breakevenTrigger)),
      trailingDistance: of(signals.trailingDistance, settings.trailingDistance),
      trailingStartLevel: grid.toUnits(price + sign * of(signals.trailingStart, settings.trailingStart)),
      timeExitBar: fillBar + of(signals.timeExitBars, settings.timeExitBars),
    };
  }

  /** Moves the stop loss after a bar in which it was live, for the bars that follow. Break-even comes first, and the tighter level holds. */
  follow(bar: number, position: Position): void {
    const { breakevenLevel, trailingDistance, trailingStartLevel } = position.movement;
    const isPart = this.settings.breakevenAfterPartial && position.legCount > 0;
    // A value that is NaN differs from itself.
    if (!isPart && breakevenLevel !== breakevenLevel && trailingDistance !== trailingDistance) return;
    const best = this.market.favorable(bar, position);
    if (isPart || reachesTakeProfit(best, breakevenLevel, position.sign)) {
      tighten(position, position.entry.units, false);
    }
    const isStarted = Number.isNaN(trailingStartLevel) || reachesTakeProfit(best, trailingStartLevel, position.sign);
    if (isStarted && !Number.isNaN(trailingDistance)) {
      const level = this.grid.toUnits(this.grid.toPrice(best) - position.sign * trailingDistance);
      tighten(position, level, true);
    }
  }
}

/** Sets the stop loss where that is nearer to the market than what is there. */
function tighten(position: Position, level: number, isTrailed: boolean): void {
  const isTighter = Number.isNaN(position.stopLoss) || (level - position.stopLoss) * position.sign > 0;
  if (!isTighter) return;
  position.stopLoss = level;
  position.isTrailed = isTrailed;
}

/** A strategy's value that is no distance or number of bars, 0 or less or without end, is none. */
function valueOf(
  series: EntrySeries | null | undefined,
  decisionBar: number,
  sign: Sign,
  setting: number | null,
): number {
  const own = series ? (sign > 0 ? series.long : series.short)[decisionBar] : NaN;
  return own > 0 && own < Infinity ? own : (setting ?? NaN);
}
