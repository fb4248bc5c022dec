// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ClaimPlanReplyInput as _barmill_results_v1_ClaimPlanReplyInput, ClaimPlanReply as _barmill_results_v1_ClaimPlanReply } from '../../../barmill/results/v1/ClaimPlanReply.js';
import type { ClaimPlanRequestInput as _barmill_results_v1_ClaimPlanRequestInput, ClaimPlanRequest as _barmill_results_v1_ClaimPlanRequest } from '../../../barmill/results/v1/ClaimPlanRequest.js';
import type { DispatchReplyInput as _barmill_results_v1_DispatchReplyInput, DispatchReply as _barmill_results_v1_DispatchReply } from '../../../barmill/results/v1/DispatchReply.js';
import type { DispatchRequestInput as _barmill_results_v1_DispatchRequestInput, DispatchRequest as _barmill_results_v1_DispatchRequest } from '../../../barmill/results/v1/DispatchRequest.js';
import type { FailChunkReplyInput as _barmill_results_v1_FailChunkReplyInput, FailChunkReply as _barmill_results_v1_FailChunkReply } from '../../../barmill/results/v1/FailChunkReply.js';
import type { FailChunkRequestInput as _barmill_results_v1_FailChunkRequestInput, FailChunkRequest as _barmill_results_v1_FailChunkRequest } from '../../../barmill/results/v1/FailChunkRequest.js';
import type { FinalizeReplyInput as _barmill_results_v1_FinalizeReplyInput, FinalizeReply as _barmill_results_v1_FinalizeReply } from '../../../barmill/results/v1/FinalizeReply.js';
import type { FinalizeRequestInput as _barmill_results_v1_FinalizeRequestInput, FinalizeRequest as _barmill_results_v1_FinalizeRequest } from '../../../barmill/results/v1/FinalizeRequest.js';
import type { PendingReplyInput as _barmill_results_v1_PendingReplyInput, PendingReply as _barmill_results_v1_PendingReply } from '../../../barmill/results/v1/PendingReply.js';
import type { PendingRequestInput as _barmill_results_v1_PendingRequestInput, PendingRequest as _barmill_results_v1_PendingRequest } from '../../../barmill/results/v1/PendingRequest.js';
import type { RejectPlanRequestInput as _barmill_results_v1_RejectPlanRequestInput, RejectPlanRequest as _barmill_results_v1_RejectPlanRequest } from '../../../barmill/results/v1/RejectPlanRequest.js';
import type { StoreChunksReplyInput as _barmill_results_v1_StoreChunksReplyInput, StoreChunksReply as _barmill_results_v1_StoreChunksReply } from '../../../barmill/results/v1/StoreChunksReply.js';
import type { StoreChunksRequestInput as _barmill_results_v1_StoreChunksRequestInput, StoreChunksRequest as _barmill_results_v1_StoreChunksRequest } from '../../../barmill/results/v1/StoreChunksRequest.js';

