import { DomainError, type RunGroup, type SummarizeRequestInput } from '@barmill/contracts';
import type { MetricDefinition } from '@barmill/metrics';
import { ResultsClient } from '@barmill/platform';
import { allOf, backtestFields, compared, readFilter } from '@barmill/queries';
import { Injectable } from '@nestjs/common';
import { finiteOrNull } from '../http/finite';
import { rfc3339 } from '../http/time';
import { readingQuery } from '../paging/query-problem';
import { isLessBetter, namedMetric } from '../runs/named-metric';
import { runFilters } from '../runs/run-filters';
import type { SummaryQuery, SummaryView } from './summary.schema';

const dayMs = 86_400_000;
const deadlineMs = 30_000;

/** Sums up the backtests of the last days. */
@Injectable()
export class SummariesService {
  constructor(private readonly results: ResultsClient) {}

  /** @param nowMs until when */
  async summarize(tenantId: string, query: SummaryQuery, nowMs: number): Promise<SummaryView> {
    const metric = numericMetric(query.metric);
    const fromMs = nowMs - query.days * dayMs;
    const asked = query.filter;
    const filter = allOf([
      compared('created_at', '>=', { timeUs: fromMs * 1_000 }),
      compared('created_at', '<', { timeUs: nowMs * 1_000 }),
      ...runFilters(query, backtestFields),
      ...(asked === undefined ? [] : [readingQuery('filter', () => readFilter(asked, backtestFields))]),
    ]);
    const request = { tenantId, metric: metric.id, filter: filter as SummarizeRequestInput['filter'] };
    const { total, byStrategy, bySymbol, leastId, mostId } = await this.results.library.summarize(request, deadlineMs);
    const [bestId, worstId] = isLessBetter(metric) ? [leastId, mostId] : [mostId, leastId];
    return {
      metric: metric.id,
      better: metric.better,
      from: rfc3339(fromMs),
      to: rfc3339(nowMs),
      total: { ...figuresOf(total!, metric), best_id: bestId ?? null, worst_id: worstId ?? null },
      by_strategy: byStrategy.map((group) => ({ strategy: group.name, ...figuresOf(group, metric) })),
      by_symbol: bySymbol.map((group) => ({ symbol: group.name, ...figuresOf(group, metric) })),
    };
  }
}

function figuresOf({ runs, completed, failed, measured, mean, least, most }: RunGroup, metric: MetricDefinition) {
  const [best, worst] = isLessBetter(metric) ? [least, most] : [most, least];
  return {
    ...{ runs, completed, failed, measured },
    ...{ mean: finiteOrNull(mean), best: finiteOrNull(best), worst: finiteOrNull(worst) },
  };
}

function numericMetric(id: string): MetricDefinition {
  const metric = namedMetric(id);
  if (metric.unit !== 'flag') return metric;
  const detail = `${id} is yes or no, which has no mean; name a metric that is a number.`;
  throw new DomainError('invalid', 'unknown_metric', detail, [
    { pointer: 'query "metric"', code: 'unknown_metric', detail },
  ]);
}
