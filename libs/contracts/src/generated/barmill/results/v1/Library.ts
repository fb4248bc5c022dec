// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BacktestInput as _barmill_results_v1_BacktestInput, Backtest as _barmill_results_v1_Backtest } from '../../../barmill/results/v1/Backtest.js';
import type { BacktestPageInput as _barmill_results_v1_BacktestPageInput, BacktestPage as _barmill_results_v1_BacktestPage } from '../../../barmill/results/v1/BacktestPage.js';
import type { DailyEquitiesInput as _barmill_results_v1_DailyEquitiesInput, DailyEquities as _barmill_results_v1_DailyEquities } from '../../../barmill/results/v1/DailyEquities.js';
import type { EditRunRequestInput as _barmill_results_v1_EditRunRequestInput, EditRunRequest as _barmill_results_v1_EditRunRequest } from '../../../barmill/results/v1/EditRunRequest.js';
import type { FindRequestInput as _barmill_results_v1_FindRequestInput, FindRequest as _barmill_results_v1_FindRequest } from '../../../barmill/results/v1/FindRequest.js';
import type { FindResultsRequestInput as _barmill_results_v1_FindResultsRequestInput, FindResultsRequest as _barmill_results_v1_FindResultsRequest } from '../../../barmill/results/v1/FindResultsRequest.js';
import type { OptimizationInput as _barmill_results_v1_OptimizationInput, Optimization as _barmill_results_v1_Optimization } from '../../../barmill/results/v1/Optimization.js';
import type { OptimizationPageInput as _barmill_results_v1_OptimizationPageInput, OptimizationPage as _barmill_results_v1_OptimizationPage } from '../../../barmill/results/v1/OptimizationPage.js';
import type { ResultPageInput as _barmill_results_v1_ResultPageInput, ResultPage as _barmill_results_v1_ResultPage } from '../../../barmill/results/v1/ResultPage.js';
import type { RunRefsInput as _barmill_results_v1_RunRefsInput, RunRefs as _barmill_results_v1_RunRefs } from '../../../barmill/results/v1/RunRefs.js';
import type { SummarizeRequestInput as _barmill_results_v1_SummarizeRequestInput, SummarizeRequest as _barmill_results_v1_SummarizeRequest } from '../../../barmill/results/v1/SummarizeRequest.js';
import type { SummaryInput as _barmill_results_v1_SummaryInput, Summary as _barmill_results_v1_Summary } from '../../../barmill/results/v1/Summary.js';

