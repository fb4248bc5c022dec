import type { BacktestPage, FindRequest, FindResultsRequest, OptimizationPage, ResultPage } from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { LibraryQueries } from './library.queries';

@Controller()
export class LibraryController {
  constructor(private readonly library: LibraryQueries) {}

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
}
