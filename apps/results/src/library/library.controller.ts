import type {
  Backtest,
  BacktestPage,
  EditRunRequest,
  FindRequest,
  FindResultsRequest,
  Optimization,
  OptimizationPage,
  ResultPage,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { RunsQueries } from '../runs/runs.queries';
import { LibraryQueries } from './library.queries';
import { RunEdits } from './run-edits';

@Controller()
export class LibraryController {
  constructor(
    private readonly library: LibraryQueries,
    private readonly edits: RunEdits,
    private readonly runs: RunsQueries,
  ) {}

  @GrpcMethod('Library', 'FindBacktests')
  async findBacktests(request: FindRequest): Promise<BacktestPage> {
    return await this.library.backtests(request);
  }

  @GrpcMethod('Library', 'FindOptimizations')
  async findOptimizations(request: FindRequest): Promise<OptimizationPage> {
    return await this.library.optimizations(request);
  }

  @GrpcMethod('Library', 'FindResults')
  async findResults(request: FindResultsRequest): Promise<ResultPage> {
    return await this.library.results(request);
  }

  @GrpcMethod('Library', 'EditBacktest')
  async editBacktest(request: EditRunRequest): Promise<Backtest> {
    await this.edits.edit('backtest', request);
    return await this.runs.backtest(request);
  }

  @GrpcMethod('Library', 'EditOptimization')
  async editOptimization(request: EditRunRequest): Promise<Optimization> {
    await this.edits.edit('optimization', request);
    return await this.runs.optimization(request);
  }
}
