// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ClaimReplyInput as _barmill_results_v1_ClaimReplyInput, ClaimReply as _barmill_results_v1_ClaimReply } from '../../../barmill/results/v1/ClaimReply.js';
import type { ClaimRequestInput as _barmill_results_v1_ClaimRequestInput, ClaimRequest as _barmill_results_v1_ClaimRequest } from '../../../barmill/results/v1/ClaimRequest.js';
import type { CompletePartInput as _barmill_results_v1_CompletePartInput, CompletePart as _barmill_results_v1_CompletePart } from '../../../barmill/results/v1/CompletePart.js';
import type { CompleteReplyInput as _barmill_results_v1_CompleteReplyInput, CompleteReply as _barmill_results_v1_CompleteReply } from '../../../barmill/results/v1/CompleteReply.js';
import type { ExtendReplyInput as _barmill_results_v1_ExtendReplyInput, ExtendReply as _barmill_results_v1_ExtendReply } from '../../../barmill/results/v1/ExtendReply.js';
import type { ExtendRequestInput as _barmill_results_v1_ExtendRequestInput, ExtendRequest as _barmill_results_v1_ExtendRequest } from '../../../barmill/results/v1/ExtendRequest.js';
import type { HeartbeatReplyInput as _barmill_results_v1_HeartbeatReplyInput, HeartbeatReply as _barmill_results_v1_HeartbeatReply } from '../../../barmill/results/v1/HeartbeatReply.js';
import type { HeartbeatRequestInput as _barmill_results_v1_HeartbeatRequestInput, HeartbeatRequest as _barmill_results_v1_HeartbeatRequest } from '../../../barmill/results/v1/HeartbeatRequest.js';
import type { ReadSpecReplyInput as _barmill_results_v1_ReadSpecReplyInput, ReadSpecReply as _barmill_results_v1_ReadSpecReply } from '../../../barmill/results/v1/ReadSpecReply.js';
import type { ReadSpecRequestInput as _barmill_results_v1_ReadSpecRequestInput, ReadSpecRequest as _barmill_results_v1_ReadSpecRequest } from '../../../barmill/results/v1/ReadSpecRequest.js';
import type { ReleaseReplyInput as _barmill_results_v1_ReleaseReplyInput, ReleaseReply as _barmill_results_v1_ReleaseReply } from '../../../barmill/results/v1/ReleaseReply.js';
import type { ReleaseRequestInput as _barmill_results_v1_ReleaseRequestInput, ReleaseRequest as _barmill_results_v1_ReleaseRequest } from '../../../barmill/results/v1/ReleaseRequest.js';

export interface WorkClient extends grpc.Client {
  Claim(argument: _barmill_results_v1_ClaimRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimReply>): grpc.ClientUnaryCall;
  Claim(argument: _barmill_results_v1_ClaimRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ClaimReply>): grpc.ClientUnaryCall;
  Claim(argument: _barmill_results_v1_ClaimRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimReply>): grpc.ClientUnaryCall;
  Claim(argument: _barmill_results_v1_ClaimRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ClaimReply>): grpc.ClientUnaryCall;
  claim(argument: _barmill_results_v1_ClaimRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimReply>): grpc.ClientUnaryCall;
  claim(argument: _barmill_results_v1_ClaimRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ClaimReply>): grpc.ClientUnaryCall;
  claim(argument: _barmill_results_v1_ClaimRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimReply>): grpc.ClientUnaryCall;
  claim(argument: _barmill_results_v1_ClaimRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ClaimReply>): grpc.ClientUnaryCall;
  
  Complete(metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CompleteReply>): grpc.ClientWritableStream<_barmill_results_v1_CompletePartInput>;
  Complete(metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_CompleteReply>): grpc.ClientWritableStream<_barmill_results_v1_CompletePartInput>;
  Complete(options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CompleteReply>): grpc.ClientWritableStream<_barmill_results_v1_CompletePartInput>;
  Complete(callback: grpc.requestCallback<_barmill_results_v1_CompleteReply>): grpc.ClientWritableStream<_barmill_results_v1_CompletePartInput>;
  complete(metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CompleteReply>): grpc.ClientWritableStream<_barmill_results_v1_CompletePartInput>;
  complete(metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_CompleteReply>): grpc.ClientWritableStream<_barmill_results_v1_CompletePartInput>;
  complete(options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CompleteReply>): grpc.ClientWritableStream<_barmill_results_v1_CompletePartInput>;
  complete(callback: grpc.requestCallback<_barmill_results_v1_CompleteReply>): grpc.ClientWritableStream<_barmill_results_v1_CompletePartInput>;
  
  Extend(argument: _barmill_results_v1_ExtendRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ExtendReply>): grpc.ClientUnaryCall;
  Extend(argument: _barmill_results_v1_ExtendRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ExtendReply>): grpc.ClientUnaryCall;
  Extend(argument: _barmill_results_v1_ExtendRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ExtendReply>): grpc.ClientUnaryCall;
  Extend(argument: _barmill_results_v1_ExtendRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ExtendReply>): grpc.ClientUnaryCall;
  extend(argument: _barmill_results_v1_ExtendRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ExtendReply>): grpc.ClientUnaryCall;
  extend(argument: _barmill_results_v1_ExtendRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ExtendReply>): grpc.ClientUnaryCall;
  extend(argument: _barmill_results_v1_ExtendRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ExtendReply>): grpc.ClientUnaryCall;
  extend(argument: _barmill_results_v1_ExtendRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ExtendReply>): grpc.ClientUnaryCall;
  
