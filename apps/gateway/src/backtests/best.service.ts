import { ResultsClient } from '@barmill/platform';
import { backtestFields, compared } from '@barmill/queries';
import { Injectable } from '@nestjs/common';
import { findDeadlineMs, foundPage, keyOf, listRequest } from '../paging/list-query';
import { selecting } from '../paging/selected';
import { isLessBetter, namedMetric } from '../runs/named-metric';
import { runFilters } from '../runs/run-filters';
import { backtestSchema, type BacktestView } from './backtest.schema';
import { backtestView } from './backtest.view';
import type { BestQuery } from './best.schema';

/** Completed backtests by a metric, the best first, whichever direction that is; those that lack it are left out. */
@Injectable()
export class BestService {
  constructor(private readonly results: ResultsClient) {}

  async list(tenantId: string, query: BestQuery) {
    const metric = namedMetric(query.metric);
    const cut = selecting<BacktestView>(backtestSchema, query.fields);
    const field = `metrics.${metric.id}`;
    const given = [
      compared('status', '=', { text: 'completed' }),
      compared(field, '!=', { isMissing: true }),
      ...(query.min_trades > 0 ? [compared('metrics.total_trades', '>=', { number: query.min_trades })] : []),
      ...runFilters(query, backtestFields),
    ];
    const usual = [keyOf(backtestFields, field, !isLessBetter(metric))];
    const request = listRequest(query, { list: backtestFields, of: 'best', given, usual });
    const { backtests, end } = await this.results.library.findBacktests(
      { tenantId, query: request.query },
      findDeadlineMs,
    );
    const page = foundPage(
      request.name,
      backtests.map((row) => cut(backtestView(row))),
      end,
    );
    return { metric: metric.id, better: metric.better, ...page };
  }
}
