// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { DeleteReplyInput as _barmill_results_v1_DeleteReplyInput, DeleteReply as _barmill_results_v1_DeleteReply } from '../../../barmill/results/v1/DeleteReply.js';
import type { EditRunRequestInput as _barmill_results_v1_EditRunRequestInput, EditRunRequest as _barmill_results_v1_EditRunRequest } from '../../../barmill/results/v1/EditRunRequest.js';
import type { EndTrainingRequestInput as _barmill_results_v1_EndTrainingRequestInput, EndTrainingRequest as _barmill_results_v1_EndTrainingRequest } from '../../../barmill/results/v1/EndTrainingRequest.js';
import type { EndWindowRequestInput as _barmill_results_v1_EndWindowRequestInput, EndWindowRequest as _barmill_results_v1_EndWindowRequest } from '../../../barmill/results/v1/EndWindowRequest.js';
import type { EquityPartInput as _barmill_results_v1_EquityPartInput, EquityPart as _barmill_results_v1_EquityPart } from '../../../barmill/results/v1/EquityPart.js';
import type { FailWalkForwardRequestInput as _barmill_results_v1_FailWalkForwardRequestInput, FailWalkForwardRequest as _barmill_results_v1_FailWalkForwardRequest } from '../../../barmill/results/v1/FailWalkForwardRequest.js';
import type { FindRequestInput as _barmill_results_v1_FindRequestInput, FindRequest as _barmill_results_v1_FindRequest } from '../../../barmill/results/v1/FindRequest.js';
import type { FinishWalkForwardPartInput as _barmill_results_v1_FinishWalkForwardPartInput, FinishWalkForwardPart as _barmill_results_v1_FinishWalkForwardPart } from '../../../barmill/results/v1/FinishWalkForwardPart.js';
import type { PendingRequestInput as _barmill_results_v1_PendingRequestInput, PendingRequest as _barmill_results_v1_PendingRequest } from '../../../barmill/results/v1/PendingRequest.js';
import type { PendingWalkForwardsInput as _barmill_results_v1_PendingWalkForwardsInput, PendingWalkForwards as _barmill_results_v1_PendingWalkForwards } from '../../../barmill/results/v1/PendingWalkForwards.js';
import type { RunRefInput as _barmill_results_v1_RunRefInput, RunRef as _barmill_results_v1_RunRef } from '../../../barmill/results/v1/RunRef.js';
import type { StartTestRequestInput as _barmill_results_v1_StartTestRequestInput, StartTestRequest as _barmill_results_v1_StartTestRequest } from '../../../barmill/results/v1/StartTestRequest.js';
import type { StartTrainingRequestInput as _barmill_results_v1_StartTrainingRequestInput, StartTrainingRequest as _barmill_results_v1_StartTrainingRequest } from '../../../barmill/results/v1/StartTrainingRequest.js';
import type { StepReplyInput as _barmill_results_v1_StepReplyInput, StepReply as _barmill_results_v1_StepReply } from '../../../barmill/results/v1/StepReply.js';
import type { SubmitWalkForwardRequestInput as _barmill_results_v1_SubmitWalkForwardRequestInput, SubmitWalkForwardRequest as _barmill_results_v1_SubmitWalkForwardRequest } from '../../../barmill/results/v1/SubmitWalkForwardRequest.js';
import type { WalkForwardInput as _barmill_results_v1_WalkForwardInput, WalkForward as _barmill_results_v1_WalkForward } from '../../../barmill/results/v1/WalkForward.js';
import type { WalkForwardPageInput as _barmill_results_v1_WalkForwardPageInput, WalkForwardPage as _barmill_results_v1_WalkForwardPage } from '../../../barmill/results/v1/WalkForwardPage.js';
import type { WalkForwardRefInput as _barmill_results_v1_WalkForwardRefInput, WalkForwardRef as _barmill_results_v1_WalkForwardRef } from '../../../barmill/results/v1/WalkForwardRef.js';
import type { WalkForwardReplyInput as _barmill_results_v1_WalkForwardReplyInput, WalkForwardReply as _barmill_results_v1_WalkForwardReply } from '../../../barmill/results/v1/WalkForwardReply.js';
import type { WalkForwardWindowListInput as _barmill_results_v1_WalkForwardWindowListInput, WalkForwardWindowList as _barmill_results_v1_WalkForwardWindowList } from '../../../barmill/results/v1/WalkForwardWindowList.js';
import type { WalkForwardWorkInput as _barmill_results_v1_WalkForwardWorkInput, WalkForwardWork as _barmill_results_v1_WalkForwardWork } from '../../../barmill/results/v1/WalkForwardWork.js';

