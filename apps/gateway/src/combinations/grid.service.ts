import type { Optimization } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { finiteOrNull } from '../http/finite';
import type { ResultView } from '../optimizations/optimization.schema';
import { rankField, type Ranking } from '../optimizations/ranking-order';
import { resultView } from '../optimizations/optimization.view';
import { chanceOf } from '../overfitting/overfitting.view';
import { binsOf, directedFigure, namedAxis, parameterAxes, rankedMetrics, searchOfRun } from './grid-axes';
import type { ParameterAxis } from './grid-axes';
import type { BestResultsView, HeatmapQuery, HeatmapView, ImportanceQuery, ImportanceView } from './grid.schema';
import { importanceAxes, sharesView } from './importance.view';
import { mappedMarket } from './mapped-market';

/** All combinations of an optimization are looked over. */
const deadlineMs = 30_000;
/** The one row of a map without a second parameter. */
const oneRow = { stride: 1, size: 1, bin: 1 };

const betterOf = (isLessBetter: boolean): string => (isLessBetter ? 'lower' : 'higher');

/** Looks over the grid of an optimization. */
@Injectable()
export class GridService {
  constructor(private readonly results: ResultsClient) {}

  /** @throws DomainError `unknown_run`, `not_a_grid`, `unknown_parameter`, `unknown_metric`, `unknown_market` */
  async heatmap(tenantId: string, runId: string, query: HeatmapQuery): Promise<HeatmapView> {
    const run = await this.results.runs.getOptimization({ tenantId, id: runId });
    const search = searchOfRun(run);
    const axes = parameterAxes(search);
    const x = namedAxis(axes, query.x, 'x');
    const y = query.y === undefined ? null : namedAxis(axes, query.y, 'y');
    const { id: metric, isLessBetter } = directedFigure(search, query.metric);
    const { aggregate } = query;
    const { range, ...market } = mappedMarket(run, query);
    const asked = { metric, aggregate, isLessBetter, x: x.digit, y: y?.digit ?? oneRow, ...range };
    const map = await this.results.analysis.readHeatmap({ tenantId, runId, ...asked }, deadlineMs);
    return {
      metric,
      better: betterOf(isLessBetter),
      aggregate,
      ...market,
      x: axisView(x),
      y: y && axisView(y),
      cells: map.x.map((place, cell) => ({
        ...{ x: place, y: map.y[cell], combinations: map.combinations[cell], measured: map.measured[cell] },
        value: finiteOrNull(map.value[cell]),
        combination_index: finiteOrNull(map.combinationIndex[cell]),
      })),
    };
  }

  /** @throws DomainError `unknown_run`, `not_a_grid`, `unknown_metric` */
  async importance(tenantId: string, runId: string, { metric }: ImportanceQuery): Promise<ImportanceView> {
    const search = searchOfRun(await this.results.runs.getOptimization({ tenantId, id: runId }));
    const { id } = directedFigure(search, metric);
    const request = { tenantId, runId, metric: id, axes: importanceAxes(search) };
    const found = await this.results.analysis.readImportance(request, deadlineMs);
    return {
      metric: id,
      measured: found.measured,
      mean: finiteOrNull(found.mean),
      ...sharesView(search, found),
    };
  }

  /** @throws DomainError `unknown_run` */
  async best(tenantId: string, runId: string): Promise<BestResultsView> {
    const run = await this.results.runs.getOptimization({ tenantId, id: runId });
    const ranked = rankedMetrics(searchOfRun(run));
    const chance = chanceOf(run);
    const metrics = ranked.map(({ id, isLessBetter }) => ({ metric: id, isLessBetter }));
    const { best } = await this.results.analysis.readBestResults({ tenantId, runId, metrics }, deadlineMs);
    const isLess = new Map(metrics.map(({ metric, isLessBetter }) => [metric, isLessBetter]));
    const found = new Set(best.map(({ metric }) => metric));
    return {
      data: best.map(({ metric, value, result }) => ({
        ...{ metric, better: betterOf(isLess.get(metric)!), value, result: resultView(result!, chance) },
      })),
      rankings: {
        plateau: await this.first(tenantId, run, 'plateau'),
        objective: await this.first(tenantId, run, 'objective'),
      },
      missing: metrics.map(({ metric }) => metric).filter((metric) => !found.has(metric)),
    };
  }

  /** The first of a ranking; null: the run has no such ranking. */
  private async first(tenantId: string, run: Optimization, ranking: Ranking): Promise<ResultView | null> {
    const order = [
      { field: rankField[ranking], isDescending: false },
      { field: 'combination_index', isDescending: false },
    ];
    const asked = { tenantId, runId: run.id, query: { order, limit: 1 } };
    const { results } = await this.results.library.findResults(asked, deadlineMs);
    const [view] = results.map((row) => resultView(row, chanceOf(run)));
    return view === undefined || view[rankField[ranking]] === null ? null : view;
  }
}

function axisView(axis: ParameterAxis): HeatmapView['x'] {
  return { parameter: axis.name, bins: binsOf(axis) };
}
