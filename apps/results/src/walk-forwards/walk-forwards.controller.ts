import type {
  DeleteReply,
  EndTrainingRequest,
  EndWindowRequest,
  EquityPart,
  FailWalkForwardRequest,
  FinishWalkForwardPart,
  PendingRequest,
  FindRequest,
  PendingWalkForwards,
  RunRef,
  StartTestRequest,
  StartTrainingRequest,
  StepReply,
  SubmitWalkForwardRequest,
  WalkForward,
  WalkForwardPage,
  WalkForwardRef,
  WalkForwardReply,
  WalkForwardWindowList,
  WalkForwardWork,
} from '@barmill/contracts';
import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { Controller } from '@nestjs/common';
import { GrpcMethod, GrpcStreamCall } from '@nestjs/microservices';
import { defer, mergeMap, type Observable } from 'rxjs';
import { DeletionService } from '../removal/deletion.service';
import { StreamAnswers } from '../rpc/stream-answers';
import { finishedWalkForward } from './finished-walk-forward';
import { WalkForwardCancelService } from './walk-forward-cancel.service';
import { WalkForwardStepsService } from './walk-forward-steps.service';
import { WalkForwardSubmissionService } from './walk-forward-submission.service';
import { WalkForwardsQueries } from './walk-forwards.queries';

@Controller()
export class WalkForwardsController {
  constructor(
    private readonly submission: WalkForwardSubmissionService,
    private readonly queries: WalkForwardsQueries,
    private readonly steps: WalkForwardStepsService,
    private readonly cancellation: WalkForwardCancelService,
    private readonly deletion: DeletionService,
    private readonly answers: StreamAnswers,
  ) {}

  @GrpcMethod('WalkForwards', 'Submit')
  async submit(request: SubmitWalkForwardRequest): Promise<WalkForwardReply> {
    const { id, ...how } = await this.submission.submit(request);
    return { walkForward: await this.queries.get({ tenantId: request.tenantId, id }), ...how };
  }

  @GrpcMethod('WalkForwards', 'Get')
  async get(request: RunRef): Promise<WalkForward> {
    return await this.queries.get(request);
  }

  @GrpcMethod('WalkForwards', 'List')
  async list(request: FindRequest): Promise<WalkForwardPage> {
    return await this.queries.list(request);
  }

  @GrpcMethod('WalkForwards', 'ListWindows')
  async listWindows(request: RunRef): Promise<WalkForwardWindowList> {
    return { windows: await this.queries.windows(request) };
  }

  @GrpcMethod('WalkForwards', 'StreamEquity')
  streamEquity(request: RunRef): Observable<EquityPart> {
    return defer(async () => await this.queries.equity(request)).pipe(mergeMap((parts) => parts));
  }

  @GrpcMethod('WalkForwards', 'Cancel')
  async cancel(request: RunRef): Promise<WalkForward> {
    await this.cancellation.cancel(request);
    return await this.queries.get(request);
  }

  @GrpcMethod('WalkForwards', 'Delete')
  async delete({ tenantId, id }: RunRef): Promise<DeleteReply> {
    return { runs: await this.deletion.deleteWalkForward(tenantId, id) };
  }

  @GrpcMethod('WalkForwards', 'Pending')
  async pending(request: PendingRequest): Promise<PendingWalkForwards> {
    return await this.queries.pending(request);
  }

  @GrpcMethod('WalkForwards', 'ReadPlan')
  async readPlan(request: WalkForwardRef): Promise<WalkForwardWork> {
    return await this.queries.plan(request);
  }

  @GrpcMethod('WalkForwards', 'StartTraining')
  async startTraining(request: StartTrainingRequest): Promise<StepReply> {
    return { status: await this.steps.startTraining(request) };
  }

  @GrpcMethod('WalkForwards', 'EndTraining')
  async endTraining(request: EndTrainingRequest): Promise<StepReply> {
    return { status: await this.steps.endTraining(request) };
  }

  @GrpcMethod('WalkForwards', 'StartTest')
  async startTest(request: StartTestRequest): Promise<StepReply> {
    return { status: await this.steps.startTest(request) };
  }

  @GrpcMethod('WalkForwards', 'EndWindow')
  async endWindow(request: EndWindowRequest): Promise<StepReply> {
    return { status: await this.steps.endWindow(request) };
  }

  @GrpcStreamCall('WalkForwards', 'Finish')
  finish(call: ServerReadableStream<FinishWalkForwardPart, StepReply>, callback: sendUnaryData<StepReply>): void {
    this.answers.give('finishWalkForward', call, callback, async (parts) => {
      return { status: await this.steps.finish(await finishedWalkForward(parts)) };
    });
  }

  @GrpcMethod('WalkForwards', 'Fail')
  async fail(request: FailWalkForwardRequest): Promise<StepReply> {
    return { status: await this.cancellation.fail(request) };
  }

  @GrpcMethod('WalkForwards', 'SettleCancelled')
  async settleCancelled(request: WalkForwardRef): Promise<StepReply> {
    return { status: await this.cancellation.settle(request) };
  }
}
