// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { GetStrategyRequestInput as _barmill_results_v1_GetStrategyRequestInput, GetStrategyRequest as _barmill_results_v1_GetStrategyRequest } from '../../../barmill/results/v1/GetStrategyRequest.js';
import type { ListStrategiesRequestInput as _barmill_results_v1_ListStrategiesRequestInput, ListStrategiesRequest as _barmill_results_v1_ListStrategiesRequest } from '../../../barmill/results/v1/ListStrategiesRequest.js';
import type { StoreStrategyReplyInput as _barmill_results_v1_StoreStrategyReplyInput, StoreStrategyReply as _barmill_results_v1_StoreStrategyReply } from '../../../barmill/results/v1/StoreStrategyReply.js';
import type { StoreStrategyRequestInput as _barmill_results_v1_StoreStrategyRequestInput, StoreStrategyRequest as _barmill_results_v1_StoreStrategyRequest } from '../../../barmill/results/v1/StoreStrategyRequest.js';
import type { StoredStrategyInput as _barmill_results_v1_StoredStrategyInput, StoredStrategy as _barmill_results_v1_StoredStrategy } from '../../../barmill/results/v1/StoredStrategy.js';
import type { StrategyPageInput as _barmill_results_v1_StrategyPageInput, StrategyPage as _barmill_results_v1_StrategyPage } from '../../../barmill/results/v1/StrategyPage.js';

export interface StrategiesClient extends grpc.Client {
  Get(argument: _barmill_results_v1_GetStrategyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoredStrategy>): grpc.ClientUnaryCall;
  Get(argument: _barmill_results_v1_GetStrategyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StoredStrategy>): grpc.ClientUnaryCall;
  Get(argument: _barmill_results_v1_GetStrategyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoredStrategy>): grpc.ClientUnaryCall;
  Get(argument: _barmill_results_v1_GetStrategyRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StoredStrategy>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_GetStrategyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoredStrategy>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_GetStrategyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StoredStrategy>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_GetStrategyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoredStrategy>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_GetStrategyRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StoredStrategy>): grpc.ClientUnaryCall;
  
  List(argument: _barmill_results_v1_ListStrategiesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StrategyPage>): grpc.ClientUnaryCall;
  List(argument: _barmill_results_v1_ListStrategiesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StrategyPage>): grpc.ClientUnaryCall;
  List(argument: _barmill_results_v1_ListStrategiesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StrategyPage>): grpc.ClientUnaryCall;
  List(argument: _barmill_results_v1_ListStrategiesRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StrategyPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_ListStrategiesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StrategyPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_ListStrategiesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StrategyPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_ListStrategiesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StrategyPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_ListStrategiesRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StrategyPage>): grpc.ClientUnaryCall;
  
  Store(argument: _barmill_results_v1_StoreStrategyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreStrategyReply>): grpc.ClientUnaryCall;
  Store(argument: _barmill_results_v1_StoreStrategyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StoreStrategyReply>): grpc.ClientUnaryCall;
  Store(argument: _barmill_results_v1_StoreStrategyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreStrategyReply>): grpc.ClientUnaryCall;
  Store(argument: _barmill_results_v1_StoreStrategyRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StoreStrategyReply>): grpc.ClientUnaryCall;
  store(argument: _barmill_results_v1_StoreStrategyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreStrategyReply>): grpc.ClientUnaryCall;
  store(argument: _barmill_results_v1_StoreStrategyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StoreStrategyReply>): grpc.ClientUnaryCall;
  store(argument: _barmill_results_v1_StoreStrategyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreStrategyReply>): grpc.ClientUnaryCall;
  store(argument: _barmill_results_v1_StoreStrategyRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StoreStrategyReply>): grpc.ClientUnaryCall;
  
}

export interface StrategiesHandlers extends grpc.UntypedServiceImplementation {
  Get: grpc.handleUnaryCall<_barmill_results_v1_GetStrategyRequest, _barmill_results_v1_StoredStrategyInput>;
  
  List: grpc.handleUnaryCall<_barmill_results_v1_ListStrategiesRequest, _barmill_results_v1_StrategyPageInput>;
  
  Store: grpc.handleUnaryCall<_barmill_results_v1_StoreStrategyRequest, _barmill_results_v1_StoreStrategyReplyInput>;
  
}

export interface StrategiesDefinition extends grpc.ServiceDefinition {
  Get: MethodDefinition<_barmill_results_v1_GetStrategyRequestInput, _barmill_results_v1_StoredStrategyInput, _barmill_results_v1_GetStrategyRequest, _barmill_results_v1_StoredStrategy>
  List: MethodDefinition<_barmill_results_v1_ListStrategiesRequestInput, _barmill_results_v1_StrategyPageInput, _barmill_results_v1_ListStrategiesRequest, _barmill_results_v1_StrategyPage>
  Store: MethodDefinition<_barmill_results_v1_StoreStrategyRequestInput, _barmill_results_v1_StoreStrategyReplyInput, _barmill_results_v1_StoreStrategyRequest, _barmill_results_v1_StoreStrategyReply>
}
