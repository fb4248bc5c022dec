import type {
  Backtest,
  BacktestPage,
  DailyEquities,
  EditRunRequest,
  FindRequest,
  FindResultsRequest,
  Optimization,
  OptimizationPage,
  ResultPage,
  RunRefs,
  SummarizeRequest,
  Summary,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { RunsQueries } from '../runs/runs.queries';
import { DailyEquityQueries } from './daily-equity.queries';
import { LibraryQueries } from './library.queries';
import { RunEdits } from './run-edits';
import { SummaryQueries } from './summary.queries';

@Controller()
export class LibraryController {
  constructor(
    private readonly library: LibraryQueries,
    private readonly edits: RunEdits,
    private readonly summaries: SummaryQueries,
    private readonly equity: DailyEquityQueries,
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

  @GrpcMethod('Library', 'Summarize')
  async summarize(request: SummarizeRequest): Promise<Summary> {
    return await this.summaries.summarize(request);
  }

  @GrpcMethod('Library', 'ReadDailyEquity')
  async readDailyEquity(request: RunRefs): Promise<DailyEquities> {
    return { runs: await this.equity.ofRuns(request) };
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
