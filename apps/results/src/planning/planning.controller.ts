import type {
  ClaimPlanReply,
  ClaimPlanRequest,
  DispatchReply,
  DispatchRequest,
  FailChunkReply,
  FailChunkRequest,
  FinalizeReply,
  FinalizeRequest,
  PendingReply,
  RejectPlanRequest,
  StoreChunksReply,
  StoreChunksRequest,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { DispatchService } from './dispatch.service';
import { FinalizeService } from './finalize.service';
import { PlanningService } from './planning.service';

@Controller()
export class PlanningController {
  constructor(
    private readonly planning: PlanningService,
    private readonly dispatches: DispatchService,
    private readonly finalizing: FinalizeService,
  ) {}

  @GrpcMethod('Planning', 'Pending')
  async pending(): Promise<PendingReply> {
    return await this.planning.pending();
  }

  @GrpcMethod('Planning', 'ClaimPlan')
  async claimPlan(request: ClaimPlanRequest): Promise<ClaimPlanReply> {
    return await this.planning.claimPlan(request);
  }

  @GrpcMethod('Planning', 'StoreChunks')
  async storeChunks(request: StoreChunksRequest): Promise<StoreChunksReply> {
    await this.planning.storeChunks(request);
    return {};
  }

  @GrpcMethod('Planning', 'Dispatch')
  async dispatch(request: DispatchRequest): Promise<DispatchReply> {
    return await this.dispatches.dispatch(request);
  }

  @GrpcMethod('Planning', 'Finalize')
  async finalize(request: FinalizeRequest): Promise<FinalizeReply> {
    return await this.finalizing.finalize(request);
  }

  @GrpcMethod('Planning', 'FailChunk')
  async failChunk(request: FailChunkRequest): Promise<FailChunkReply> {
    await this.planning.failChunk(request);
    return {};
  }

  @GrpcMethod('Planning', 'RejectPlan')
  async rejectPlan(request: RejectPlanRequest): Promise<FinalizeReply> {
    await this.planning.rejectPlan(request);
    return { status: 'failed' };
  }
}
