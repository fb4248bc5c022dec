// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CallerInput as _barmill_results_v1_CallerInput, Caller as _barmill_results_v1_Caller } from '../../../barmill/results/v1/Caller.js';
import type { VerifyKeyRequestInput as _barmill_results_v1_VerifyKeyRequestInput, VerifyKeyRequest as _barmill_results_v1_VerifyKeyRequest } from '../../../barmill/results/v1/VerifyKeyRequest.js';

export interface AccessClient extends grpc.Client {
  VerifyKey(argument: _barmill_results_v1_VerifyKeyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Caller>): grpc.ClientUnaryCall;
  VerifyKey(argument: _barmill_results_v1_VerifyKeyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Caller>): grpc.ClientUnaryCall;
  VerifyKey(argument: _barmill_results_v1_VerifyKeyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Caller>): grpc.ClientUnaryCall;
  VerifyKey(argument: _barmill_results_v1_VerifyKeyRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Caller>): grpc.ClientUnaryCall;
  verifyKey(argument: _barmill_results_v1_VerifyKeyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Caller>): grpc.ClientUnaryCall;
  verifyKey(argument: _barmill_results_v1_VerifyKeyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Caller>): grpc.ClientUnaryCall;
  verifyKey(argument: _barmill_results_v1_VerifyKeyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Caller>): grpc.ClientUnaryCall;
  verifyKey(argument: _barmill_results_v1_VerifyKeyRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Caller>): grpc.ClientUnaryCall;
  
}

export interface AccessHandlers extends grpc.UntypedServiceImplementation {
  VerifyKey: grpc.handleUnaryCall<_barmill_results_v1_VerifyKeyRequest, _barmill_results_v1_CallerInput>;
  
}

export interface AccessDefinition extends grpc.ServiceDefinition {
  VerifyKey: MethodDefinition<_barmill_results_v1_VerifyKeyRequestInput, _barmill_results_v1_CallerInput, _barmill_results_v1_VerifyKeyRequest, _barmill_results_v1_Caller>
}
