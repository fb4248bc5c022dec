import { DomainError, type Backtest, type Optimization, type RunRef } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row } from '../database/rows';
import { backtestColumns, optimizationColumns, toBacktest, toOptimization, type StoredRun } from './run-rows';

/** Reads runs. */
@Injectable()
export class RunsQueries {
  constructor(private readonly dataSource: DataSource) {}

  async backtest({ tenantId, id }: Pick<RunRef, 'tenantId' | 'id'>): Promise<Backtest> {
    const stored = await row<StoredRun>(
      this.dataSource,
      `select ${backtestColumns} from backtest_runs r where id = $1 and tenant_id = $2`,
      [id, tenantId],
    );
    if (!stored) throw new DomainError('not_found', 'unknown_run', `There is no backtest ${id}.`);
    return toBacktest(stored);
  }

  async optimization({ tenantId, id }: Pick<RunRef, 'tenantId' | 'id'>): Promise<Optimization> {
    const stored = await row<StoredRun>(
      this.dataSource,
      `select ${optimizationColumns} from optimization_runs r where id = $1 and tenant_id = $2`,
      [id, tenantId],
    );
    if (!stored) throw new DomainError('not_found', 'unknown_run', `There is no optimization ${id}.`);
    return toOptimization(stored);
  }
}
