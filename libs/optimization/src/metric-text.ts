import { metricIds, type MetricId } from '@barmill/metrics';
import { expressionFault, scalarFunctions, type ExpressionError, type Fault } from '@barmill/strategies';

/** Figures of one combination, as far as they were measured. */
export type MetricRecord = { readonly [Id in MetricId]?: number | null };

/** Numbers in the order of `metricIds`, as expressions over metrics read them; or the metrics that have no value. */
export type MetricReading =
  { readonly values: Float64Array; readonly missing?: undefined } | { readonly missing: readonly MetricId[] };

/** Metrics at these places of `metricIds`. */
export function metricsAt(places: readonly number[]): readonly MetricId[] {
  return places.map((place) => metricIds[place]);
}

/** @throws Error where one of them was not measured, which is not the same as having no value */
export function readMetrics(metrics: MetricRecord, ids: readonly MetricId[]): MetricReading {
  const values = new Float64Array(metricIds.length);
  const missing: MetricId[] = [];
  for (const id of ids) {
    const value = metrics[id];
    if (value === undefined) throw new Error(`expected the metric ${id} among those measured, got none`);
    if (value === null || Number.isNaN(value)) missing.push(id);
    else values[metricIds.indexOf(id)] = value;
  }
  return missing.length > 0 ? { missing } : { values };
}

/** What is wrong with an expression over metrics; one that names something unknown is told what there is. */
export function metricTextFault(error: ExpressionError, pointer: string, code: string): Fault {
  const fault = expressionFault(error, pointer, code);
  const name = /^[A-Za-z_]\w*/.exec(error.source.slice(error.position))?.[0];
  const isKnown = name === undefined || scalarFunctions.has(name) || metricIds.some((id) => id === name);
  if (isKnown) return fault;
  const functions = [...scalarFunctions.keys()].join(', ');
  return { ...fault, detail: `${fault.detail}\nmetrics: ${metricIds.join(', ')}\nfunctions: ${functions}` };
}
