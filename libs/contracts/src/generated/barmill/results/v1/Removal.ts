// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BatchRefInput as _barmill_results_v1_BatchRefInput, BatchRef as _barmill_results_v1_BatchRef } from '../../../barmill/results/v1/BatchRef.js';
import type { DeleteReplyInput as _barmill_results_v1_DeleteReplyInput, DeleteReply as _barmill_results_v1_DeleteReply } from '../../../barmill/results/v1/DeleteReply.js';
import type { DeleteStrategyRequestInput as _barmill_results_v1_DeleteStrategyRequestInput, DeleteStrategyRequest as _barmill_results_v1_DeleteStrategyRequest } from '../../../barmill/results/v1/DeleteStrategyRequest.js';
import type { RunRefInput as _barmill_results_v1_RunRefInput, RunRef as _barmill_results_v1_RunRef } from '../../../barmill/results/v1/RunRef.js';

export interface RemovalClient extends grpc.Client {
  DeleteBacktest(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  DeleteBacktest(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  DeleteBacktest(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  DeleteBacktest(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteBacktest(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteBacktest(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteBacktest(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteBacktest(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  
  DeleteBatch(argument: _barmill_results_v1_BatchRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  DeleteBatch(argument: _barmill_results_v1_BatchRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  DeleteBatch(argument: _barmill_results_v1_BatchRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  DeleteBatch(argument: _barmill_results_v1_BatchRefInput, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteBatch(argument: _barmill_results_v1_BatchRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteBatch(argument: _barmill_results_v1_BatchRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteBatch(argument: _barmill_results_v1_BatchRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteBatch(argument: _barmill_results_v1_BatchRefInput, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  
  DeleteOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  DeleteOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  DeleteOptimization(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  DeleteOptimization(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteOptimization(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteOptimization(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  
  DeleteStrategy(argument: _barmill_results_v1_DeleteStrategyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  DeleteStrategy(argument: _barmill_results_v1_DeleteStrategyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  DeleteStrategy(argument: _barmill_results_v1_DeleteStrategyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  DeleteStrategy(argument: _barmill_results_v1_DeleteStrategyRequestInput, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteStrategy(argument: _barmill_results_v1_DeleteStrategyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteStrategy(argument: _barmill_results_v1_DeleteStrategyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteStrategy(argument: _barmill_results_v1_DeleteStrategyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  deleteStrategy(argument: _barmill_results_v1_DeleteStrategyRequestInput, callback: grpc.requestCallback<_barmill_results_v1_DeleteReply>): grpc.ClientUnaryCall;
  
}

export interface RemovalHandlers extends grpc.UntypedServiceImplementation {
  DeleteBacktest: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_DeleteReplyInput>;
  
  DeleteBatch: grpc.handleUnaryCall<_barmill_results_v1_BatchRef, _barmill_results_v1_DeleteReplyInput>;
  
  DeleteOptimization: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_DeleteReplyInput>;
  
  DeleteStrategy: grpc.handleUnaryCall<_barmill_results_v1_DeleteStrategyRequest, _barmill_results_v1_DeleteReplyInput>;
  
}

export interface RemovalDefinition extends grpc.ServiceDefinition {
  DeleteBacktest: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_DeleteReplyInput, _barmill_results_v1_RunRef, _barmill_results_v1_DeleteReply>
  DeleteBatch: MethodDefinition<_barmill_results_v1_BatchRefInput, _barmill_results_v1_DeleteReplyInput, _barmill_results_v1_BatchRef, _barmill_results_v1_DeleteReply>
  DeleteOptimization: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_DeleteReplyInput, _barmill_results_v1_RunRef, _barmill_results_v1_DeleteReply>
  DeleteStrategy: MethodDefinition<_barmill_results_v1_DeleteStrategyRequestInput, _barmill_results_v1_DeleteReplyInput, _barmill_results_v1_DeleteStrategyRequest, _barmill_results_v1_DeleteReply>
}