  Heartbeat(argument: _barmill_results_v1_HeartbeatRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_HeartbeatReply>): grpc.ClientUnaryCall;
  Heartbeat(argument: _barmill_results_v1_HeartbeatRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_HeartbeatReply>): grpc.ClientUnaryCall;
  Heartbeat(argument: _barmill_results_v1_HeartbeatRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_HeartbeatReply>): grpc.ClientUnaryCall;
  Heartbeat(argument: _barmill_results_v1_HeartbeatRequestInput, callback: grpc.requestCallback<_barmill_results_v1_HeartbeatReply>): grpc.ClientUnaryCall;
  heartbeat(argument: _barmill_results_v1_HeartbeatRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_HeartbeatReply>): grpc.ClientUnaryCall;
  heartbeat(argument: _barmill_results_v1_HeartbeatRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_HeartbeatReply>): grpc.ClientUnaryCall;
  heartbeat(argument: _barmill_results_v1_HeartbeatRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_HeartbeatReply>): grpc.ClientUnaryCall;
  heartbeat(argument: _barmill_results_v1_HeartbeatRequestInput, callback: grpc.requestCallback<_barmill_results_v1_HeartbeatReply>): grpc.ClientUnaryCall;
  
  ReadSpec(argument: _barmill_results_v1_ReadSpecRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ReadSpecReply>): grpc.ClientUnaryCall;
  ReadSpec(argument: _barmill_results_v1_ReadSpecRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ReadSpecReply>): grpc.ClientUnaryCall;
  ReadSpec(argument: _barmill_results_v1_ReadSpecRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ReadSpecReply>): grpc.ClientUnaryCall;
  ReadSpec(argument: _barmill_results_v1_ReadSpecRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ReadSpecReply>): grpc.ClientUnaryCall;
  readSpec(argument: _barmill_results_v1_ReadSpecRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ReadSpecReply>): grpc.ClientUnaryCall;
  readSpec(argument: _barmill_results_v1_ReadSpecRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ReadSpecReply>): grpc.ClientUnaryCall;
  readSpec(argument: _barmill_results_v1_ReadSpecRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ReadSpecReply>): grpc.ClientUnaryCall;
  readSpec(argument: _barmill_results_v1_ReadSpecRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ReadSpecReply>): grpc.ClientUnaryCall;
  
  Release(argument: _barmill_results_v1_ReleaseRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ReleaseReply>): grpc.ClientUnaryCall;
  Release(argument: _barmill_results_v1_ReleaseRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ReleaseReply>): grpc.ClientUnaryCall;
  Release(argument: _barmill_results_v1_ReleaseRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ReleaseReply>): grpc.ClientUnaryCall;
  Release(argument: _barmill_results_v1_ReleaseRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ReleaseReply>): grpc.ClientUnaryCall;
  release(argument: _barmill_results_v1_ReleaseRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ReleaseReply>): grpc.ClientUnaryCall;
  release(argument: _barmill_results_v1_ReleaseRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ReleaseReply>): grpc.ClientUnaryCall;
  release(argument: _barmill_results_v1_ReleaseRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ReleaseReply>): grpc.ClientUnaryCall;
  release(argument: _barmill_results_v1_ReleaseRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ReleaseReply>): grpc.ClientUnaryCall;
  
}

export interface WorkHandlers extends grpc.UntypedServiceImplementation {
  Claim: grpc.handleUnaryCall<_barmill_results_v1_ClaimRequest, _barmill_results_v1_ClaimReplyInput>;
  
  Complete: grpc.handleClientStreamingCall<_barmill_results_v1_CompletePart, _barmill_results_v1_CompleteReplyInput>;
  
  Extend: grpc.handleUnaryCall<_barmill_results_v1_ExtendRequest, _barmill_results_v1_ExtendReplyInput>;
  
  Heartbeat: grpc.handleUnaryCall<_barmill_results_v1_HeartbeatRequest, _barmill_results_v1_HeartbeatReplyInput>;
  
  ReadSpec: grpc.handleUnaryCall<_barmill_results_v1_ReadSpecRequest, _barmill_results_v1_ReadSpecReplyInput>;
  
  Release: grpc.handleUnaryCall<_barmill_results_v1_ReleaseRequest, _barmill_results_v1_ReleaseReplyInput>;
  
}

export interface WorkDefinition extends grpc.ServiceDefinition {
  Claim: MethodDefinition<_barmill_results_v1_ClaimRequestInput, _barmill_results_v1_ClaimReplyInput, _barmill_results_v1_ClaimRequest, _barmill_results_v1_ClaimReply>
  Complete: MethodDefinition<_barmill_results_v1_CompletePartInput, _barmill_results_v1_CompleteReplyInput, _barmill_results_v1_CompletePart, _barmill_results_v1_CompleteReply>
  Extend: MethodDefinition<_barmill_results_v1_ExtendRequestInput, _barmill_results_v1_ExtendReplyInput, _barmill_results_v1_ExtendRequest, _barmill_results_v1_ExtendReply>
  Heartbeat: MethodDefinition<_barmill_results_v1_HeartbeatRequestInput, _barmill_results_v1_HeartbeatReplyInput, _barmill_results_v1_HeartbeatRequest, _barmill_results_v1_HeartbeatReply>
  ReadSpec: MethodDefinition<_barmill_results_v1_ReadSpecRequestInput, _barmill_results_v1_ReadSpecReplyInput, _barmill_results_v1_ReadSpecRequest, _barmill_results_v1_ReadSpecReply>
  Release: MethodDefinition<_barmill_results_v1_ReleaseRequestInput, _barmill_results_v1_ReleaseReplyInput, _barmill_results_v1_ReleaseRequest, _barmill_results_v1_ReleaseReply>
}
