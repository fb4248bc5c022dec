// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ClaimPlanReplyInput as _barmill_results_v1_ClaimPlanReplyInput, ClaimPlanReply as _barmill_results_v1_ClaimPlanReply } from '../../../barmill/results/v1/ClaimPlanReply.js';
import type { ClaimPlanRequestInput as _barmill_results_v1_ClaimPlanRequestInput, ClaimPlanRequest as _barmill_results_v1_ClaimPlanRequest } from '../../../barmill/results/v1/ClaimPlanRequest.js';
import type { CopyRowsReplyInput as _barmill_results_v1_CopyRowsReplyInput, CopyRowsReply as _barmill_results_v1_CopyRowsReply } from '../../../barmill/results/v1/CopyRowsReply.js';
import type { CopyRowsRequestInput as _barmill_results_v1_CopyRowsRequestInput, CopyRowsRequest as _barmill_results_v1_CopyRowsRequest } from '../../../barmill/results/v1/CopyRowsRequest.js';
import type { DispatchReplyInput as _barmill_results_v1_DispatchReplyInput, DispatchReply as _barmill_results_v1_DispatchReply } from '../../../barmill/results/v1/DispatchReply.js';
import type { DispatchRequestInput as _barmill_results_v1_DispatchRequestInput, DispatchRequest as _barmill_results_v1_DispatchRequest } from '../../../barmill/results/v1/DispatchRequest.js';
import type { EndSearchReplyInput as _barmill_results_v1_EndSearchReplyInput, EndSearchReply as _barmill_results_v1_EndSearchReply } from '../../../barmill/results/v1/EndSearchReply.js';
import type { EndSearchRequestInput as _barmill_results_v1_EndSearchRequestInput, EndSearchRequest as _barmill_results_v1_EndSearchRequest } from '../../../barmill/results/v1/EndSearchRequest.js';
import type { FailChunkReplyInput as _barmill_results_v1_FailChunkReplyInput, FailChunkReply as _barmill_results_v1_FailChunkReply } from '../../../barmill/results/v1/FailChunkReply.js';
import type { FailChunkRequestInput as _barmill_results_v1_FailChunkRequestInput, FailChunkRequest as _barmill_results_v1_FailChunkRequest } from '../../../barmill/results/v1/FailChunkRequest.js';
import type { FailedRowsInput as _barmill_results_v1_FailedRowsInput, FailedRows as _barmill_results_v1_FailedRows } from '../../../barmill/results/v1/FailedRows.js';
import type { FigureColumnsInput as _barmill_results_v1_FigureColumnsInput, FigureColumns as _barmill_results_v1_FigureColumns } from '../../../barmill/results/v1/FigureColumns.js';
import type { FinalizeReplyInput as _barmill_results_v1_FinalizeReplyInput, FinalizeReply as _barmill_results_v1_FinalizeReply } from '../../../barmill/results/v1/FinalizeReply.js';
import type { FinalizeRequestInput as _barmill_results_v1_FinalizeRequestInput, FinalizeRequest as _barmill_results_v1_FinalizeRequest } from '../../../barmill/results/v1/FinalizeRequest.js';
import type { PendingReplyInput as _barmill_results_v1_PendingReplyInput, PendingReply as _barmill_results_v1_PendingReply } from '../../../barmill/results/v1/PendingReply.js';
import type { PendingRequestInput as _barmill_results_v1_PendingRequestInput, PendingRequest as _barmill_results_v1_PendingRequest } from '../../../barmill/results/v1/PendingRequest.js';
import type { ReadFailedRequestInput as _barmill_results_v1_ReadFailedRequestInput, ReadFailedRequest as _barmill_results_v1_ReadFailedRequest } from '../../../barmill/results/v1/ReadFailedRequest.js';
import type { ReadFiguresRequestInput as _barmill_results_v1_ReadFiguresRequestInput, ReadFiguresRequest as _barmill_results_v1_ReadFiguresRequest } from '../../../barmill/results/v1/ReadFiguresRequest.js';
import type { ReadPlanRequestInput as _barmill_results_v1_ReadPlanRequestInput, ReadPlanRequest as _barmill_results_v1_ReadPlanRequest } from '../../../barmill/results/v1/ReadPlanRequest.js';
import type { ReadReturnsRequestInput as _barmill_results_v1_ReadReturnsRequestInput, ReadReturnsRequest as _barmill_results_v1_ReadReturnsRequest } from '../../../barmill/results/v1/ReadReturnsRequest.js';
import type { ReadTrialsRequestInput as _barmill_results_v1_ReadTrialsRequestInput, ReadTrialsRequest as _barmill_results_v1_ReadTrialsRequest } from '../../../barmill/results/v1/ReadTrialsRequest.js';
import type { RejectPlanRequestInput as _barmill_results_v1_RejectPlanRequestInput, RejectPlanRequest as _barmill_results_v1_RejectPlanRequest } from '../../../barmill/results/v1/RejectPlanRequest.js';
import type { ReturnRowsInput as _barmill_results_v1_ReturnRowsInput, ReturnRows as _barmill_results_v1_ReturnRows } from '../../../barmill/results/v1/ReturnRows.js';
import type { StoreChunksReplyInput as _barmill_results_v1_StoreChunksReplyInput, StoreChunksReply as _barmill_results_v1_StoreChunksReply } from '../../../barmill/results/v1/StoreChunksReply.js';
import type { StoreChunksRequestInput as _barmill_results_v1_StoreChunksRequestInput, StoreChunksRequest as _barmill_results_v1_StoreChunksRequest } from '../../../barmill/results/v1/StoreChunksRequest.js';
import type { StoreGenerationRequestInput as _barmill_results_v1_StoreGenerationRequestInput, StoreGenerationRequest as _barmill_results_v1_StoreGenerationRequest } from '../../../barmill/results/v1/StoreGenerationRequest.js';
import type { StoreSampleRequestInput as _barmill_results_v1_StoreSampleRequestInput, StoreSampleRequest as _barmill_results_v1_StoreSampleRequest } from '../../../barmill/results/v1/StoreSampleRequest.js';
import type { TrialsInput as _barmill_results_v1_TrialsInput, Trials as _barmill_results_v1_Trials } from '../../../barmill/results/v1/Trials.js';

