import type {
  ClaimReply,
  ClaimRequest,
  CompletePart,
  CompleteReply,
  ExtendReply,
  ExtendRequest,
  HeartbeatReply,
  HeartbeatRequest,
  ReadSpecReply,
  ReadSpecRequest,
  ReleaseReply,
  ReleaseRequest,
} from '@barmill/contracts';
import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { Controller } from '@nestjs/common';
import { GrpcMethod, GrpcStreamCall } from '@nestjs/microservices';
import { StreamAnswers } from '../rpc/stream-answers';
import { ClaimService } from './claim.service';
import { CompleteService } from './complete.service';
import { CompletedWorkReader } from './completed-work';
import { ReleaseService } from './release.service';
import { WorkersRepository } from './workers.repository';

@Controller()
export class WorkController {
  constructor(
    private readonly claims: ClaimService,
    private readonly completions: CompleteService,
    private readonly releases: ReleaseService,
    private readonly workers: WorkersRepository,
    private readonly answers: StreamAnswers,
  ) {}

  @GrpcMethod('Work', 'Heartbeat')
  async heartbeat(request: HeartbeatRequest): Promise<HeartbeatReply> {
    await this.workers.beat(request);
    return {};
  }

  @GrpcMethod('Work', 'ReadSpec')
  async readSpec({ runId }: ReadSpecRequest): Promise<ReadSpecReply> {
    return { specJson: await this.claims.readSpec(runId) };
  }

  @GrpcMethod('Work', 'Claim')
  async claim(request: ClaimRequest): Promise<ClaimReply> {
    return await this.claims.claim(request);
  }

  @GrpcMethod('Work', 'Extend')
  async extend(request: ExtendRequest): Promise<ExtendReply> {
    return await this.claims.extend(request);
  }

  @GrpcMethod('Work', 'Release')
  async release(request: ReleaseRequest): Promise<ReleaseReply> {
    return await this.releases.release(request);
  }

  @GrpcStreamCall('Work', 'Complete')
  complete(call: ServerReadableStream<CompletePart, CompleteReply>, callback: sendUnaryData<CompleteReply>): void {
    this.answers.give('complete', call, callback, async (parts) => await this.readAndComplete(parts));
  }

  private async readAndComplete(call: AsyncIterable<CompletePart>): Promise<CompleteReply> {
    const reader = new CompletedWorkReader();
    for await (const part of call) reader.push(part);
    return await this.completions.complete(reader.finish());
  }
}
