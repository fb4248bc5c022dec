import type {
  EstimateFacts,
  EstimateFactsRequest,
  ExtendOptimizationRequest,
  Optimization,
  OptimizationReply,
  RetryFailedRequest,
  RunRef,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { RunsQueries } from '../runs/runs.queries';
import type { Submitted } from '../runs/submission.service';
import { ChildrenService } from './children.service';
import { EstimateQueries } from './estimate.queries';
import { PauseService } from './pause.service';

@Controller()
export class SteeringController {
  constructor(
    private readonly pauses: PauseService,
    private readonly children: ChildrenService,
    private readonly estimates: EstimateQueries,
    private readonly runs: RunsQueries,
  ) {}

  @GrpcMethod('Steering', 'PauseOptimization')
  async pause(request: RunRef): Promise<Optimization> {
    await this.pauses.pause(request);
    return await this.runs.optimization(request);
  }

  @GrpcMethod('Steering', 'ResumeOptimization')
  async resume(request: RunRef): Promise<Optimization> {
    await this.pauses.resume(request);
    return await this.runs.optimization(request);
  }

  @GrpcMethod('Steering', 'RetryFailed')
  async retryFailed(request: RetryFailedRequest): Promise<OptimizationReply> {
    return await this.made(request.tenantId, await this.children.retryFailed(request));
  }

  @GrpcMethod('Steering', 'ExtendOptimization')
  async extend(request: ExtendOptimizationRequest): Promise<OptimizationReply> {
    return await this.made(request.tenantId, await this.children.extend(request));
  }

  @GrpcMethod('Steering', 'ReadEstimateFacts')
  async readEstimateFacts(request: EstimateFactsRequest): Promise<EstimateFacts> {
    return await this.estimates.facts(request);
  }

  private async made(tenantId: string, { id, ...how }: Submitted): Promise<OptimizationReply> {
    return { optimization: await this.runs.optimization({ tenantId, id }), ...how };
  }
}