export interface PlanningClient extends grpc.Client {
  ClaimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  ClaimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  ClaimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  ClaimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  claimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  claimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  claimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  claimPlan(argument: _barmill_results_v1_ClaimPlanRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  
  CopyRows(argument: _barmill_results_v1_CopyRowsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CopyRowsReply>): grpc.ClientUnaryCall;
  CopyRows(argument: _barmill_results_v1_CopyRowsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_CopyRowsReply>): grpc.ClientUnaryCall;
  CopyRows(argument: _barmill_results_v1_CopyRowsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CopyRowsReply>): grpc.ClientUnaryCall;
  CopyRows(argument: _barmill_results_v1_CopyRowsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_CopyRowsReply>): grpc.ClientUnaryCall;
  copyRows(argument: _barmill_results_v1_CopyRowsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CopyRowsReply>): grpc.ClientUnaryCall;
  copyRows(argument: _barmill_results_v1_CopyRowsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_CopyRowsReply>): grpc.ClientUnaryCall;
  copyRows(argument: _barmill_results_v1_CopyRowsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CopyRowsReply>): grpc.ClientUnaryCall;
  copyRows(argument: _barmill_results_v1_CopyRowsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_CopyRowsReply>): grpc.ClientUnaryCall;
  
  Dispatch(argument: _barmill_results_v1_DispatchRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  Dispatch(argument: _barmill_results_v1_DispatchRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  Dispatch(argument: _barmill_results_v1_DispatchRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  Dispatch(argument: _barmill_results_v1_DispatchRequestInput, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  dispatch(argument: _barmill_results_v1_DispatchRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  dispatch(argument: _barmill_results_v1_DispatchRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  dispatch(argument: _barmill_results_v1_DispatchRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  dispatch(argument: _barmill_results_v1_DispatchRequestInput, callback: grpc.requestCallback<_barmill_results_v1_DispatchReply>): grpc.ClientUnaryCall;
  
  EndSearch(argument: _barmill_results_v1_EndSearchRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EndSearchReply>): grpc.ClientUnaryCall;
  EndSearch(argument: _barmill_results_v1_EndSearchRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_EndSearchReply>): grpc.ClientUnaryCall;
  EndSearch(argument: _barmill_results_v1_EndSearchRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EndSearchReply>): grpc.ClientUnaryCall;
  EndSearch(argument: _barmill_results_v1_EndSearchRequestInput, callback: grpc.requestCallback<_barmill_results_v1_EndSearchReply>): grpc.ClientUnaryCall;
  endSearch(argument: _barmill_results_v1_EndSearchRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EndSearchReply>): grpc.ClientUnaryCall;
  endSearch(argument: _barmill_results_v1_EndSearchRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_EndSearchReply>): grpc.ClientUnaryCall;
  endSearch(argument: _barmill_results_v1_EndSearchRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EndSearchReply>): grpc.ClientUnaryCall;
  endSearch(argument: _barmill_results_v1_EndSearchRequestInput, callback: grpc.requestCallback<_barmill_results_v1_EndSearchReply>): grpc.ClientUnaryCall;
  
  FailChunk(argument: _barmill_results_v1_FailChunkRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  FailChunk(argument: _barmill_results_v1_FailChunkRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  FailChunk(argument: _barmill_results_v1_FailChunkRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  FailChunk(argument: _barmill_results_v1_FailChunkRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  failChunk(argument: _barmill_results_v1_FailChunkRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  failChunk(argument: _barmill_results_v1_FailChunkRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  failChunk(argument: _barmill_results_v1_FailChunkRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  failChunk(argument: _barmill_results_v1_FailChunkRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FailChunkReply>): grpc.ClientUnaryCall;
  
  Finalize(argument: _barmill_results_v1_FinalizeRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  Finalize(argument: _barmill_results_v1_FinalizeRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  Finalize(argument: _barmill_results_v1_FinalizeRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  Finalize(argument: _barmill_results_v1_FinalizeRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  finalize(argument: _barmill_results_v1_FinalizeRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  finalize(argument: _barmill_results_v1_FinalizeRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  finalize(argument: _barmill_results_v1_FinalizeRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  finalize(argument: _barmill_results_v1_FinalizeRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  
  Pending(argument: _barmill_results_v1_PendingRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  Pending(argument: _barmill_results_v1_PendingRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  Pending(argument: _barmill_results_v1_PendingRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  Pending(argument: _barmill_results_v1_PendingRequestInput, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  pending(argument: _barmill_results_v1_PendingRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  pending(argument: _barmill_results_v1_PendingRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  pending(argument: _barmill_results_v1_PendingRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  pending(argument: _barmill_results_v1_PendingRequestInput, callback: grpc.requestCallback<_barmill_results_v1_PendingReply>): grpc.ClientUnaryCall;
  
  ReadFailed(argument: _barmill_results_v1_ReadFailedRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FailedRows>): grpc.ClientUnaryCall;
  ReadFailed(argument: _barmill_results_v1_ReadFailedRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FailedRows>): grpc.ClientUnaryCall;
  ReadFailed(argument: _barmill_results_v1_ReadFailedRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FailedRows>): grpc.ClientUnaryCall;
  ReadFailed(argument: _barmill_results_v1_ReadFailedRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FailedRows>): grpc.ClientUnaryCall;
  readFailed(argument: _barmill_results_v1_ReadFailedRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FailedRows>): grpc.ClientUnaryCall;
  readFailed(argument: _barmill_results_v1_ReadFailedRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FailedRows>): grpc.ClientUnaryCall;
  readFailed(argument: _barmill_results_v1_ReadFailedRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FailedRows>): grpc.ClientUnaryCall;
  readFailed(argument: _barmill_results_v1_ReadFailedRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FailedRows>): grpc.ClientUnaryCall;
  
  ReadFigures(argument: _barmill_results_v1_ReadFiguresRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FigureColumns>): grpc.ClientUnaryCall;
  ReadFigures(argument: _barmill_results_v1_ReadFiguresRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FigureColumns>): grpc.ClientUnaryCall;
  ReadFigures(argument: _barmill_results_v1_ReadFiguresRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FigureColumns>): grpc.ClientUnaryCall;
  ReadFigures(argument: _barmill_results_v1_ReadFiguresRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FigureColumns>): grpc.ClientUnaryCall;
  readFigures(argument: _barmill_results_v1_ReadFiguresRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FigureColumns>): grpc.ClientUnaryCall;
  readFigures(argument: _barmill_results_v1_ReadFiguresRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FigureColumns>): grpc.ClientUnaryCall;
  readFigures(argument: _barmill_results_v1_ReadFiguresRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FigureColumns>): grpc.ClientUnaryCall;
  readFigures(argument: _barmill_results_v1_ReadFiguresRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FigureColumns>): grpc.ClientUnaryCall;
  
  ReadPlan(argument: _barmill_results_v1_ReadPlanRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  ReadPlan(argument: _barmill_results_v1_ReadPlanRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  ReadPlan(argument: _barmill_results_v1_ReadPlanRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  ReadPlan(argument: _barmill_results_v1_ReadPlanRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  readPlan(argument: _barmill_results_v1_ReadPlanRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  readPlan(argument: _barmill_results_v1_ReadPlanRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  readPlan(argument: _barmill_results_v1_ReadPlanRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  readPlan(argument: _barmill_results_v1_ReadPlanRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ClaimPlanReply>): grpc.ClientUnaryCall;
  
  ReadReturns(argument: _barmill_results_v1_ReadReturnsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ReturnRows>): grpc.ClientUnaryCall;
  ReadReturns(argument: _barmill_results_v1_ReadReturnsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ReturnRows>): grpc.ClientUnaryCall;
  ReadReturns(argument: _barmill_results_v1_ReadReturnsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ReturnRows>): grpc.ClientUnaryCall;
  ReadReturns(argument: _barmill_results_v1_ReadReturnsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ReturnRows>): grpc.ClientUnaryCall;
  readReturns(argument: _barmill_results_v1_ReadReturnsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ReturnRows>): grpc.ClientUnaryCall;
  readReturns(argument: _barmill_results_v1_ReadReturnsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ReturnRows>): grpc.ClientUnaryCall;
  readReturns(argument: _barmill_results_v1_ReadReturnsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ReturnRows>): grpc.ClientUnaryCall;
  readReturns(argument: _barmill_results_v1_ReadReturnsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ReturnRows>): grpc.ClientUnaryCall;
  
  ReadTrials(argument: _barmill_results_v1_ReadTrialsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Trials>): grpc.ClientUnaryCall;
  ReadTrials(argument: _barmill_results_v1_ReadTrialsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Trials>): grpc.ClientUnaryCall;
  ReadTrials(argument: _barmill_results_v1_ReadTrialsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Trials>): grpc.ClientUnaryCall;
  ReadTrials(argument: _barmill_results_v1_ReadTrialsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Trials>): grpc.ClientUnaryCall;
  readTrials(argument: _barmill_results_v1_ReadTrialsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Trials>): grpc.ClientUnaryCall;
  readTrials(argument: _barmill_results_v1_ReadTrialsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Trials>): grpc.ClientUnaryCall;
  readTrials(argument: _barmill_results_v1_ReadTrialsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Trials>): grpc.ClientUnaryCall;
  readTrials(argument: _barmill_results_v1_ReadTrialsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Trials>): grpc.ClientUnaryCall;
  
  RejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  RejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  RejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  RejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  rejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  rejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  rejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  rejectPlan(argument: _barmill_results_v1_RejectPlanRequestInput, callback: grpc.requestCallback<_barmill_results_v1_FinalizeReply>): grpc.ClientUnaryCall;
  
  StoreChunks(argument: _barmill_results_v1_StoreChunksRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  StoreChunks(argument: _barmill_results_v1_StoreChunksRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  StoreChunks(argument: _barmill_results_v1_StoreChunksRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  StoreChunks(argument: _barmill_results_v1_StoreChunksRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeChunks(argument: _barmill_results_v1_StoreChunksRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeChunks(argument: _barmill_results_v1_StoreChunksRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeChunks(argument: _barmill_results_v1_StoreChunksRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeChunks(argument: _barmill_results_v1_StoreChunksRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  
  StoreGeneration(argument: _barmill_results_v1_StoreGenerationRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  StoreGeneration(argument: _barmill_results_v1_StoreGenerationRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  StoreGeneration(argument: _barmill_results_v1_StoreGenerationRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  StoreGeneration(argument: _barmill_results_v1_StoreGenerationRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeGeneration(argument: _barmill_results_v1_StoreGenerationRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeGeneration(argument: _barmill_results_v1_StoreGenerationRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeGeneration(argument: _barmill_results_v1_StoreGenerationRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeGeneration(argument: _barmill_results_v1_StoreGenerationRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  
  StoreSample(argument: _barmill_results_v1_StoreSampleRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  StoreSample(argument: _barmill_results_v1_StoreSampleRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  StoreSample(argument: _barmill_results_v1_StoreSampleRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  StoreSample(argument: _barmill_results_v1_StoreSampleRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeSample(argument: _barmill_results_v1_StoreSampleRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeSample(argument: _barmill_results_v1_StoreSampleRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeSample(argument: _barmill_results_v1_StoreSampleRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  storeSample(argument: _barmill_results_v1_StoreSampleRequestInput, callback: grpc.requestCallback<_barmill_results_v1_StoreChunksReply>): grpc.ClientUnaryCall;
  
}

export interface PlanningHandlers extends grpc.UntypedServiceImplementation {
  ClaimPlan: grpc.handleUnaryCall<_barmill_results_v1_ClaimPlanRequest, _barmill_results_v1_ClaimPlanReplyInput>;
  
  CopyRows: grpc.handleUnaryCall<_barmill_results_v1_CopyRowsRequest, _barmill_results_v1_CopyRowsReplyInput>;
  
  Dispatch: grpc.handleUnaryCall<_barmill_results_v1_DispatchRequest, _barmill_results_v1_DispatchReplyInput>;
  
  EndSearch: grpc.handleUnaryCall<_barmill_results_v1_EndSearchRequest, _barmill_results_v1_EndSearchReplyInput>;
  
  FailChunk: grpc.handleUnaryCall<_barmill_results_v1_FailChunkRequest, _barmill_results_v1_FailChunkReplyInput>;
  
  Finalize: grpc.handleUnaryCall<_barmill_results_v1_FinalizeRequest, _barmill_results_v1_FinalizeReplyInput>;
  
  Pending: grpc.handleUnaryCall<_barmill_results_v1_PendingRequest, _barmill_results_v1_PendingReplyInput>;
  
  ReadFailed: grpc.handleUnaryCall<_barmill_results_v1_ReadFailedRequest, _barmill_results_v1_FailedRowsInput>;
  
  ReadFigures: grpc.handleUnaryCall<_barmill_results_v1_ReadFiguresRequest, _barmill_results_v1_FigureColumnsInput>;
  
  ReadPlan: grpc.handleUnaryCall<_barmill_results_v1_ReadPlanRequest, _barmill_results_v1_ClaimPlanReplyInput>;
  
  ReadReturns: grpc.handleUnaryCall<_barmill_results_v1_ReadReturnsRequest, _barmill_results_v1_ReturnRowsInput>;
  
  ReadTrials: grpc.handleUnaryCall<_barmill_results_v1_ReadTrialsRequest, _barmill_results_v1_TrialsInput>;
  
  RejectPlan: grpc.handleUnaryCall<_barmill_results_v1_RejectPlanRequest, _barmill_results_v1_FinalizeReplyInput>;
  
  StoreChunks: grpc.handleUnaryCall<_barmill_results_v1_StoreChunksRequest, _barmill_results_v1_StoreChunksReplyInput>;
  
  StoreGeneration: grpc.handleUnaryCall<_barmill_results_v1_StoreGenerationRequest, _barmill_results_v1_StoreChunksReplyInput>;
  
  StoreSample: grpc.handleUnaryCall<_barmill_results_v1_StoreSampleRequest, _barmill_results_v1_StoreChunksReplyInput>;
  
}

export interface PlanningDefinition extends grpc.ServiceDefinition {
  ClaimPlan: MethodDefinition<_barmill_results_v1_ClaimPlanRequestInput, _barmill_results_v1_ClaimPlanReplyInput, _barmill_results_v1_ClaimPlanRequest, _barmill_results_v1_ClaimPlanReply>
  CopyRows: MethodDefinition<_barmill_results_v1_CopyRowsRequestInput, _barmill_results_v1_CopyRowsReplyInput, _barmill_results_v1_CopyRowsRequest, _barmill_results_v1_CopyRowsReply>
  Dispatch: MethodDefinition<_barmill_results_v1_DispatchRequestInput, _barmill_results_v1_DispatchReplyInput, _barmill_results_v1_DispatchRequest, _barmill_results_v1_DispatchReply>
  EndSearch: MethodDefinition<_barmill_results_v1_EndSearchRequestInput, _barmill_results_v1_EndSearchReplyInput, _barmill_results_v1_EndSearchRequest, _barmill_results_v1_EndSearchReply>
  FailChunk: MethodDefinition<_barmill_results_v1_FailChunkRequestInput, _barmill_results_v1_FailChunkReplyInput, _barmill_results_v1_FailChunkRequest, _barmill_results_v1_FailChunkReply>
  Finalize: MethodDefinition<_barmill_results_v1_FinalizeRequestInput, _barmill_results_v1_FinalizeReplyInput, _barmill_results_v1_FinalizeRequest, _barmill_results_v1_FinalizeReply>
  Pending: MethodDefinition<_barmill_results_v1_PendingRequestInput, _barmill_results_v1_PendingReplyInput, _barmill_results_v1_PendingRequest, _barmill_results_v1_PendingReply>
  ReadFailed: MethodDefinition<_barmill_results_v1_ReadFailedRequestInput, _barmill_results_v1_FailedRowsInput, _barmill_results_v1_ReadFailedRequest, _barmill_results_v1_FailedRows>
  ReadFigures: MethodDefinition<_barmill_results_v1_ReadFiguresRequestInput, _barmill_results_v1_FigureColumnsInput, _barmill_results_v1_ReadFiguresRequest, _barmill_results_v1_FigureColumns>
  ReadPlan: MethodDefinition<_barmill_results_v1_ReadPlanRequestInput, _barmill_results_v1_ClaimPlanReplyInput, _barmill_results_v1_ReadPlanRequest, _barmill_results_v1_ClaimPlanReply>
  ReadReturns: MethodDefinition<_barmill_results_v1_ReadReturnsRequestInput, _barmill_results_v1_ReturnRowsInput, _barmill_results_v1_ReadReturnsRequest, _barmill_results_v1_ReturnRows>
  ReadTrials: MethodDefinition<_barmill_results_v1_ReadTrialsRequestInput, _barmill_results_v1_TrialsInput, _barmill_results_v1_ReadTrialsRequest, _barmill_results_v1_Trials>
  RejectPlan: MethodDefinition<_barmill_results_v1_RejectPlanRequestInput, _barmill_results_v1_FinalizeReplyInput, _barmill_results_v1_RejectPlanRequest, _barmill_results_v1_FinalizeReply>
  StoreChunks: MethodDefinition<_barmill_results_v1_StoreChunksRequestInput, _barmill_results_v1_StoreChunksReplyInput, _barmill_results_v1_StoreChunksRequest, _barmill_results_v1_StoreChunksReply>
  StoreGeneration: MethodDefinition<_barmill_results_v1_StoreGenerationRequestInput, _barmill_results_v1_StoreChunksReplyInput, _barmill_results_v1_StoreGenerationRequest, _barmill_results_v1_StoreChunksReply>
  StoreSample: MethodDefinition<_barmill_results_v1_StoreSampleRequestInput, _barmill_results_v1_StoreChunksReplyInput, _barmill_results_v1_StoreSampleRequest, _barmill_results_v1_StoreChunksReply>
}
