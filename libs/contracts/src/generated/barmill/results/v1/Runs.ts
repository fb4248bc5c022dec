// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BacktestInput as _barmill_results_v1_BacktestInput, Backtest as _barmill_results_v1_Backtest } from '../../../barmill/results/v1/Backtest.js';
import type { BacktestReplyInput as _barmill_results_v1_BacktestReplyInput, BacktestReply as _barmill_results_v1_BacktestReply } from '../../../barmill/results/v1/BacktestReply.js';
import type { EquityPartInput as _barmill_results_v1_EquityPartInput, EquityPart as _barmill_results_v1_EquityPart } from '../../../barmill/results/v1/EquityPart.js';
import type { EventPageInput as _barmill_results_v1_EventPageInput, EventPage as _barmill_results_v1_EventPage } from '../../../barmill/results/v1/EventPage.js';
import type { ListTradesRequestInput as _barmill_results_v1_ListTradesRequestInput, ListTradesRequest as _barmill_results_v1_ListTradesRequest } from '../../../barmill/results/v1/ListTradesRequest.js';
import type { OptimizationInput as _barmill_results_v1_OptimizationInput, Optimization as _barmill_results_v1_Optimization } from '../../../barmill/results/v1/Optimization.js';
import type { OptimizationReplyInput as _barmill_results_v1_OptimizationReplyInput, OptimizationReply as _barmill_results_v1_OptimizationReply } from '../../../barmill/results/v1/OptimizationReply.js';
import type { ReadEventsRequestInput as _barmill_results_v1_ReadEventsRequestInput, ReadEventsRequest as _barmill_results_v1_ReadEventsRequest } from '../../../barmill/results/v1/ReadEventsRequest.js';
import type { RunRefInput as _barmill_results_v1_RunRefInput, RunRef as _barmill_results_v1_RunRef } from '../../../barmill/results/v1/RunRef.js';
import type { SubmitBacktestRequestInput as _barmill_results_v1_SubmitBacktestRequestInput, SubmitBacktestRequest as _barmill_results_v1_SubmitBacktestRequest } from '../../../barmill/results/v1/SubmitBacktestRequest.js';
import type { SubmitOptimizationRequestInput as _barmill_results_v1_SubmitOptimizationRequestInput, SubmitOptimizationRequest as _barmill_results_v1_SubmitOptimizationRequest } from '../../../barmill/results/v1/SubmitOptimizationRequest.js';
import type { TradePageInput as _barmill_results_v1_TradePageInput, TradePage as _barmill_results_v1_TradePage } from '../../../barmill/results/v1/TradePage.js';

