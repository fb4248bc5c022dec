import { DomainError, surfaceRecord, type Optimization } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { searchOfRun } from '../combinations/grid-axes';
import { importanceAxes, sharesView } from '../combinations/importance.view';
import type { OverfittingView, SurfaceView } from './overfitting.schema';
import { overfittingView, recordOf, surfaceView } from './overfitting.view';

/** All combinations of an optimization are looked over. */
const deadlineMs = 30_000;

/** What a finished optimization was judged to be worth. */
@Injectable()
export class OverfittingService {
  constructor(private readonly results: ResultsClient) {}

  /** @throws DomainError `unknown_run`, `not_judged` */
  async overfitting(tenantId: string, id: string): Promise<OverfittingView> {
    const run = await this.results.runs.getOptimization({ tenantId, id });
    return overfittingView(id, recordOf(run) ?? refuse(run));
  }

  /** @throws DomainError `unknown_run`, `not_judged` */
  async surface(tenantId: string, id: string): Promise<SurfaceView> {
    const run = await this.results.runs.getOptimization({ tenantId, id });
    const record = recordOf(run) ?? refuse(run);
    const { surfaceJson } = await this.results.analysis.readJudgement({ tenantId, id });
    const surface = surfaceRecord.parse(JSON.parse(surfaceJson ?? refuse(run)));
    const importance =
      surface.reason === 'not_a_grid' ? { parameters: [], market: null } : await this.importance(tenantId, run);
    return surfaceView(id, surface, record, importance);
  }

  private async importance(tenantId: string, run: Optimization): Promise<ReturnType<typeof sharesView>> {
    const search = searchOfRun(run);
    const asked = { metric: 'objective_value', axes: importanceAxes(search) };
    const found = await this.results.analysis.readImportance({ tenantId, runId: run.id, ...asked }, deadlineMs);
    return sharesView(search, found);
  }
}

function refuse({ id, status }: Optimization): never {
  const detail = `Optimization ${id} is ${status} and was not judged: an optimization is, when it has finished; one that was cancelled, or finished before there were such figures, is not.`;
  throw new DomainError('conflict', 'not_judged', detail);
}
