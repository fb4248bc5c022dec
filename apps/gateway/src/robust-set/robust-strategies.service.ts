import { textFaults, type FindRobustRequestInput, type RobustPair, type RobustPlace } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { allOf, backtestFields, readFilter } from '@barmill/queries';
import { Injectable } from '@nestjs/common';
import { backtestView } from '../backtests/backtest.view';
import { cursorParts, invalidCursor, writeCursor } from '../paging/cursor';
import { listName } from '../paging/keyset-cursor';
import { findDeadlineMs } from '../paging/list-query';
import { readingQuery } from '../paging/query-problem';
import { runFilters } from '../runs/run-filters';
import type { RobustPageView, RobustQuery, RobustStrategyView } from './robust-strategy.schema';

/** The largest version that is stored. */
const mostVersion = 2_147_483_647;

/** Finds strategies that hold on a symbol over several timeframes. */
@Injectable()
export class RobustStrategiesService {
  constructor(private readonly results: ResultsClient) {}

  async list(tenantId: string, query: RobustQuery): Promise<RobustPageView> {
    const { limit, cursor, min_ratio: minRatio, min_runs: minRuns, filter: asked } = query;
    const filters = [
      ...runFilters(query, backtestFields),
      ...(asked === undefined ? [] : [readingQuery('filter', () => readFilter(asked, backtestFields))]),
    ];
    const filter = filters.length > 0 ? allOf(filters) : null;
    const name = listName({ resource: `robust strategies ${minRatio} ${minRuns}`, filter, order: [] });
    const after = cursor === undefined ? null : placeIn(name, cursor);
    const page = await this.results.robustSet.findStrategies(
      { tenantId, limit, minRatio, minRuns, after, filter: filter as FindRobustRequestInput['filter'] },
      findDeadlineMs,
    );
    const last = page.pairs.at(-1);
    return {
      data: page.pairs.map(pairView),
      next_cursor: page.hasMore && last ? writeCursor(name, placeOf(last)) : null,
      has_more: page.hasMore,
      timeframes: [...page.timeframes],
    };
  }
}

function pairView({ place, runs, measured, timeframes, best }: RobustPair): RobustStrategyView {
  const { ratio, strategy, version, symbol } = place!;
  return {
    ...{ strategy: { name: strategy, version }, symbol, mean_return_dd_ratio: ratio, runs, measured },
    timeframes: timeframes.map((one) => ({
      ...{ timeframe: one.timeframe, measured: one.measured, mean_return_dd_ratio: one.mean },
    })),
    best: best ? backtestView(best) : null,
  };
}

function placeOf({ place }: RobustPair): unknown[] {
  const { ratio, strategy, version, symbol } = place!;
  return [ratio, strategy, version, symbol];
}

/** @throws DomainError `invalid_cursor` */
function placeIn(name: string, cursor: string): RobustPlace {
  const [of, place] = cursorParts(cursor);
  if (of !== name || !Array.isArray(place)) throw invalidCursor();
  const [ratio, strategy, version, symbol] = place as unknown[];
  if (typeof ratio !== 'number' || typeof version !== 'number' || !Number.isInteger(version)) throw invalidCursor();
  if (!isText(strategy) || !isText(symbol) || Math.abs(version) > mostVersion) throw invalidCursor();
  return { ratio, strategy, version, symbol };
}

const isText = (value: unknown): value is string => typeof value === 'string' && textFaults(value).length === 0;