export interface RunsClient extends grpc.Client {
  CancelBacktest(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  CancelBacktest(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  CancelBacktest(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  CancelBacktest(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  cancelBacktest(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  cancelBacktest(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  cancelBacktest(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  cancelBacktest(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  
  CancelOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  CancelOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  CancelOptimization(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  CancelOptimization(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  cancelOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  cancelOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  cancelOptimization(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  cancelOptimization(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  
  GetBacktest(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  GetBacktest(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  GetBacktest(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  GetBacktest(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  getBacktest(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  getBacktest(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  getBacktest(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  getBacktest(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  
  GetOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  GetOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  GetOptimization(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  GetOptimization(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  getOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  getOptimization(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  getOptimization(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  getOptimization(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  
  ListTrades(argument: _barmill_results_v1_ListTradesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TradePage>): grpc.ClientUnaryCall;
  ListTrades(argument: _barmill_results_v1_ListTradesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_TradePage>): grpc.ClientUnaryCall;
  ListTrades(argument: _barmill_results_v1_ListTradesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TradePage>): grpc.ClientUnaryCall;
  ListTrades(argument: _barmill_results_v1_ListTradesRequestInput, callback: grpc.requestCallback<_barmill_results_v1_TradePage>): grpc.ClientUnaryCall;
  listTrades(argument: _barmill_results_v1_ListTradesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TradePage>): grpc.ClientUnaryCall;
  listTrades(argument: _barmill_results_v1_ListTradesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_TradePage>): grpc.ClientUnaryCall;
  listTrades(argument: _barmill_results_v1_ListTradesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TradePage>): grpc.ClientUnaryCall;
  listTrades(argument: _barmill_results_v1_ListTradesRequestInput, callback: grpc.requestCallback<_barmill_results_v1_TradePage>): grpc.ClientUnaryCall;
  
  ReadEvents(argument: _barmill_results_v1_ReadEventsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EventPage>): grpc.ClientUnaryCall;
  ReadEvents(argument: _barmill_results_v1_ReadEventsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_EventPage>): grpc.ClientUnaryCall;
  ReadEvents(argument: _barmill_results_v1_ReadEventsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EventPage>): grpc.ClientUnaryCall;
  ReadEvents(argument: _barmill_results_v1_ReadEventsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_EventPage>): grpc.ClientUnaryCall;
  readEvents(argument: _barmill_results_v1_ReadEventsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EventPage>): grpc.ClientUnaryCall;
  readEvents(argument: _barmill_results_v1_ReadEventsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_EventPage>): grpc.ClientUnaryCall;
  readEvents(argument: _barmill_results_v1_ReadEventsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_EventPage>): grpc.ClientUnaryCall;
  readEvents(argument: _barmill_results_v1_ReadEventsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_EventPage>): grpc.ClientUnaryCall;
  
  StreamEquity(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_EquityPart>;
  StreamEquity(argument: _barmill_results_v1_RunRefInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_EquityPart>;
  streamEquity(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_EquityPart>;
  streamEquity(argument: _barmill_results_v1_RunRefInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_EquityPart>;
  
  SubmitBacktest(argument: _barmill_results_v1_SubmitBacktestRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BacktestReply>): grpc.ClientUnaryCall;
  SubmitBacktest(argument: _barmill_results_v1_SubmitBacktestRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_BacktestReply>): grpc.ClientUnaryCall;
  SubmitBacktest(argument: _barmill_results_v1_SubmitBacktestRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BacktestReply>): grpc.ClientUnaryCall;
  SubmitBacktest(argument: _barmill_results_v1_SubmitBacktestRequestInput, callback: grpc.requestCallback<_barmill_results_v1_BacktestReply>): grpc.ClientUnaryCall;
  submitBacktest(argument: _barmill_results_v1_SubmitBacktestRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BacktestReply>): grpc.ClientUnaryCall;
  submitBacktest(argument: _barmill_results_v1_SubmitBacktestRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_BacktestReply>): grpc.ClientUnaryCall;
  submitBacktest(argument: _barmill_results_v1_SubmitBacktestRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BacktestReply>): grpc.ClientUnaryCall;
  submitBacktest(argument: _barmill_results_v1_SubmitBacktestRequestInput, callback: grpc.requestCallback<_barmill_results_v1_BacktestReply>): grpc.ClientUnaryCall;
  
  SubmitOptimization(argument: _barmill_results_v1_SubmitOptimizationRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  SubmitOptimization(argument: _barmill_results_v1_SubmitOptimizationRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  SubmitOptimization(argument: _barmill_results_v1_SubmitOptimizationRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  SubmitOptimization(argument: _barmill_results_v1_SubmitOptimizationRequestInput, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  submitOptimization(argument: _barmill_results_v1_SubmitOptimizationRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  submitOptimization(argument: _barmill_results_v1_SubmitOptimizationRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  submitOptimization(argument: _barmill_results_v1_SubmitOptimizationRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  submitOptimization(argument: _barmill_results_v1_SubmitOptimizationRequestInput, callback: grpc.requestCallback<_barmill_results_v1_OptimizationReply>): grpc.ClientUnaryCall;
  
}

export interface RunsHandlers extends grpc.UntypedServiceImplementation {
  CancelBacktest: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_BacktestInput>;
  
  CancelOptimization: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_OptimizationInput>;
  
  GetBacktest: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_BacktestInput>;
  
  GetOptimization: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_OptimizationInput>;
  
  ListTrades: grpc.handleUnaryCall<_barmill_results_v1_ListTradesRequest, _barmill_results_v1_TradePageInput>;
  
  ReadEvents: grpc.handleUnaryCall<_barmill_results_v1_ReadEventsRequest, _barmill_results_v1_EventPageInput>;
  
  StreamEquity: grpc.handleServerStreamingCall<_barmill_results_v1_RunRef, _barmill_results_v1_EquityPartInput>;
  
  SubmitBacktest: grpc.handleUnaryCall<_barmill_results_v1_SubmitBacktestRequest, _barmill_results_v1_BacktestReplyInput>;
  
  SubmitOptimization: grpc.handleUnaryCall<_barmill_results_v1_SubmitOptimizationRequest, _barmill_results_v1_OptimizationReplyInput>;
  
}

export interface RunsDefinition extends grpc.ServiceDefinition {
  CancelBacktest: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_BacktestInput, _barmill_results_v1_RunRef, _barmill_results_v1_Backtest>
  CancelOptimization: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_OptimizationInput, _barmill_results_v1_RunRef, _barmill_results_v1_Optimization>
  GetBacktest: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_BacktestInput, _barmill_results_v1_RunRef, _barmill_results_v1_Backtest>
  GetOptimization: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_OptimizationInput, _barmill_results_v1_RunRef, _barmill_results_v1_Optimization>
  ListTrades: MethodDefinition<_barmill_results_v1_ListTradesRequestInput, _barmill_results_v1_TradePageInput, _barmill_results_v1_ListTradesRequest, _barmill_results_v1_TradePage>
  ReadEvents: MethodDefinition<_barmill_results_v1_ReadEventsRequestInput, _barmill_results_v1_EventPageInput, _barmill_results_v1_ReadEventsRequest, _barmill_results_v1_EventPage>
  StreamEquity: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_EquityPartInput, _barmill_results_v1_RunRef, _barmill_results_v1_EquityPart>
  SubmitBacktest: MethodDefinition<_barmill_results_v1_SubmitBacktestRequestInput, _barmill_results_v1_BacktestReplyInput, _barmill_results_v1_SubmitBacktestRequest, _barmill_results_v1_BacktestReply>
  SubmitOptimization: MethodDefinition<_barmill_results_v1_SubmitOptimizationRequestInput, _barmill_results_v1_OptimizationReplyInput, _barmill_results_v1_SubmitOptimizationRequest, _barmill_results_v1_OptimizationReply>
}
