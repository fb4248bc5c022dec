import { DomainError } from '@barmill/contracts';
import { metricDefinitions, metricIds, type MetricDefinition } from '@barmill/metrics';

/**
 * The metric that a query names. There is no default for an unknown one: a ranking by something else would mislead.
 * @throws DomainError `unknown_metric` with all that there are
 */
export function namedMetric(id: string): MetricDefinition {
  const found = metricDefinitions.find((definition) => definition.id === id);
  if (found) return found;
  const detail = `There is no metric ${JSON.stringify(id.slice(0, 100))}; known metrics: ${metricIds.join(', ')}.`;
  throw new DomainError('invalid', 'unknown_metric', detail, [
    { pointer: 'query "metric"', code: 'unknown_metric', detail },
  ]);
}

/** Whether the best has the least of it. Of a metric that says nothing of quality the most comes first. */
export const isLessBetter = ({ better }: MetricDefinition): boolean => better === 'lower';
