import type { Caller } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import type { BacktestView } from '../backtests/backtest.schema';
import { backtestView } from '../backtests/backtest.view';
import type { ResultView } from '../optimizations/optimization.schema';
import { resultView } from '../optimizations/optimization.view';
import { chanceOf } from '../overfitting/overfitting.view';

/** Single combinations of an optimization. */
@Injectable()
export class CombinationsService {
  constructor(private readonly results: ResultsClient) {}

  async get(tenantId: string, runId: string, combinationIndex: number): Promise<ResultView> {
    const row = await this.results.analysis.getResult({ tenantId, runId, combinationIndex });
    return resultView(row, chanceOf(await this.results.runs.getOptimization({ tenantId, id: runId })));
  }

  /** @param payer whose key the backtest is charged to */
  async open(
    { tenantId, keyId }: Pick<Caller, 'tenantId' | 'keyId'>,
    runId: string,
    combinationIndex: number,
  ): Promise<BacktestView> {
    const result = { tenantId, runId, combinationIndex };
    return backtestView(await this.results.analysis.openResult({ result, keyId }));
  }
}
