import type {
  Backtest,
  BacktestReply,
  EquityPart,
  EventPage,
  ListTradesRequest,
  Optimization,
  OptimizationReply,
  ReadEventsRequest,
  RunRef,
  SubmitBacktestRequest,
  SubmitOptimizationRequest,
  TradePage,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { defer, mergeMap, type Observable } from 'rxjs';
import { CancelService } from './cancel.service';
import { RowsQueries } from './rows.queries';
import { RunsQueries } from './runs.queries';
import { SubmissionService } from './submission.service';

@Controller()
export class RunsController {
  constructor(
    private readonly submission: SubmissionService,
    private readonly cancellation: CancelService,
    private readonly runs: RunsQueries,
    private readonly belongings: RowsQueries,
  ) {}

  @GrpcMethod('Runs', 'SubmitBacktest')
  async submitBacktest(request: SubmitBacktestRequest): Promise<BacktestReply> {
    const { id, ...how } = await this.submission.submitBacktest(request);
    return { backtest: await this.runs.backtest({ tenantId: request.tenantId, id }), ...how };
  }

  @GrpcMethod('Runs', 'SubmitOptimization')
  async submitOptimization(request: SubmitOptimizationRequest): Promise<OptimizationReply> {
    const { id, ...how } = await this.submission.submitOptimization(request);
    return { optimization: await this.runs.optimization({ tenantId: request.tenantId, id }), ...how };
  }

  @GrpcMethod('Runs', 'GetBacktest')
  async getBacktest(request: RunRef): Promise<Backtest> {
    return await this.runs.backtest(request);
  }

  @GrpcMethod('Runs', 'GetOptimization')
  async getOptimization(request: RunRef): Promise<Optimization> {
    return await this.runs.optimization(request);
  }

  @GrpcMethod('Runs', 'ListTrades')
  async listTrades(request: ListTradesRequest): Promise<TradePage> {
    return await this.belongings.trades(request);
  }

  @GrpcMethod('Runs', 'StreamEquity')
  streamEquity(request: RunRef): Observable<EquityPart> {
    return defer(async () => await this.belongings.equity(request)).pipe(mergeMap((parts) => parts));
  }

  @GrpcMethod('Runs', 'CancelBacktest')
  async cancelBacktest(request: RunRef): Promise<Backtest> {
    await this.cancellation.cancel('backtest', request.tenantId, request.id);
    return await this.runs.backtest(request);
  }

  @GrpcMethod('Runs', 'CancelOptimization')
  async cancelOptimization(request: RunRef): Promise<Optimization> {
    await this.cancellation.cancel('optimization', request.tenantId, request.id);
    return await this.runs.optimization(request);
  }

  @GrpcMethod('Runs', 'ReadEvents')
  async readEvents(request: ReadEventsRequest): Promise<EventPage> {
    return { events: await this.belongings.events(request) };
  }
}
