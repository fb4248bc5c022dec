import type { MetricId, MetricValue } from '@barmill/metrics';

/** What a combination is worth, or why it has no value. */
export type Worth =
  { readonly value: number; readonly reason?: undefined } | { readonly value: null; readonly reason: string };

/** What combinations are ranked by, as a function of their figures. */
export interface Judge {
  /** Figures that it reads; they are measured, the core ones by the kernels. */
  readonly uses: readonly MetricId[];
  /** @param figures among them those of `uses`; null: it has no value */
  judge(figures: Readonly<Partial<Record<MetricId, number | null>>>): Worth;
}

/** A figure, or a judge of several. */
export type RowObjective = { readonly metric: MetricId } | Judge;

/** The objective as one function of what was measured. */
export class RowJudge {
  readonly uses: readonly MetricId[];

  constructor(private readonly objective: RowObjective) {
    this.uses = 'metric' in objective ? [objective.metric] : objective.uses;
  }

  /** NaN and a reason, empty for a figure that says itself why it has no value; or a value. */
  worthOf(figures: Readonly<Partial<Record<MetricId, MetricValue>>>): readonly [value: number, reason: string] {
    if ('metric' in this.objective) return [figures[this.objective.metric]?.value ?? NaN, ''];
    const read: Partial<Record<MetricId, number | null>> = {};
    for (const id of this.uses) read[id] = figures[id]?.value;
    const { value, reason = '' } = this.objective.judge(read);
    return [value ?? NaN, reason];
  }
}