export interface PlanningClient extends grpc.Client {
  ClaimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  ClaimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  ClaimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  ClaimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  claimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  claimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  claimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  claimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  
  Dispatch(argument: _barmill_results_v1_DispatchRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  Dispatch(argument: _barmill_results_v1_DispatchRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  Dispatch(argument: _barmill_results_v1_DispatchRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  Dispatch(argument: _barmill_results_v1_DispatchRequestInput, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  dispatch(argument: _barmill_results_v1_DispatchRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  dispatch(argument: _barmill_results_v1_DispatchRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  dispatch(argument: _barmill_results_v1_DispatchRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  dispatch(argument: _barmill_results_v1_DispatchRequestInput, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  
  FailChunk(argument: _barmill_results_v1_FailChunkRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  FailChunk(argument: _barmill_results_v1_FailChunkRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  FailChunk(argument: _barmill_results_v1_FailChunkRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  FailChunk(argument: _barmill_results_v1_FailChunkRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  failChunk(argument: _barmill_results_v1_FailChunkRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  failChunk(argument: _barmill_results_v1_FailChunkRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  failChunk(argument: _barmill_results_v1_FailChunkRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  failChunk(argument: _barmill_results_v1_FailChunkRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  
  Finalize(argument: _barmill_results_v1_FinalizeRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  Finalize(argument: _barmill_results_v1_FinalizeRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  Finalize(argument: _barmill_results_v1_FinalizeRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  Finalize(argument: _barmill_results_v1_FinalizeRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  finalize(argument: _barmill_results_v1_FinalizeRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  finalize(argument: _barmill_results_v1_FinalizeRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  finalize(argument: _barmill_results_v1_FinalizeRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  finalize(argument: _barmill_results_v1_FinalizeRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  
  Pending(argument: _barmill_results_v1_PendingRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  Pending(argument: _barmill_results_v1_PendingRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  Pending(argument: _barmill_results_v1_PendingRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  Pending(argument: _barmill_results_v1_PendingRequestInput, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  pending(argument: _barmill_results_v1_PendingRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  pending(argument: _barmill_results_v1_PendingRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  pending(argument: _barmill_results_v1_PendingRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  pending(argument: _barmill_results_v1_PendingRequestInput, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  
  RejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  RejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  RejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  RejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  rejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  rejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  rejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  rejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  
  StoreChunks(argument: _barmill_results_v1_StoreChunksRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  StoreChunks(argument: _barmill_results_v1_StoreChunksRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  StoreChunks(argument: _barmill_results_v1_StoreChunksRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  StoreChunks(argument: _barmill_results_v1_StoreChunksRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeChunks(argument: _barmill_results_v1_StoreChunksRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeChunks(argument: _barmill_results_v1_StoreChunksRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeChunks(argument: _barmill_results_v1_StoreChunksRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeChunks(argument: _barmill_results_v1_StoreChunksRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  
}

export interface PlanningHandlers extends grpc.UntypedServiceImplementation {
  ClaimPlan: grpc.handleUnaryCall<_barmill_results_v1_ClaimPlanRequest, _barmill_results_v1_ClaimPlanReplyInput>;
  
  Dispatch: grpc.handleUnaryCall<_barmill_results_v1_DispatchRequest, _barmill_results_v1_DispatchReplyInput>;
  
  FailChunk: grpc.handleUnaryCall<_barmill_results_v1_FailChunkRequest, _barmill_results_v1_FailChunkReplyInput>;
  
  Finalize: grpc.handleUnaryCall<_barmill_results_v1_FinalizeRequest, _barmill_results_v1_FinalizeReplyInput>;
  
  Pending: grpc.handleUnaryCall<_barmill_results_v1_PendingRequest, _barmill_results_v1_PendingReplyInput>;
  
  RejectPlan: grpc.handleUnaryCall<_barmill_results_v1_RejectPlanRequest, _barmill_results_v1_FinalizeReplyInput>;
  
  StoreChunks: grpc.handleUnaryCall<_barmill_results_v1_StoreChunksRequest, _barmill_results_v1_StoreChunksReplyInput>;
  
}

export interface PlanningDefinition extends grpc.ServiceDefinition {
  ClaimPlan: MethodDefinition<_barmill_results_v1_ClaimPlanRequestInput, _barmill_results_v1_ClaimPlanReplyInput, _barmill_results_v1_ClaimPlanRequest, _barmill_results_v1_ClaimPlanReply>
  Dispatch: MethodDefinition<_barmill_results_v1_DispatchRequestInput, _barmill_results_v1_DispatchReplyInput, _barmill_results_v1_DispatchRequest, _barmill_results_v1_DispatchReply>
  FailChunk: MethodDefinition<_barmill_results_v1_FailChunkRequestInput, _barmill_results_v1_FailChunkReplyInput, _barmill_results_v1_FailChunkRequest, _barmill_results_v1_FailChunkReply>
  Finalize: MethodDefinition<_barmill_results_v1_FinalizeRequestInput, _barmill_results_v1_FinalizeReplyInput, _barmill_results_v1_FinalizeRequest, _barmill_results_v1_FinalizeReply>
  Pending: MethodDefinition<_barmill_results_v1_PendingRequestInput, _barmill_results_v1_PendingReplyInput, _barmill_results_v1_PendingRequest, _barmill_results_v1_PendingReply>
  RejectPlan: MethodDefinition<_barmill_results_v1_RejectPlanRequestInput, _barmill_results_v1_FinalizeReplyInput, _barmill_results_v1_RejectPlanRequest, _barmill_results_v1_FinalizeReply>
  StoreChunks: MethodDefinition<_barmill_results_v1_StoreChunksRequestInput, _barmill_results_v1_StoreChunksReplyInput, _barmill_results_v1_StoreChunksRequest, _barmill_results_v1_StoreChunksReply>
}
