// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ReadTableRequestInput as _barmill_results_v1_ReadTableRequestInput, ReadTableRequest as _barmill_results_v1_ReadTableRequest } from '../../../barmill/results/v1/ReadTableRequest.js';
import type { TablePartInput as _barmill_results_v1_TablePartInput, TablePart as _barmill_results_v1_TablePart } from '../../../barmill/results/v1/TablePart.js';

export interface ExportsClient extends grpc.Client {
  ReadTable(argument: _barmill_results_v1_ReadTableRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_TablePart>;
  ReadTable(argument: _barmill_results_v1_ReadTableRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_TablePart>;
  readTable(argument: _barmill_results_v1_ReadTableRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_TablePart>;
  readTable(argument: _barmill_results_v1_ReadTableRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_TablePart>;
  
}

export interface ExportsHandlers extends grpc.UntypedServiceImplementation {
  ReadTable: grpc.handleServerStreamingCall<_barmill_results_v1_ReadTableRequest, _barmill_results_v1_TablePartInput>;
  
}

export interface ExportsDefinition extends grpc.ServiceDefinition {
  ReadTable: MethodDefinition<_barmill_results_v1_ReadTableRequestInput, _barmill_results_v1_TablePartInput, _barmill_results_v1_ReadTableRequest, _barmill_results_v1_TablePart>
}
