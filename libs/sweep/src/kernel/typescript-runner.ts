import type { SummedRun } from '@barmill/metrics';
import type { BatchRunner } from './batch-runner';
import type { ConditionSlots } from './condition-slots';
import { typescriptWriter } from './condition-writer';
import { Kernel, type KernelNeeds } from './kernel';
import type { KernelMarket } from './kernel-market';
import { Lane, type LaneDecisions } from './lane';
import { sumsOf } from './lane-sums';

/** The kernel in TypeScript. */
export class TypescriptRunner implements BatchRunner {
  private readonly kernel: Kernel;
  private readonly lanes: readonly Lane[];
  private readonly failed = new Set<Lane>();
  private readonly sums = new Map<Lane, SummedRun>();

  /** @param keepsDays whether `dayEquityOf` is asked afterwards; only where the needs have days */
  constructor(
    private readonly market: KernelMarket,
    private readonly slots: ConditionSlots,
    decisions: readonly LaneDecisions[],
    needs: KernelNeeds,
    tileBars: number,
    keepsDays = false,
  ) {
    const { range, task } = market;
    const firstDay = needs.days ? market.days.epochDay[0] : 0;
    slots.writeBy(typescriptWriter, new Int32Array(slots.wordCount));
    this.kernel = new Kernel(market, slots, needs, tileBars);
    this.lanes = decisions.map((one) => new Lane(one, task.execution.initialBalance, range.tradeFrom, firstDay));
    if (keepsDays) for (const lane of this.lanes) lane.dayEquity = new Float64Array(market.days.lastBar.length);
  }

  passTile(first: number, end: number, shouldStop: () => boolean): boolean {
    this.kernel.enterTile(first, end);
    const from = Math.max(first, this.market.range.tradeFrom);
    for (const lane of this.lanes) {
      if (shouldStop()) return false;
      this.slots.prepareFor(lane.decisions, first, end - first);
      this.advance(lane, from, end);
    }
    return true;
  }

  sumsOf(place: number): SummedRun | null {
    return this.sums.get(this.lanes[place]) ?? null;
  }

  /** Equity at the end of each day of a combination that has passed all tiles; null: the rules refused it on its way. */
  dayEquityOf(place: number): Float64Array | null {
    const lane = this.lanes[place];
    return this.sums.has(lane) ? lane.dayEquity : null;
  }

  private advance(lane: Lane, from: number, to: number): void {
    if (this.failed.has(lane)) return;
    try {
      const isRuinedBefore = this.kernel.advance(lane, from, to);
      if (to === this.market.range.end) this.sums.set(lane, sumsOf(lane, this.market, isRuinedBefore));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.failed.add(lane);
    }
  }
}
