// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { EventLogPageInput as _barmill_results_v1_EventLogPageInput, EventLogPage as _barmill_results_v1_EventLogPage } from '../../../barmill/results/v1/EventLogPage.js';
import type { ListEventsRequestInput as _barmill_results_v1_ListEventsRequestInput, ListEventsRequest as _barmill_results_v1_ListEventsRequest } from '../../../barmill/results/v1/ListEventsRequest.js';

export interface EventLogClient extends grpc.Client {
  List(argument: _barmill_results_v1_ListEventsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EventLogPage>): grpc.ClientUnaryCall;
  List(argument: _barmill_results_v1_ListEventsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_EventLogPage>): grpc.ClientUnaryCall;
  List(argument: _barmill_results_v1_ListEventsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EventLogPage>): grpc.ClientUnaryCall;
  List(argument: _barmill_results_v1_ListEventsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_EventLogPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_ListEventsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EventLogPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_ListEventsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_EventLogPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_ListEventsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EventLogPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_ListEventsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_EventLogPage>): grpc.ClientUnaryCall;
  
}

export interface EventLogHandlers extends grpc.UntypedServiceImplementation {
  List: grpc.handleUnaryCall<_barmill_results_v1_ListEventsRequest, _barmill_results_v1_EventLogPageInput>;
  
}

export interface EventLogDefinition extends grpc.ServiceDefinition {
  List: MethodDefinition<_barmill_results_v1_ListEventsRequestInput, _barmill_results_v1_EventLogPageInput, _barmill_results_v1_ListEventsRequest, _barmill_results_v1_EventLogPage>
}
