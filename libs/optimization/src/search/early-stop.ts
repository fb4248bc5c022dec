import { compareValues } from '../ranking';
import type { Objective } from '../objective';
import type { TrialResult } from './search';

/** When a search ends although its budget is not spent. */
export interface EarlyStop {
  /** Trials in a row, in ask order, of which none improves on the best before them. */
  readonly trials: number;
  /** By how much a value has to be better to be an improvement; 0: by anything. */
  readonly minImprovement: number;
}

/** Follows results in ask order and tells when nothing improves any more. Only feasible results with a value improve anything. */
export class ImprovementWatch {
  private best: number | null = null;
  private since = 0;

  constructor(
    private readonly direction: Objective['direction'],
    private readonly minImprovement: number,
  ) {}

  /** Trials since the last improvement. */
  get trialsSince(): number {
    return this.since;
  }

  follow({ objective, feasible }: TrialResult): void {
    this.since++;
    if (!feasible || objective === null || !this.improvesBy(objective)) return;
    this.best = objective;
    this.since = 0;
  }

  private improvesBy(objective: number): boolean {
    if (this.best === null) return true;
    const isBetter = compareValues(objective, this.best, this.direction) < 0;
    return isBetter && Math.abs(objective - this.best) > this.minImprovement;
  }
}
