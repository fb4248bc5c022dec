// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BatchInput as _barmill_results_v1_BatchInput, Batch as _barmill_results_v1_Batch } from '../../../barmill/results/v1/Batch.js';
import type { BatchPageInput as _barmill_results_v1_BatchPageInput, BatchPage as _barmill_results_v1_BatchPage } from '../../../barmill/results/v1/BatchPage.js';
import type { BatchRefInput as _barmill_results_v1_BatchRefInput, BatchRef as _barmill_results_v1_BatchRef } from '../../../barmill/results/v1/BatchRef.js';
import type { FindRequestInput as _barmill_results_v1_FindRequestInput, FindRequest as _barmill_results_v1_FindRequest } from '../../../barmill/results/v1/FindRequest.js';
import type { SubmitBatchRequestInput as _barmill_results_v1_SubmitBatchRequestInput, SubmitBatchRequest as _barmill_results_v1_SubmitBatchRequest } from '../../../barmill/results/v1/SubmitBatchRequest.js';

export interface BatchesClient extends grpc.Client {
  Cancel(argument: _barmill_results_v1_BatchRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  Cancel(argument: _barmill_results_v1_BatchRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  Cancel(argument: _barmill_results_v1_BatchRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  Cancel(argument: _barmill_results_v1_BatchRefInput, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  cancel(argument: _barmill_results_v1_BatchRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  cancel(argument: _barmill_results_v1_BatchRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  cancel(argument: _barmill_results_v1_BatchRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  cancel(argument: _barmill_results_v1_BatchRefInput, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  
  Find(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BatchPage>): grpc.ClientUnaryCall;
  Find(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_BatchPage>): grpc.ClientUnaryCall;
  Find(argument: _barmill_results_v1_FindRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BatchPage>): grpc.ClientUnaryCall;
  Find(argument: _barmill_results_v1_FindRequestInput, callback: grpc.requestCallback<_barmill_results_v1_BatchPage>): grpc.ClientUnaryCall;
  find(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BatchPage>): grpc.ClientUnaryCall;
  find(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_BatchPage>): grpc.ClientUnaryCall;
  find(argument: _barmill_results_v1_FindRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BatchPage>): grpc.ClientUnaryCall;
  find(argument: _barmill_results_v1_FindRequestInput, callback: grpc.requestCallback<_barmill_results_v1_BatchPage>): grpc.ClientUnaryCall;
  
  Get(argument: _barmill_results_v1_BatchRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  Get(argument: _barmill_results_v1_BatchRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  Get(argument: _barmill_results_v1_BatchRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  Get(argument: _barmill_results_v1_BatchRefInput, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_BatchRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_BatchRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_BatchRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_BatchRefInput, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  
  Submit(argument: _barmill_results_v1_SubmitBatchRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  Submit(argument: _barmill_results_v1_SubmitBatchRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  Submit(argument: _barmill_results_v1_SubmitBatchRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  Submit(argument: _barmill_results_v1_SubmitBatchRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  submit(argument: _barmill_results_v1_SubmitBatchRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  submit(argument: _barmill_results_v1_SubmitBatchRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  submit(argument: _barmill_results_v1_SubmitBatchRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  submit(argument: _barmill_results_v1_SubmitBatchRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Batch>): grpc.ClientUnaryCall;
  
}

export interface BatchesHandlers extends grpc.UntypedServiceImplementation {
  Cancel: grpc.handleUnaryCall<_barmill_results_v1_BatchRef, _barmill_results_v1_BatchInput>;
  
  Find: grpc.handleUnaryCall<_barmill_results_v1_FindRequest, _barmill_results_v1_BatchPageInput>;
  
  Get: grpc.handleUnaryCall<_barmill_results_v1_BatchRef, _barmill_results_v1_BatchInput>;
  
  Submit: grpc.handleUnaryCall<_barmill_results_v1_SubmitBatchRequest, _barmill_results_v1_BatchInput>;
  
}

export interface BatchesDefinition extends grpc.ServiceDefinition {
  Cancel: MethodDefinition<_barmill_results_v1_BatchRefInput, _barmill_results_v1_BatchInput, _barmill_results_v1_BatchRef, _barmill_results_v1_Batch>
  Find: MethodDefinition<_barmill_results_v1_FindRequestInput, _barmill_results_v1_BatchPageInput, _barmill_results_v1_FindRequest, _barmill_results_v1_BatchPage>
  Get: MethodDefinition<_barmill_results_v1_BatchRefInput, _barmill_results_v1_BatchInput, _barmill_results_v1_BatchRef, _barmill_results_v1_Batch>
  Submit: MethodDefinition<_barmill_results_v1_SubmitBatchRequestInput, _barmill_results_v1_BatchInput, _barmill_results_v1_SubmitBatchRequest, _barmill_results_v1_Batch>
}
