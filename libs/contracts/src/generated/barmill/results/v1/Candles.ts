// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AskCandlesRequestInput as _barmill_results_v1_AskCandlesRequestInput, AskCandlesRequest as _barmill_results_v1_AskCandlesRequest } from '../../../barmill/results/v1/AskCandlesRequest.js';
import type { CandlesReplyInput as _barmill_results_v1_CandlesReplyInput, CandlesReply as _barmill_results_v1_CandlesReply } from '../../../barmill/results/v1/CandlesReply.js';
import type { CandlesRunInput as _barmill_results_v1_CandlesRunInput, CandlesRun as _barmill_results_v1_CandlesRun } from '../../../barmill/results/v1/CandlesRun.js';
import type { RunRefInput as _barmill_results_v1_RunRefInput, RunRef as _barmill_results_v1_RunRef } from '../../../barmill/results/v1/RunRef.js';

export interface CandlesClient extends grpc.Client {
  Ask(argument: _barmill_results_v1_AskCandlesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CandlesReply>): grpc.ClientUnaryCall;
  Ask(argument: _barmill_results_v1_AskCandlesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_CandlesReply>): grpc.ClientUnaryCall;
  Ask(argument: _barmill_results_v1_AskCandlesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CandlesReply>): grpc.ClientUnaryCall;
  Ask(argument: _barmill_results_v1_AskCandlesRequestInput, callback: grpc.requestCallback<_barmill_results_v1_CandlesReply>): grpc.ClientUnaryCall;
  ask(argument: _barmill_results_v1_AskCandlesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CandlesReply>): grpc.ClientUnaryCall;
  ask(argument: _barmill_results_v1_AskCandlesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_CandlesReply>): grpc.ClientUnaryCall;
  ask(argument: _barmill_results_v1_AskCandlesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CandlesReply>): grpc.ClientUnaryCall;
  ask(argument: _barmill_results_v1_AskCandlesRequestInput, callback: grpc.requestCallback<_barmill_results_v1_CandlesReply>): grpc.ClientUnaryCall;
  
  ReadRun(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CandlesRun>): grpc.ClientUnaryCall;
  ReadRun(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_CandlesRun>): grpc.ClientUnaryCall;
  ReadRun(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CandlesRun>): grpc.ClientUnaryCall;
  ReadRun(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_CandlesRun>): grpc.ClientUnaryCall;
  readRun(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CandlesRun>): grpc.ClientUnaryCall;
  readRun(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_CandlesRun>): grpc.ClientUnaryCall;
  readRun(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CandlesRun>): grpc.ClientUnaryCall;
  readRun(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_CandlesRun>): grpc.ClientUnaryCall;
  
}

export interface CandlesHandlers extends grpc.UntypedServiceImplementation {
  Ask: grpc.handleUnaryCall<_barmill_results_v1_AskCandlesRequest, _barmill_results_v1_CandlesReplyInput>;
  
  ReadRun: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_CandlesRunInput>;
  
}

export interface CandlesDefinition extends grpc.ServiceDefinition {
  Ask: MethodDefinition<_barmill_results_v1_AskCandlesRequestInput, _barmill_results_v1_CandlesReplyInput, _barmill_results_v1_AskCandlesRequest, _barmill_results_v1_CandlesReply>
  ReadRun: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_CandlesRunInput, _barmill_results_v1_RunRef, _barmill_results_v1_CandlesRun>
}
