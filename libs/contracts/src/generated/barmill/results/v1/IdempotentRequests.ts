// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AbandonReplyInput as _barmill_results_v1_AbandonReplyInput, AbandonReply as _barmill_results_v1_AbandonReply } from '../../../barmill/results/v1/AbandonReply.js';
import type { AbandonRequestInput as _barmill_results_v1_AbandonRequestInput, AbandonRequest as _barmill_results_v1_AbandonRequest } from '../../../barmill/results/v1/AbandonRequest.js';
import type { BeginReplyInput as _barmill_results_v1_BeginReplyInput, BeginReply as _barmill_results_v1_BeginReply } from '../../../barmill/results/v1/BeginReply.js';
import type { BeginRequestInput as _barmill_results_v1_BeginRequestInput, BeginRequest as _barmill_results_v1_BeginRequest } from '../../../barmill/results/v1/BeginRequest.js';
import type { FinishReplyInput as _barmill_results_v1_FinishReplyInput, FinishReply as _barmill_results_v1_FinishReply } from '../../../barmill/results/v1/FinishReply.js';
import type { FinishRequestInput as _barmill_results_v1_FinishRequestInput, FinishRequest as _barmill_results_v1_FinishRequest } from '../../../barmill/results/v1/FinishRequest.js';

export interface IdempotentRequestsClient extends grpc.Client {
  Abandon(argument: _barmill_results_v1_AbandonRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_AbandonReply>): grpc.ClientUnaryCall;
  Abandon(argument: _barmill_results_v1_AbandonRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_AbandonReply>): grpc.ClientUnaryCall;
  Abandon(argument: _barmill_results_v1_AbandonRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_AbandonReply>): grpc.ClientUnaryCall;
  Abandon(argument: _barmill_results_v1_AbandonRequestInput, callback: grpc.requestCallback<_barmill_results_v1_AbandonReply>): grpc.ClientUnaryCall;
  abandon(argument: _barmill_results_v1_AbandonRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_AbandonReply>): grpc.ClientUnaryCall;
  abandon(argument: _barmill_results_v1_AbandonRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_AbandonReply>): grpc.ClientUnaryCall;
  abandon(argument: _barmill_results_v1_AbandonRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_AbandonReply>): grpc.ClientUnaryCall;
  abandon(argument: _barmill_results_v1_AbandonRequestInput, callback: grpc.requestCallback<_barmill_results_v1_AbandonReply>): grpc.ClientUnaryCall;
  
  Begin(argument: _barmill_results_v1_BeginRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BeginReply>): grpc.ClientUnaryCall;
  Begin(argument: _barmill_results_v1_BeginRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_BeginReply>): grpc.ClientUnaryCall;
  Begin(argument: _barmill_results_v1_BeginRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BeginReply>): grpc.ClientUnaryCall;
  Begin(argument: _barmill_results_v1_BeginRequestInput, callback: grpc.requestCallback<_barmill_results_v1_BeginReply>): grpc.ClientUnaryCall;
  begin(argument: _barmill_results_v1_BeginRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BeginReply>): grpc.ClientUnaryCall;
  begin(argument: _barmill_results_v1_BeginRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_BeginReply>): grpc.ClientUnaryCall;
  begin(argument: _barmill_results_v1_BeginRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BeginReply>): grpc.ClientUnaryCall;
  begin(argument: _barmill_results_v1_BeginRequestInput, callback: grpc.requestCallback<_barmill_results_v1_BeginReply>): grpc.ClientUnaryCall;
  
  Finish(argument: _barmill_results_v1_FinishRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinishReply>): grpc.ClientUnaryCall;
  Finish(argument: _barmill_results_v1_FinishRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FinishReply>): grpc.ClientUnaryCall;
  Finish(argument: _barmill_results_v1_FinishRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinishReply>): grpc.ClientUnaryCall;
  Finish(argument: _barmill_results_v1_FinishRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FinishReply>): grpc.ClientUnaryCall;
  finish(argument: _barmill_results_v1_FinishRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinishReply>): grpc.ClientUnaryCall;
  finish(argument: _barmill_results_v1_FinishRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FinishReply>): grpc.ClientUnaryCall;
  finish(argument: _barmill_results_v1_FinishRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinishReply>): grpc.ClientUnaryCall;
  finish(argument: _barmill_results_v1_FinishRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FinishReply>): grpc.ClientUnaryCall;
  
}

export interface IdempotentRequestsHandlers extends grpc.UntypedServiceImplementation {
  Abandon: grpc.handleUnaryCall<_barmill_results_v1_AbandonRequest, _barmill_results_v1_AbandonReplyInput>;
  
  Begin: grpc.handleUnaryCall<_barmill_results_v1_BeginRequest, _barmill_results_v1_BeginReplyInput>;
  
  Finish: grpc.handleUnaryCall<_barmill_results_v1_FinishRequest, _barmill_results_v1_FinishReplyInput>;
  
}

export interface IdempotentRequestsDefinition extends grpc.ServiceDefinition {
  Abandon: MethodDefinition<_barmill_results_v1_AbandonRequestInput, _barmill_results_v1_AbandonReplyInput, _barmill_results_v1_AbandonRequest, _barmill_results_v1_AbandonReply>
  Begin: MethodDefinition<_barmill_results_v1_BeginRequestInput, _barmill_results_v1_BeginReplyInput, _barmill_results_v1_BeginRequest, _barmill_results_v1_BeginReply>
  Finish: MethodDefinition<_barmill_results_v1_FinishRequestInput, _barmill_results_v1_FinishReplyInput, _barmill_results_v1_FinishRequest, _barmill_results_v1_FinishReply>
}
