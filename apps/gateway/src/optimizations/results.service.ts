import { searchSpec, type Optimization } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { resultFields } from '@barmill/queries';
import { Injectable } from '@nestjs/common';
import { cursorParts } from '../paging/cursor';
import { findDeadlineMs, foundPage, keyOf, listRequest, type ListRequest } from '../paging/list-query';
import type { Page } from '../paging/page';
import { selecting } from '../paging/selected';
import { resultSchema, type ResultsQuery, type ResultView } from './optimization.schema';
import { resultView } from './optimization.view';

type UsualOrder = 'rank' | 'combination_index';

/** Finds the combinations of an optimization. */
@Injectable()
export class ResultsService {
  constructor(private readonly results: ResultsClient) {}

  async list(tenantId: string, runId: string, query: ResultsQuery): Promise<Page<Partial<ResultView>>> {
    const cut = selecting<ResultView>(resultSchema, query.fields);
    const run = await this.results.runs.getOptimization({ tenantId, id: runId });
    const { name, query: found } = requestOf(query, run);
    const page = await this.results.library.findResults({ tenantId, runId, query: found }, findDeadlineMs);
    return foundPage(
      name,
      page.results.map((row) => cut(resultView(row))),
      page.end,
    );
  }
}

/** Without an order by rank once the run is ranked. A list that was begun in one order goes on in it, also when the run is ranked meanwhile. */
function requestOf(query: ResultsQuery, run: Optimization): ListRequest {
  const list = resultFields(parametersOf(run));
  const inOrder = (order: UsualOrder, cursor: string | undefined) =>
    listRequest({ ...query, cursor }, { list, of: run.id, usual: [keyOf(list, order, false)] });
  const usual: UsualOrder = run.isRanked ? 'rank' : 'combination_index';
  if (query.order_by !== undefined || query.cursor === undefined) return inOrder(usual, query.cursor);
  const [begun] = cursorParts(query.cursor);
  const order = (['rank', 'combination_index'] as const).find((one) => inOrder(one, undefined).name === begun);
  return inOrder(order ?? usual, query.cursor);
}

function parametersOf({ searchJson }: Optimization): string[] {
  const { grid, fixed } = searchSpec.parse(JSON.parse(searchJson));
  return [...grid.map(({ name }) => name), ...Object.keys(fixed)];
}