export interface LibraryClient extends grpc.Client {
  EditBacktest(argument: _barmill_results_v1_EditRunRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  EditBacktest(argument: _barmill_results_v1_EditRunRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  EditBacktest(argument: _barmill_results_v1_EditRunRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  EditBacktest(argument: _barmill_results_v1_EditRunRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  editBacktest(argument: _barmill_results_v1_EditRunRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  editBacktest(argument: _barmill_results_v1_EditRunRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  editBacktest(argument: _barmill_results_v1_EditRunRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  editBacktest(argument: _barmill_results_v1_EditRunRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  
  EditOptimization(argument: _barmill_results_v1_EditRunRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  EditOptimization(argument: _barmill_results_v1_EditRunRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  EditOptimization(argument: _barmill_results_v1_EditRunRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  EditOptimization(argument: _barmill_results_v1_EditRunRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  editOptimization(argument: _barmill_results_v1_EditRunRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  editOptimization(argument: _barmill_results_v1_EditRunRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  editOptimization(argument: _barmill_results_v1_EditRunRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  editOptimization(argument: _barmill_results_v1_EditRunRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Optimization>): grpc.ClientUnaryCall;
  
  FindBacktests(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BacktestPage>): grpc.ClientUnaryCall;
  FindBacktests(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_BacktestPage>): grpc.ClientUnaryCall;
  FindBacktests(argument: _barmill_results_v1_FindRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BacktestPage>): grpc.ClientUnaryCall;
  FindBacktests(argument: _barmill_results_v1_FindRequestInput, callback: grpc.requestCallback<_barmill_results_v1_BacktestPage>): grpc.ClientUnaryCall;
  findBacktests(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BacktestPage>): grpc.ClientUnaryCall;
  findBacktests(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_BacktestPage>): grpc.ClientUnaryCall;
  findBacktests(argument: _barmill_results_v1_FindRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BacktestPage>): grpc.ClientUnaryCall;
  findBacktests(argument: _barmill_results_v1_FindRequestInput, callback: grpc.requestCallback<_barmill_results_v1_BacktestPage>): grpc.ClientUnaryCall;
  
  FindOptimizations(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationPage>): grpc.ClientUnaryCall;
  FindOptimizations(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_OptimizationPage>): grpc.ClientUnaryCall;
  FindOptimizations(argument: _barmill_results_v1_FindRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationPage>): grpc.ClientUnaryCall;
  FindOptimizations(argument: _barmill_results_v1_FindRequestInput, callback: grpc.requestCallback<_barmill_results_v1_OptimizationPage>): grpc.ClientUnaryCall;
  findOptimizations(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationPage>): grpc.ClientUnaryCall;
  findOptimizations(argument: _barmill_results_v1_FindRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_OptimizationPage>): grpc.ClientUnaryCall;
  findOptimizations(argument: _barmill_results_v1_FindRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_OptimizationPage>): grpc.ClientUnaryCall;
  findOptimizations(argument: _barmill_results_v1_FindRequestInput, callback: grpc.requestCallback<_barmill_results_v1_OptimizationPage>): grpc.ClientUnaryCall;
  
  FindResults(argument: _barmill_results_v1_FindResultsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ResultPage>): grpc.ClientUnaryCall;
  FindResults(argument: _barmill_results_v1_FindResultsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ResultPage>): grpc.ClientUnaryCall;
  FindResults(argument: _barmill_results_v1_FindResultsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ResultPage>): grpc.ClientUnaryCall;
  FindResults(argument: _barmill_results_v1_FindResultsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ResultPage>): grpc.ClientUnaryCall;
  findResults(argument: _barmill_results_v1_FindResultsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ResultPage>): grpc.ClientUnaryCall;
  findResults(argument: _barmill_results_v1_FindResultsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ResultPage>): grpc.ClientUnaryCall;
  findResults(argument: _barmill_results_v1_FindResultsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ResultPage>): grpc.ClientUnaryCall;
  findResults(argument: _barmill_results_v1_FindResultsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ResultPage>): grpc.ClientUnaryCall;
  
  ReadDailyEquity(argument: _barmill_results_v1_RunRefsInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DailyEquities>): grpc.ClientUnaryCall;
  ReadDailyEquity(argument: _barmill_results_v1_RunRefsInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DailyEquities>): grpc.ClientUnaryCall;
  ReadDailyEquity(argument: _barmill_results_v1_RunRefsInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DailyEquities>): grpc.ClientUnaryCall;
  ReadDailyEquity(argument: _barmill_results_v1_RunRefsInput, callback: grpc.requestCallback<_barmill_results_v1_DailyEquities>): grpc.ClientUnaryCall;
  readDailyEquity(argument: _barmill_results_v1_RunRefsInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DailyEquities>): grpc.ClientUnaryCall;
  readDailyEquity(argument: _barmill_results_v1_RunRefsInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DailyEquities>): grpc.ClientUnaryCall;
  readDailyEquity(argument: _barmill_results_v1_RunRefsInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DailyEquities>): grpc.ClientUnaryCall;
  readDailyEquity(argument: _barmill_results_v1_RunRefsInput, callback: grpc.requestCallback<_barmill_results_v1_DailyEquities>): grpc.ClientUnaryCall;
  
  Summarize(argument: _barmill_results_v1_SummarizeRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Summary>): grpc.ClientUnaryCall;
  Summarize(argument: _barmill_results_v1_SummarizeRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Summary>): grpc.ClientUnaryCall;
  Summarize(argument: _barmill_results_v1_SummarizeRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Summary>): grpc.ClientUnaryCall;
  Summarize(argument: _barmill_results_v1_SummarizeRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Summary>): grpc.ClientUnaryCall;
  summarize(argument: _barmill_results_v1_SummarizeRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Summary>): grpc.ClientUnaryCall;
  summarize(argument: _barmill_results_v1_SummarizeRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Summary>): grpc.ClientUnaryCall;
  summarize(argument: _barmill_results_v1_SummarizeRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Summary>): grpc.ClientUnaryCall;
  summarize(argument: _barmill_results_v1_SummarizeRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Summary>): grpc.ClientUnaryCall;
  
}

export interface LibraryHandlers extends grpc.UntypedServiceImplementation {
  EditBacktest: grpc.handleUnaryCall<_barmill_results_v1_EditRunRequest, _barmill_results_v1_BacktestInput>;
  
  EditOptimization: grpc.handleUnaryCall<_barmill_results_v1_EditRunRequest, _barmill_results_v1_OptimizationInput>;
  
  FindBacktests: grpc.handleUnaryCall<_barmill_results_v1_FindRequest, _barmill_results_v1_BacktestPageInput>;
  
  FindOptimizations: grpc.handleUnaryCall<_barmill_results_v1_FindRequest, _barmill_results_v1_OptimizationPageInput>;
  
  FindResults: grpc.handleUnaryCall<_barmill_results_v1_FindResultsRequest, _barmill_results_v1_ResultPageInput>;
  
  ReadDailyEquity: grpc.handleUnaryCall<_barmill_results_v1_RunRefs, _barmill_results_v1_DailyEquitiesInput>;
  
  Summarize: grpc.handleUnaryCall<_barmill_results_v1_SummarizeRequest, _barmill_results_v1_SummaryInput>;
  
}

export interface LibraryDefinition extends grpc.ServiceDefinition {
  EditBacktest: MethodDefinition<_barmill_results_v1_EditRunRequestInput, _barmill_results_v1_BacktestInput, _barmill_results_v1_EditRunRequest, _barmill_results_v1_Backtest>
  EditOptimization: MethodDefinition<_barmill_results_v1_EditRunRequestInput, _barmill_results_v1_OptimizationInput, _barmill_results_v1_EditRunRequest, _barmill_results_v1_Optimization>
  FindBacktests: MethodDefinition<_barmill_results_v1_FindRequestInput, _barmill_results_v1_BacktestPageInput, _barmill_results_v1_FindRequest, _barmill_results_v1_BacktestPage>
  FindOptimizations: MethodDefinition<_barmill_results_v1_FindRequestInput, _barmill_results_v1_OptimizationPageInput, _barmill_results_v1_FindRequest, _barmill_results_v1_OptimizationPage>
  FindResults: MethodDefinition<_barmill_results_v1_FindResultsRequestInput, _barmill_results_v1_ResultPageInput, _barmill_results_v1_FindResultsRequest, _barmill_results_v1_ResultPage>
  ReadDailyEquity: MethodDefinition<_barmill_results_v1_RunRefsInput, _barmill_results_v1_DailyEquitiesInput, _barmill_results_v1_RunRefs, _barmill_results_v1_DailyEquities>
  Summarize: MethodDefinition<_barmill_results_v1_SummarizeRequestInput, _barmill_results_v1_SummaryInput, _barmill_results_v1_SummarizeRequest, _barmill_results_v1_Summary>
}
