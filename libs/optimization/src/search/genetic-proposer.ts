import { seededStream, type RandomStream } from '@barmill/statistics';
import type { Objective } from '../objective';
import { compareValues } from '../ranking';
import type { SampleSpace, SettledPoint } from '../sample-space';
import { coordinatesAt, FreshPoints } from './fresh-points';
import { crossed, genesOf, mutated, type Gene } from './genetic-operators';
import type { CompleteGeneticSettings } from './genetic-settings';
import type { Proposer } from './proposer';
import type { TrialResult } from './search';

/** Children in a row that may be known already before a newcomer takes the place. */
const childAttempts = 20;

interface Member {
  readonly point: SettledPoint;
  readonly result: TrialResult;
}

/**
 * A genetic search. The first generation is random. From then on the population is the best of what was found, parents are the best of
 * a few drawn from it, and children are their crossed and mutated likes. What is known already is never asked again. When nothing has
 * improved for some generations, a part of each further one is newcomers.
 *
 * Results are ordered by Deb's rule ("An efficient constraint handling method for genetic algorithms", 2000): feasible ones first, of the others
 * the less they violate the conditions; then by objective, a missing one last; then by ask order.
 */
export class GeneticProposer implements Proposer {
  private readonly fresh: FreshPoints;
  private readonly genes: readonly Gene[];
  private generation = 0;
  /** Best first. */
  private members: readonly Member[] = [];
  private proposed: readonly SettledPoint[] = [];
  private stagnantGenerations = 0;

  constructor(
    private readonly space: SampleSpace,
    private readonly settings: CompleteGeneticSettings,
    private readonly direction: Objective['direction'],
    private readonly seed: number,
  ) {
    this.fresh = new FreshPoints(space);
    this.genes = genesOf(space.dimensions);
  }

  get exhaustion(): string {
    return this.fresh.exhaustion;
  }

  get batch(): number {
    return this.settings.population;
  }

  learn(results: readonly TrialResult[]): void {
    const children = results.map((result, i): Member => ({ point: this.proposed[i], result }));
    const [best] = this.members;
    const elites = this.members.slice(0, this.settings.elites);
    this.members = [...elites, ...children].sort((a, b) => this.compare(a, b)).slice(0, this.settings.population);
    this.stagnantGenerations = this.members[0] === best ? this.stagnantGenerations + 1 : 0;
  }

  /** Of a whole generation the first `count`, so that a budget which cuts the last one leaves a prefix of what a larger budget asks for. */
  propose(count: number): readonly SettledPoint[] {
    const stream = seededStream(this.seed, this.generation++);
    const children = this.children(stream);
    const missing = this.batch - children.length;
    const drawn = this.fresh.takeSome(missing, () => coordinatesAt(this.space, () => stream.next()));
    this.proposed = [...children, ...drawn].slice(0, count);
    return this.proposed;
  }

  /** All of a generation but its newcomers. */
  private children(stream: RandomStream): SettledPoint[] {
    if (this.members.length < 2) return [];
    const isStagnant = this.stagnantGenerations >= this.settings.stagnation;
    const newcomers = isStagnant ? Math.ceil(this.batch * this.settings.newcomers) : 0;
    const children: SettledPoint[] = [];
    while (children.length < this.batch - newcomers) {
      const child = this.child(stream);
      if (child === undefined) break;
      children.push(child);
    }
    return children;
  }

  /** A new combination made of known ones; undefined where none was found. */
  private child(stream: RandomStream): SettledPoint | undefined {
    const { genes } = this;
    const { crossoverRate, mutationRate } = this.settings;
    for (let attempt = 0; attempt < childAttempts; attempt++) {
      const parent = this.parent(stream);
      const coordinates =
        stream.next() < crossoverRate ? crossed(genes, parent, this.parent(stream), stream) : parent.coordinates;
      const point = this.fresh.take(mutated(genes, coordinates, mutationRate, stream));
      if (point !== undefined) return point;
    }
    return undefined;
  }

  private parent(stream: RandomStream): SettledPoint {
    let rank = this.members.length - 1;
    for (let i = 0; i < this.settings.tournament; i++) rank = Math.min(rank, stream.nextInt(this.members.length));
    return this.members[rank].point;
  }

  private compare({ result: a }: Member, { result: b }: Member): number {
    if (a.feasible !== b.feasible) return a.feasible ? -1 : 1;
    const byViolation = a.feasible ? 0 : (a.violation ?? 1) - (b.violation ?? 1);
    return byViolation || compareValues(a.objective, b.objective, this.direction) || a.index - b.index;
  }
}
