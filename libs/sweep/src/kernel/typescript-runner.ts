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

  constructor(
    private readonly market: KernelMarket,
    private readonly slots: ConditionSlots,
    decisions: readonly LaneDecisions[],
    needs: KernelNeeds,
    tileBars: number,
  ) {
    const { range, task } = market;
    const firstDay = needs.days ? market.days.epochDay[0] : 0;
    slots.writeBy(typescriptWriter, new Int32Array(slots.wordCount));
    this.kernel = new Kernel(market, slots, needs, tileBars);
    this.lanes = decisions.map((one) => new Lane(one, task.execution.initialBalance, range.tradeFrom, firstDay));
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
