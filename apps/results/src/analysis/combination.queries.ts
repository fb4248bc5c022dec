import { DomainError, type CombinationResult, type Judgement, type ResultRef, type RunRef } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row, rows } from '../database/rows';
import { rankedResults, readResult, toResult } from '../library/result-columns';

type Stored = Record<string, unknown>;

const selected = `select ${readResult} from ${rankedResults}`;

/** Reads single combinations. */
@Injectable()
export class CombinationQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `unknown_run`, or `unknown_combination` */
  async result({ tenantId, runId, combinationIndex }: ResultRef): Promise<CombinationResult> {
    const stored = await row<Stored>(
      this.dataSource,
      `${selected} where o.run_id = $1 and o.tenant_id = $2 and o.combination_index = $3`,
      [runId, tenantId, combinationIndex],
    );
    if (stored) return toResult(stored);
    await this.requireRun(tenantId, runId);
    const detail = `There is no combination ${combinationIndex} of optimization ${runId}: it is none of its space, a constraint excludes it, or it is not computed yet.`;
    throw new DomainError('not_found', 'unknown_combination', detail);
  }

  /** What the optimization was judged to be worth; nothing while it was not. @throws DomainError `unknown_run` */
  async judgement({ tenantId, id }: RunRef): Promise<Judgement> {
    const stored = await row<{ overfitting: string | null; surface: string | null }>(
      this.dataSource,
      'select overfitting::text as overfitting, surface::text as surface from optimization_runs where id = $1 and tenant_id = $2',
      [id, tenantId],
    );
    if (!stored) throw new DomainError('not_found', 'unknown_run', `There is no optimization ${id}.`);
    return { overfittingJson: stored.overfitting ?? undefined, surfaceJson: stored.surface ?? undefined };
  }

  /** Those that there are, by their indexes. */
  async results(runId: string, indexes: readonly number[]): Promise<Map<number, CombinationResult>> {
    const sql = `${selected} where o.run_id = $1 and o.combination_index = any($2::bigint[])`;
    const stored = await rows<Stored>(this.dataSource, sql, [runId, indexes]);
    return new Map(stored.map(toResult).map((result) => [result.combinationIndex, result]));
  }

  /** @throws DomainError `unknown_run` */
  private async requireRun(tenantId: string, runId: string): Promise<void> {
    const sql = 'select 1 from optimization_runs where id = $1 and tenant_id = $2';
    if (await row(this.dataSource, sql, [runId, tenantId])) return;
    throw new DomainError('not_found', 'unknown_run', `There is no optimization ${runId}.`);
  }
}
