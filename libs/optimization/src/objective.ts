import { metricDefinitions, metricIds, type MetricId } from '@barmill/metrics';
import type { Fault } from '@barmill/strategies';

/** What is sought: a metric, and whether more or less of it is better. */
export interface Objective {
  readonly metric: MetricId;
  readonly direction: 'maximize' | 'minimize';
}

export type ObjectiveResolution =
  { readonly ok: true; readonly objective: Objective } | { readonly ok: false; readonly fault: Fault };

/**
 * The objective of that name; without a direction the one in which the metric gets better. Fault: `unknown_metric`.
 *
 * @param at JSON pointer of the metric's name in its document
 */
export function resolveObjective(
  metric: string,
  direction: Objective['direction'] | undefined,
  at: string,
): ObjectiveResolution {
  const id = metricIds.find((known) => known === metric);
  if (id === undefined) {
    const detail = `unknown metric ${JSON.stringify(metric)}; known metrics: ${metricIds.join(', ')}`;
    return { ok: false, fault: { pointer: at, code: 'unknown_metric', detail } };
  }
  const isLowerBetter = metricDefinitions.some((definition) => definition.id === id && definition.better === 'lower');
  return { ok: true, objective: { metric: id, direction: direction ?? (isLowerBetter ? 'minimize' : 'maximize') } };
}
