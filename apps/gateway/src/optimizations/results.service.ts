import { searchSpec, type Optimization } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { resultFields } from '@barmill/queries';
import { Injectable } from '@nestjs/common';
import { cursorParts } from '../paging/cursor';
import { findDeadlineMs, foundPage, keyOf, listRequest, type ListRequest } from '../paging/list-query';
import type { Page } from '../paging/page';
import { chanceOf } from '../overfitting/overfitting.view';
import { selecting } from '../paging/selected';
import { resultSchema, type ResultsQuery, type ResultView } from './optimization.schema';
import { resultView } from './optimization.view';
import { defaultRanking, rankField, rankingNote, rankings, type Ranking } from './ranking-order';

/** Finds the combinations of an optimization. */
@Injectable()
export class ResultsService {
  constructor(private readonly results: ResultsClient) {}

  async list(tenantId: string, runId: string, query: ResultsQuery): Promise<ResultsPage> {
    const cut = selecting<ResultView>(resultSchema, query.fields);
    const run = await this.results.runs.getOptimization({ tenantId, id: runId });
    const { ranking, request } = requestOf(query, run);
    const page = await this.results.library.findResults({ tenantId, runId, query: request.query }, findDeadlineMs);
    const chance = chanceOf(run);
    return {
      ...foundPage(
        request.name,
        page.results.map((row) => cut(resultView(row, chance))),
        page.end,
      ),
      ...{ ranking, default_ranking: defaultRanking(run), ranking_note: rankingNote(run, ranking) },
    };
  }
}

type ResultsPage = Page<Partial<ResultView>> & {
  readonly ranking: Ranking | null;
  readonly default_ranking: Ranking | null;
  readonly ranking_note: string | null;
};

/** What a list goes by where it is not ordered otherwise; null: the combinations' indexes. */
const orders: readonly (Ranking | null)[] = [...rankings, null];

/** Without an order by ranking once there is one. A list that was begun in one order goes on in it, also when the run is ranked meanwhile. */
function requestOf(query: ResultsQuery, run: Optimization): { ranking: Ranking | null; request: ListRequest } {
  const list = resultFields(parametersOf(run));
  const { ranking: asked, ...listed } = query;
  const inOrder = (ranking: Ranking | null, cursor: string | undefined): ListRequest => {
    const field = ranking === null ? 'combination_index' : rankField[ranking];
    return listRequest({ ...listed, cursor }, { list, of: run.id, usual: [keyOf(list, field, false)] });
  };
  if (query.order_by !== undefined) return { ranking: null, request: inOrder(null, query.cursor) };
  const usual = asked ?? defaultRanking(run);
  if (query.cursor === undefined || asked !== undefined)
    return { ranking: usual, request: inOrder(usual, query.cursor) };
  const [begun] = cursorParts(query.cursor);
  const order = orders.find((one) => inOrder(one, undefined).name === begun);
  const ranking = order === undefined ? usual : order;
  return { ranking, request: inOrder(ranking, query.cursor) };
}

function parametersOf({ searchJson }: Optimization): string[] {
  const { grid, fixed } = searchSpec.parse(JSON.parse(searchJson));
  return [...grid.map(({ name }) => name), ...Object.keys(fixed)];
}