export interface WalkForwardsClient extends grpc.Client {
  Cancel(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Cancel(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Cancel(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Cancel(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  cancel(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  cancel(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  cancel(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  cancel(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  
  Delete(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  Delete(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  Delete(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  Delete(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  delete(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  delete(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  delete(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  delete(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  
  Edit(argument: _barmill_results_v1_EditRunRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Edit(argument: _barmill_results_v1_EditRunRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Edit(argument: _barmill_results_v1_EditRunRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Edit(argument: _barmill_results_v1_EditRunRequestInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  edit(argument: _barmill_results_v1_EditRunRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  edit(argument: _barmill_results_v1_EditRunRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  edit(argument: _barmill_results_v1_EditRunRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  edit(argument: _barmill_results_v1_EditRunRequestInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  
  EndTraining(argument: _barmill_results_v1_EndTrainingRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  EndTraining(argument: _barmill_results_v1_EndTrainingRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  EndTraining(argument: _barmill_results_v1_EndTrainingRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  EndTraining(argument: _barmill_results_v1_EndTrainingRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  endTraining(argument: _barmill_results_v1_EndTrainingRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  endTraining(argument: _barmill_results_v1_EndTrainingRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  endTraining(argument: _barmill_results_v1_EndTrainingRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  endTraining(argument: _barmill_results_v1_EndTrainingRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  
  EndWindow(argument: _barmill_results_v1_EndWindowRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  EndWindow(argument: _barmill_results_v1_EndWindowRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  EndWindow(argument: _barmill_results_v1_EndWindowRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  EndWindow(argument: _barmill_results_v1_EndWindowRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  endWindow(argument: _barmill_results_v1_EndWindowRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  endWindow(argument: _barmill_results_v1_EndWindowRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  endWindow(argument: _barmill_results_v1_EndWindowRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  endWindow(argument: _barmill_results_v1_EndWindowRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  
  Fail(argument: _barmill_results_v1_FailWalkForwardRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  Fail(argument: _barmill_results_v1_FailWalkForwardRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  Fail(argument: _barmill_results_v1_FailWalkForwardRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  Fail(argument: _barmill_results_v1_FailWalkForwardRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  fail(argument: _barmill_results_v1_FailWalkForwardRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  fail(argument: _barmill_results_v1_FailWalkForwardRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  fail(argument: _barmill_results_v1_FailWalkForwardRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  fail(argument: _barmill_results_v1_FailWalkForwardRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  
  Finish(metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientWritableStream<_barmill_results_v1_FinishWalkForwardPartInput>;
  Finish(metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientWritableStream<_barmill_results_v1_FinishWalkForwardPartInput>;
  Finish(options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientWritableStream<_barmill_results_v1_FinishWalkForwardPartInput>;
  Finish(callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientWritableStream<_barmill_results_v1_FinishWalkForwardPartInput>;
  finish(metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientWritableStream<_barmill_results_v1_FinishWalkForwardPartInput>;
  finish(metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientWritableStream<_barmill_results_v1_FinishWalkForwardPartInput>;
  finish(options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientWritableStream<_barmill_results_v1_FinishWalkForwardPartInput>;
  finish(callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientWritableStream<_barmill_results_v1_FinishWalkForwardPartInput>;
  
  Get(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Get(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Get(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Get(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  
  List(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardPage>): grpc.ClientUnaryCall;
  List(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardPage>): grpc.ClientUnaryCall;
  List(argument: _barmill_results_v1_FindRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardPage>): grpc.ClientUnaryCall;
  List(argument: _barmill_results_v1_FindRequestInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_FindRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_FindRequestInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardPage>): grpc.ClientUnaryCall;
  
  ListWindows(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWindowList>): grpc.ClientUnaryCall;
  ListWindows(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWindowList>): grpc.ClientUnaryCall;
  ListWindows(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWindowList>): grpc.ClientUnaryCall;
  ListWindows(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWindowList>): grpc.ClientUnaryCall;
  listWindows(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWindowList>): grpc.ClientUnaryCall;
  listWindows(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWindowList>): grpc.ClientUnaryCall;
  listWindows(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWindowList>): grpc.ClientUnaryCall;
  listWindows(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWindowList>): grpc.ClientUnaryCall;
  
  Pause(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Pause(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Pause(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Pause(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  pause(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  pause(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  pause(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  pause(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  
  Pending(argument: _barmill_results_v1_PendingRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_PendingWalkForwards>): grpc.ClientUnaryCall;
  Pending(argument: _barmill_results_v1_PendingRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_PendingWalkForwards>): grpc.ClientUnaryCall;
  Pending(argument: _barmill_results_v1_PendingRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_PendingWalkForwards>): grpc.ClientUnaryCall;
  Pending(argument: _barmill_results_v1_PendingRequestInput, callback: grpc.requestCallback<_barmill_results_v1_PendingWalkForwards>): grpc.ClientUnaryCall;
  pending(argument: _barmill_results_v1_PendingRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_PendingWalkForwards>): grpc.ClientUnaryCall;
  pending(argument: _barmill_results_v1_PendingRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_PendingWalkForwards>): grpc.ClientUnaryCall;
  pending(argument: _barmill_results_v1_PendingRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_PendingWalkForwards>): grpc.ClientUnaryCall;
  pending(argument: _barmill_results_v1_PendingRequestInput, callback: grpc.requestCallback<_barmill_results_v1_PendingWalkForwards>): grpc.ClientUnaryCall;
  
  ReadPlan(argument: _barmill_results_v1_WalkForwardRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWork>): grpc.ClientUnaryCall;
  ReadPlan(argument: _barmill_results_v1_WalkForwardRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWork>): grpc.ClientUnaryCall;
  ReadPlan(argument: _barmill_results_v1_WalkForwardRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWork>): grpc.ClientUnaryCall;
  ReadPlan(argument: _barmill_results_v1_WalkForwardRefInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWork>): grpc.ClientUnaryCall;
  readPlan(argument: _barmill_results_v1_WalkForwardRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWork>): grpc.ClientUnaryCall;
  readPlan(argument: _barmill_results_v1_WalkForwardRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWork>): grpc.ClientUnaryCall;
  readPlan(argument: _barmill_results_v1_WalkForwardRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWork>): grpc.ClientUnaryCall;
  readPlan(argument: _barmill_results_v1_WalkForwardRefInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardWork>): grpc.ClientUnaryCall;
  
  Resume(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Resume(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Resume(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  Resume(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  resume(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  resume(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  resume(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  resume(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForward>): grpc.ClientUnaryCall;
  
  SettleCancelled(argument: _barmill_results_v1_WalkForwardRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  SettleCancelled(argument: _barmill_results_v1_WalkForwardRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  SettleCancelled(argument: _barmill_results_v1_WalkForwardRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  SettleCancelled(argument: _barmill_results_v1_WalkForwardRefInput, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  settleCancelled(argument: _barmill_results_v1_WalkForwardRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  settleCancelled(argument: _barmill_results_v1_WalkForwardRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  settleCancelled(argument: _barmill_results_v1_WalkForwardRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  settleCancelled(argument: _barmill_results_v1_WalkForwardRefInput, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  
  StartTest(argument: _barmill_results_v1_StartTestRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  StartTest(argument: _barmill_results_v1_StartTestRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  StartTest(argument: _barmill_results_v1_StartTestRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  StartTest(argument: _barmill_results_v1_StartTestRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  startTest(argument: _barmill_results_v1_StartTestRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  startTest(argument: _barmill_results_v1_StartTestRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  startTest(argument: _barmill_results_v1_StartTestRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  startTest(argument: _barmill_results_v1_StartTestRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  
  StartTraining(argument: _barmill_results_v1_StartTrainingRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  StartTraining(argument: _barmill_results_v1_StartTrainingRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  StartTraining(argument: _barmill_results_v1_StartTrainingRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  StartTraining(argument: _barmill_results_v1_StartTrainingRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  startTraining(argument: _barmill_results_v1_StartTrainingRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  startTraining(argument: _barmill_results_v1_StartTrainingRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  startTraining(argument: _barmill_results_v1_StartTrainingRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  startTraining(argument: _barmill_results_v1_StartTrainingRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StepReply>): grpc.ClientUnaryCall;
  
  StreamEquity(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_EquityPart>;
  StreamEquity(argument: _barmill_results_v1_RunRefInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_EquityPart>;
  streamEquity(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_EquityPart>;
  streamEquity(argument: _barmill_results_v1_RunRefInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_EquityPart>;
  
  Submit(argument: _barmill_results_v1_SubmitWalkForwardRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardReply>): grpc.ClientUnaryCall;
  Submit(argument: _barmill_results_v1_SubmitWalkForwardRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardReply>): grpc.ClientUnaryCall;
  Submit(argument: _barmill_results_v1_SubmitWalkForwardRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardReply>): grpc.ClientUnaryCall;
  Submit(argument: _barmill_results_v1_SubmitWalkForwardRequestInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardReply>): grpc.ClientUnaryCall;
  submit(argument: _barmill_results_v1_SubmitWalkForwardRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardReply>): grpc.ClientUnaryCall;
  submit(argument: _barmill_results_v1_SubmitWalkForwardRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardReply>): grpc.ClientUnaryCall;
  submit(argument: _barmill_results_v1_SubmitWalkForwardRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardReply>): grpc.ClientUnaryCall;
  submit(argument: _barmill_results_v1_SubmitWalkForwardRequestInput, callback: grpc.requestCallback<_barmill_results_v1_WalkForwardReply>): grpc.ClientUnaryCall;
  
}

export interface WalkForwardsHandlers extends grpc.UntypedServiceImplementation {
  Cancel: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_WalkForwardInput>;
  
  Delete: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_DeleteReplyInput>;
  
  Edit: grpc.handleUnaryCall<_barmill_results_v1_EditRunRequest, _barmill_results_v1_WalkForwardInput>;
  
  EndTraining: grpc.handleUnaryCall<_barmill_results_v1_EndTrainingRequest, _barmill_results_v1_StepReplyInput>;
  
  EndWindow: grpc.handleUnaryCall<_barmill_results_v1_EndWindowRequest, _barmill_results_v1_StepReplyInput>;
  
  Fail: grpc.handleUnaryCall<_barmill_results_v1_FailWalkForwardRequest, _barmill_results_v1_StepReplyInput>;
  
  Finish: grpc.handleClientStreamingCall<_barmill_results_v1_FinishWalkForwardPart, _barmill_results_v1_StepReplyInput>;
  
  Get: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_WalkForwardInput>;
  
  List: grpc.handleUnaryCall<_barmill_results_v1_FindRequest, _barmill_results_v1_WalkForwardPageInput>;
  
  ListWindows: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_WalkForwardWindowListInput>;
  
  Pause: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_WalkForwardInput>;
  
  Pending: grpc.handleUnaryCall<_barmill_results_v1_PendingRequest, _barmill_results_v1_PendingWalkForwardsInput>;
  
  ReadPlan: grpc.handleUnaryCall<_barmill_results_v1_WalkForwardRef, _barmill_results_v1_WalkForwardWorkInput>;
  
  Resume: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_WalkForwardInput>;
  
  SettleCancelled: grpc.handleUnaryCall<_barmill_results_v1_WalkForwardRef, _barmill_results_v1_StepReplyInput>;
  
  StartTest: grpc.handleUnaryCall<_barmill_results_v1_StartTestRequest, _barmill_results_v1_StepReplyInput>;
  
  StartTraining: grpc.handleUnaryCall<_barmill_results_v1_StartTrainingRequest, _barmill_results_v1_StepReplyInput>;
  
  StreamEquity: grpc.handleServerStreamingCall<_barmill_results_v1_RunRef, _barmill_results_v1_EquityPartInput>;
  
  Submit: grpc.handleUnaryCall<_barmill_results_v1_SubmitWalkForwardRequest, _barmill_results_v1_WalkForwardReplyInput>;
  
}

export interface WalkForwardsDefinition extends grpc.ServiceDefinition {
  Cancel: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_WalkForwardInput, _barmill_results_v1_RunRef, _barmill_results_v1_WalkForward>
  Delete: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_DeleteReplyInput, _barmill_results_v1_RunRef, _barmill_results_v1_DeleteReply>
  Edit: MethodDefinition<_barmill_results_v1_EditRunRequestInput, _barmill_results_v1_WalkForwardInput, _barmill_results_v1_EditRunRequest, _barmill_results_v1_WalkForward>
  EndTraining: MethodDefinition<_barmill_results_v1_EndTrainingRequestInput, _barmill_results_v1_StepReplyInput, _barmill_results_v1_EndTrainingRequest, _barmill_results_v1_StepReply>
  EndWindow: MethodDefinition<_barmill_results_v1_EndWindowRequestInput, _barmill_results_v1_StepReplyInput, _barmill_results_v1_EndWindowRequest, _barmill_results_v1_StepReply>
  Fail: MethodDefinition<_barmill_results_v1_FailWalkForwardRequestInput, _barmill_results_v1_StepReplyInput, _barmill_results_v1_FailWalkForwardRequest, _barmill_results_v1_StepReply>
  Finish: MethodDefinition<_barmill_results_v1_FinishWalkForwardPartInput, _barmill_results_v1_StepReplyInput, _barmill_results_v1_FinishWalkForwardPart, _barmill_results_v1_StepReply>
  Get: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_WalkForwardInput, _barmill_results_v1_RunRef, _barmill_results_v1_WalkForward>
  List: MethodDefinition<_barmill_results_v1_FindRequestInput, _barmill_results_v1_WalkForwardPageInput, _barmill_results_v1_FindRequest, _barmill_results_v1_WalkForwardPage>
  ListWindows: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_WalkForwardWindowListInput, _barmill_results_v1_RunRef, _barmill_results_v1_WalkForwardWindowList>
  Pause: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_WalkForwardInput, _barmill_results_v1_RunRef, _barmill_results_v1_WalkForward>
  Pending: MethodDefinition<_barmill_results_v1_PendingRequestInput, _barmill_results_v1_PendingWalkForwardsInput, _barmill_results_v1_PendingRequest, _barmill_results_v1_PendingWalkForwards>
  ReadPlan: MethodDefinition<_barmill_results_v1_WalkForwardRefInput, _barmill_results_v1_WalkForwardWorkInput, _barmill_results_v1_WalkForwardRef, _barmill_results_v1_WalkForwardWork>
  Resume: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_WalkForwardInput, _barmill_results_v1_RunRef, _barmill_results_v1_WalkForward>
  SettleCancelled: MethodDefinition<_barmill_results_v1_WalkForwardRefInput, _barmill_results_v1_StepReplyInput, _barmill_results_v1_WalkForwardRef, _barmill_results_v1_StepReply>
  StartTest: MethodDefinition<_barmill_results_v1_StartTestRequestInput, _barmill_results_v1_StepReplyInput, _barmill_results_v1_StartTestRequest, _barmill_results_v1_StepReply>
  StartTraining: MethodDefinition<_barmill_results_v1_StartTrainingRequestInput, _barmill_results_v1_StepReplyInput, _barmill_results_v1_StartTrainingRequest, _barmill_results_v1_StepReply>
  StreamEquity: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_EquityPartInput, _barmill_results_v1_RunRef, _barmill_results_v1_EquityPart>
  Submit: MethodDefinition<_barmill_results_v1_SubmitWalkForwardRequestInput, _barmill_results_v1_WalkForwardReplyInput, _barmill_results_v1_SubmitWalkForwardRequest, _barmill_results_v1_WalkForwardReply>
}
