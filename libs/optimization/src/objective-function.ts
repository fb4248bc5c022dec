import { metricDefinitions, metricIds, type MetricId } from '@barmill/metrics';
import { compileFormula, ExpressionError, pointerTo, type Fault, type Formula } from '@barmill/strategies';
import { metricsAt, metricTextFault, readMetrics, type MetricRecord } from './metric-text';
import { resolveObjective, type Objective } from './objective';

/** A part of a weighted sum. */
export interface WeightedMetric {
  readonly metric: string;
  /** Above 0. */
  readonly weight: number;
}

/** A metric, an expression over metrics, or a weighted sum of some. */
export type ObjectiveForm = string | readonly WeightedMetric[];

/** What a combination is worth: null where a metric that is read has no value, or arithmetic leads beyond the doubles. */
export type ObjectiveValue =
  | { readonly value: number; readonly reason?: undefined }
  | { readonly value: null; readonly reason: 'missing_metric'; readonly metric: MetricId }
  | { readonly value: null; readonly reason: 'not_finite' };

/** What is sought, as a function of a combination's metrics. */
export interface ObjectiveFunction {
  readonly direction: Objective['direction'];
  /** Metrics that it reads, so that have to be measured. */
  readonly uses: readonly MetricId[];
  /** The same metrics give the same bits. @throws Error where one of `uses` was not measured */
  evaluate(metrics: MetricRecord): ObjectiveValue;
}

export type ObjectiveFunctionResolution =
  | { readonly ok: true; readonly objective: ObjectiveFunction }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Compiles an objective. Without a direction a single metric is sought in the one in which it gets better, an expression as large as
 * possible. A weighted sum adds, in the order given, weight times metric, of metrics that get better by falling their negative, so it is
 * always sought as large as possible.
 *
 * Faults: `unknown_metric`, `bad_objective` (detail and rendering point at the character), `empty_objective`, `duplicate_metric`,
 * `not_positive` (a weight), `bad_direction` (a weighted sum is to be small).
 *
 * @param at JSON pointer of the objective in its document
 */
export function compileObjective(
  form: ObjectiveForm,
  direction: Objective['direction'] | undefined,
  at: string,
): ObjectiveFunctionResolution {
  if (typeof form !== 'string') return weightedSum(form, direction, at);
  const bare = form.replaceAll(/[()\s]/g, '');
  const isSingle = /^\w*$/.test(form.trim()) || metricIds.some((id) => id === bare);
  if (!isSingle) return expression(form, direction ?? 'maximize', at);
  const single = resolveObjective(bare, direction, at);
  return single.ok ? expression(form, single.objective.direction, at) : { ok: false, faults: [single.fault] };
}

function expression(text: string, direction: Objective['direction'], at: string): ObjectiveFunctionResolution {
  try {
    const formula = compileFormula(text, metricIds);
    if (formula.uses.length === 0) throw new ExpressionError('expected a metric, got a constant', text, 0);
    return { ok: true, objective: { direction, ...over(formula) } };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { ok: false, faults: [metricTextFault(error, at, 'bad_objective')] };
  }
}

function weightedSum(
  terms: readonly WeightedMetric[],
  direction: Objective['direction'] | undefined,
  at: string,
): ObjectiveFunctionResolution {
  const faults = terms.flatMap((term, i) => termFaults(term, terms.slice(0, i), at + pointerTo(i)));
  if (terms.length === 0) {
    faults.push({ pointer: at, code: 'empty_objective', detail: 'expected at least one metric, got none' });
  }
  if (direction === 'minimize') {
    const detail = 'expected maximize: in a weighted sum, metrics that get better by falling count as their negative';
    faults.push({ pointer: at, code: 'bad_direction', detail });
  }
  if (faults.length > 0) return { ok: false, faults };
  const signed = terms.map(({ metric, weight }) => ({
    slot: metricIds.findIndex((id) => id === metric),
    weight: metricDefinitions.find(({ id }) => id === metric)?.better === 'lower' ? -weight : weight,
  }));
  const formula: Formula = {
    uses: signed.map(({ slot }) => slot).sort((a, b) => a - b),
    evaluate: (values) => signed.reduce((sum, { slot, weight }) => sum + weight * values[slot], 0),
  };
  return { ok: true, objective: { direction: 'maximize', ...over(formula) } };
}

function termFaults({ metric, weight }: WeightedMetric, before: readonly WeightedMetric[], at: string): Fault[] {
  const faults: Fault[] = [];
  const resolved = resolveObjective(metric, undefined, `${at}/metric`);
  if (!resolved.ok) faults.push(resolved.fault);
  if (before.some((term) => term.metric === metric)) {
    const detail = `expected every metric once, got ${metric} again`;
    faults.push({ pointer: `${at}/metric`, code: 'duplicate_metric', detail });
  }
  if (!(Number.isFinite(weight) && weight > 0)) {
    const detail = `expected a finite weight above 0, got ${weight}`;
    faults.push({ pointer: `${at}/weight`, code: 'not_positive', detail });
  }
  return faults;
}

function over({ uses: places, evaluate }: Formula): Pick<ObjectiveFunction, 'uses' | 'evaluate'> {
  const uses = metricsAt(places);
  return {
    uses,
    evaluate(metrics) {
      const reading = readMetrics(metrics, uses);
      if (reading.missing) return { value: null, reason: 'missing_metric', metric: reading.missing[0] };
      // Adding 0 makes 0 of −0, which no text and no database tells apart.
      const value = evaluate(reading.values) + 0;
      return Number.isFinite(value) ? { value } : { value: null, reason: 'not_finite' };
    },
  };
}
