// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { EstimateFactsInput as _barmill_results_v1_EstimateFactsInput, EstimateFacts as _barmill_results_v1_EstimateFacts } from '../../../barmill/results/v1/EstimateFacts.js';
import type { EstimateFactsRequestInput as _barmill_results_v1_EstimateFactsRequestInput, EstimateFactsRequest as _barmill_results_v1_EstimateFactsRequest } from '../../../barmill/results/v1/EstimateFactsRequest.js';
import type { ExtendOptimizationRequestInput as _barmill_results_v1_ExtendOptimizationRequestInput, ExtendOptimizationRequest as _barmill_results_v1_ExtendOptimizationRequest } from '../../../barmill/results/v1/ExtendOptimizationRequest.js';
import type { OptimizationInput as _barmill_results_v1_OptimizationInput, Optimization as _barmill_results_v1_Optimization } from '../../../barmill/results/v1/Optimization.js';
import type { OptimizationReplyInput as _barmill_results_v1_OptimizationReplyInput, OptimizationReply as _barmill_results_v1_OptimizationReply } from '../../../barmill/results/v1/OptimizationReply.js';
import type { RetryFailedRequestInput as _barmill_results_v1_RetryFailedRequestInput, RetryFailedRequest as _barmill_results_v1_RetryFailedRequest } from '../../../barmill/results/v1/RetryFailedRequest.js';
import type { RunRefInput as _barmill_results_v1_RunRefInput, RunRef as _barmill_results_v1_RunRef } from '../../../barmill/results/v1/RunRef.js';

export interface SteeringClient extends grpc.Client {
  ExtendOptimization(argument: _barmill_results_v1_ExtendOptimizationRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  ExtendOptimization(argument: _barmill_results_v1_ExtendOptimizationRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  ExtendOptimization(argument: _barmill_results_v1_ExtendOptimizationRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  ExtendOptimization(argument: _barmill_results_v1_ExtendOptimizationRequestInput, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  extendOptimization(argument: _barmill_results_v1_ExtendOptimizationRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  extendOptimization(argument: _barmill_results_v1_ExtendOptimizationRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  extendOptimization(argument: _barmill_results_v1_ExtendOptimizationRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  extendOptimization(argument: _barmill_results_v1_ExtendOptimizationRequestInput, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  
  PauseOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  PauseOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  PauseOptimization(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  PauseOptimization(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  pauseOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  pauseOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  pauseOptimization(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  pauseOptimization(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  
  ReadEstimateFacts(argument: _barmill_results_v1_EstimateFactsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EstimateFacts>): grpc.ClientUnaryCall;
  ReadEstimateFacts(argument: _barmill_results_v1_EstimateFactsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_EstimateFacts>): grpc.ClientUnaryCall;
  ReadEstimateFacts(argument: _barmill_results_v1_EstimateFactsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EstimateFacts>): grpc.ClientUnaryCall;
  ReadEstimateFacts(argument: _barmill_results_v1_EstimateFactsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_EstimateFacts>): grpc.ClientUnaryCall;
  readEstimateFacts(argument: _barmill_results_v1_EstimateFactsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EstimateFacts>): grpc.ClientUnaryCall;
  readEstimateFacts(argument: _barmill_results_v1_EstimateFactsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_EstimateFacts>): grpc.ClientUnaryCall;
  readEstimateFacts(argument: _barmill_results_v1_EstimateFactsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EstimateFacts>): grpc.ClientUnaryCall;
  readEstimateFacts(argument: _barmill_results_v1_EstimateFactsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_EstimateFacts>): grpc.ClientUnaryCall;
  
  ResumeOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  ResumeOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  ResumeOptimization(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  ResumeOptimization(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  resumeOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  resumeOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  resumeOptimization(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  resumeOptimization(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  
  RetryFailed(argument: _barmill_results_v1_RetryFailedRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  RetryFailed(argument: _barmill_results_v1_RetryFailedRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  RetryFailed(argument: _barmill_results_v1_RetryFailedRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  RetryFailed(argument: _barmill_results_v1_RetryFailedRequestInput, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  retryFailed(argument: _barmill_results_v1_RetryFailedRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  retryFailed(argument: _barmill_results_v1_RetryFailedRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  retryFailed(argument: _barmill_results_v1_RetryFailedRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  retryFailed(argument: _barmill_results_v1_RetryFailedRequestInput, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  
}

export interface SteeringHandlers extends grpc.UntypedServiceImplementation {
  ExtendOptimization: grpc.handleUnaryCall<_barmill_results_v1_ExtendOptimizationRequest, _barmill_results_v1_OptimizationReplyInput>;
  
  PauseOptimization: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_OptimizationInput>;
  
  ReadEstimateFacts: grpc.handleUnaryCall<_barmill_results_v1_EstimateFactsRequest, _barmill_results_v1_EstimateFactsInput>;
  
  ResumeOptimization: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_OptimizationInput>;
  
  RetryFailed: grpc.handleUnaryCall<_barmill_results_v1_RetryFailedRequest, _barmill_results_v1_OptimizationReplyInput>;
  
}

export interface SteeringDefinition extends grpc.ServiceDefinition {
  ExtendOptimization: MethodDefinition<_barmill_results_v1_ExtendOptimizationRequestInput, _barmill_results_v1_OptimizationReplyInput, _barmill_results_v1_ExtendOptimizationRequest, _barmill_results_v1_OptimizationReply>
  PauseOptimization: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_OptimizationInput, _barmill_results_v1_RunRef, _barmill_results_v1_Optimization>
  ReadEstimateFacts: MethodDefinition<_barmill_results_v1_EstimateFactsRequestInput, _barmill_results_v1_EstimateFactsInput, _barmill_results_v1_EstimateFactsRequest, _barmill_results_v1_EstimateFacts>
  ResumeOptimization: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_OptimizationInput, _barmill_results_v1_RunRef, _barmill_results_v1_Optimization>
  RetryFailed: MethodDefinition<_barmill_results_v1_RetryFailedRequestInput, _barmill_results_v1_OptimizationReplyInput, _barmill_results_v1_RetryFailedRequest, _barmill_results_v1_OptimizationReply>
}
