import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import type { BacktestView } from '../backtests/backtest.schema';
import { backtestView } from '../backtests/backtest.view';
import type { ResultView } from '../optimizations/optimization.schema';
import { resultView } from '../optimizations/optimization.view';

/** Single combinations of an optimization. */
@Injectable()
export class CombinationsService {
  constructor(private readonly results: ResultsClient) {}

  async get(tenantId: string, runId: string, combinationIndex: number): Promise<ResultView> {
    return resultView(await this.results.analysis.getResult({ tenantId, runId, combinationIndex }));
  }

  async open(tenantId: string, runId: string, combinationIndex: number): Promise<BacktestView> {
    return backtestView(await this.results.analysis.openResult({ tenantId, runId, combinationIndex }));
  }
}
