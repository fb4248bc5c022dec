import type { SampleSpace } from '../sample-space';
import type { Objective } from '../objective';
import { ImprovementWatch, type EarlyStop } from './early-stop';
import type { Proposer } from './proposer';
import type { Generation, Search, SearchEnd, TrialResult } from './search';

export interface SearchTerms {
  readonly direction: Objective['direction'];
  /** Trials at most. */
  readonly budget: number;
  readonly earlyStop?: EarlyStop;
}

/** Any method as a search: it numbers trials, keeps to the budget, and waits for results where the method learns from them. */
export class AskTellSearch implements Search {
  readonly sequential: boolean;
  private ended: SearchEnd | null = null;
  private generations = 0;
  /** Result of every trial that was asked for, null while it is out. */
  private readonly results: (TrialResult | null)[] = [];
  private outstanding = 0;
  /** First trial of the last generation. */
  private lastFirst = 0;
  private isExhausted = false;
  private readonly watch: ImprovementWatch;

  constructor(
    private readonly space: SampleSpace,
    private readonly proposer: Proposer,
    private readonly terms: SearchTerms,
  ) {
    this.sequential = proposer.learn !== undefined || terms.earlyStop !== undefined;
    this.watch = new ImprovementWatch(terms.direction, terms.earlyStop?.minImprovement ?? 0);
  }

  get end(): SearchEnd | null {
    return this.ended;
  }

  ask(): Generation | null {
    if (this.ended) return null;
    if (this.sequential) this.takeIn();
    this.ended = this.reasonToEnd();
    if (this.ended) return null;
    const firstIndex = this.results.length;
    const wanted = Math.min(this.proposer.batch, this.terms.budget - firstIndex);
    const points = this.proposer.propose(wanted);
    this.isExhausted = points.length === 0;
    if (this.isExhausted) return this.ask();
    points.forEach(() => this.results.push(null));
    this.outstanding += points.length;
    this.lastFirst = firstIndex;
    const trials = points.map((point) => this.space.parametersOf(point));
    const generation = { generation: this.generations++, firstIndex, trials };
    if (this.space.markets === 1) return generation;
    return { ...generation, markets: points.map((point) => this.space.marketOf(point)) };
  }

  tell(results: readonly TrialResult[]): void {
    for (const told of results) {
      const { index, objective } = told;
      const result = objective === null || Number.isFinite(objective) ? told : { ...told, objective: null };
      const known = this.results[index];
      if (known === undefined) {
        throw new RangeError(
          `expected the result of a trial from 0 to ${this.results.length - 1}, got one of ${index}`,
        );
      }
      if (known === null) {
        this.results[index] = result;
        this.outstanding--;
      } else if (!isSame(known, result)) {
        throw new Error(`expected the result of trial ${index} to stay as it was told, got another one`);
      }
    }
  }

  /** Hands the last generation's results, in ask order, to who follows them. */
  private takeIn(): void {
    if (this.outstanding > 0) {
      const missing = this.results.indexOf(null);
      throw new Error(
        `expected all ${this.results.length} results before the next generation, trial ${missing} has none`,
      );
    }
    const results = this.results.slice(this.lastFirst) as TrialResult[];
    if (results.length === 0) return;
    results.forEach((result) => this.watch.follow(result));
    this.proposer.learn?.(results);
    this.lastFirst = this.results.length;
  }

  private reasonToEnd(): SearchEnd | null {
    const { budget, earlyStop } = this.terms;
    if (this.results.length >= budget) return { reason: 'budget', detail: `all ${budget} trials were asked for` };
    if (this.isExhausted) return { reason: 'exhausted', detail: this.proposer.exhaustion };
    if (earlyStop === undefined || this.watch.trialsSince < earlyStop.trials) return null;
    const detail = `no improvement by more than ${earlyStop.minImprovement} in ${this.watch.trialsSince} trials`;
    return { reason: 'no_improvement', detail };
  }
}

function isSame(a: TrialResult, b: TrialResult): boolean {
  return a.objective === b.objective && a.feasible === b.feasible && (a.violation ?? 0) === (b.violation ?? 0);
}
