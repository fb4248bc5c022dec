import type {
  ClaimPlanReply,
  ClaimPlanRequest,
  CopyRowsReply,
  CopyRowsRequest,
  DispatchReply,
  DispatchRequest,
  EndSearchReply,
  EndSearchRequest,
  FailChunkReply,
  FailChunkRequest,
  FailedRows,
  FigureColumns,
  FinalizeReply,
  FinalizeRequest,
  PendingReply,
  PendingRequest,
  ReadFailedRequest,
  ReadFiguresRequest,
  ReadPlanRequest,
  ReadReturnsRequest,
  ReadTrialsRequest,
  RejectPlanRequest,
  ReturnRows,
  StoreChunksReply,
  StoreChunksRequest,
  StoreGenerationRequest,
  StoreSampleRequest,
  Trials,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { CopiedRowsService } from './copied-rows.service';
import { DispatchService } from './dispatch.service';
import { FiguresQueries } from './figures.queries';
import { FinalizeService } from './finalize.service';
import { PlanningService } from './planning.service';
import { SearchesService } from './searches.service';

@Controller()
export class PlanningController {
  // Six, because a planner's calls are one service of the contract.
  constructor(
    private readonly planning: PlanningService,
    private readonly dispatches: DispatchService,
    private readonly finalizing: FinalizeService,
    private readonly searches: SearchesService,
    private readonly figures: FiguresQueries,
    private readonly copied: CopiedRowsService,
  ) {}

  @GrpcMethod('Planning', 'Pending')
  async pending(request: PendingRequest): Promise<PendingReply> {
    return await this.planning.pending(request);
  }

  @GrpcMethod('Planning', 'ClaimPlan')
  async claimPlan(request: ClaimPlanRequest): Promise<ClaimPlanReply> {
    return await this.planning.claimPlan(request);
  }

  @GrpcMethod('Planning', 'ReadPlan')
  async readPlan(request: ReadPlanRequest): Promise<ClaimPlanReply> {
    return await this.planning.readPlan(request);
  }

  @GrpcMethod('Planning', 'StoreChunks')
  async storeChunks(request: StoreChunksRequest): Promise<StoreChunksReply> {
    await this.planning.storeChunks(request);
    return {};
  }

  @GrpcMethod('Planning', 'CopyRows')
  async copyRows(request: CopyRowsRequest): Promise<CopyRowsReply> {
    return await this.copied.copy(request);
  }

  @GrpcMethod('Planning', 'ReadFailed')
  async readFailed(request: ReadFailedRequest): Promise<FailedRows> {
    return await this.copied.readFailed(request);
  }

  @GrpcMethod('Planning', 'StoreGeneration')
  async storeGeneration(request: StoreGenerationRequest): Promise<StoreChunksReply> {
    await this.searches.storeGeneration(request);
    return {};
  }

  @GrpcMethod('Planning', 'EndSearch')
  async endSearch(request: EndSearchRequest): Promise<EndSearchReply> {
    return await this.searches.endSearch(request);
  }

  @GrpcMethod('Planning', 'StoreSample')
  async storeSample(request: StoreSampleRequest): Promise<StoreChunksReply> {
    await this.searches.storeSample(request);
    return {};
  }

  @GrpcMethod('Planning', 'ReadFigures')
  async readFigures(request: ReadFiguresRequest): Promise<FigureColumns> {
    return await this.figures.readFigures(request);
  }

  @GrpcMethod('Planning', 'ReadReturns')
  async readReturns(request: ReadReturnsRequest): Promise<ReturnRows> {
    return await this.figures.readReturns(request);
  }

  @GrpcMethod('Planning', 'ReadTrials')
  async readTrials(request: ReadTrialsRequest): Promise<Trials> {
    return await this.figures.readTrials(request);
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
