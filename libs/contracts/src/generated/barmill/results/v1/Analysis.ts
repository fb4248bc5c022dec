// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BacktestInput as _barmill_results_v1_BacktestInput, Backtest as _barmill_results_v1_Backtest } from '../../../barmill/results/v1/Backtest.js';
import type { BestResultsInput as _barmill_results_v1_BestResultsInput, BestResults as _barmill_results_v1_BestResults } from '../../../barmill/results/v1/BestResults.js';
import type { BestResultsRequestInput as _barmill_results_v1_BestResultsRequestInput, BestResultsRequest as _barmill_results_v1_BestResultsRequest } from '../../../barmill/results/v1/BestResultsRequest.js';
import type { BreakdownInput as _barmill_results_v1_BreakdownInput, Breakdown as _barmill_results_v1_Breakdown } from '../../../barmill/results/v1/Breakdown.js';
import type { BreakdownRequestInput as _barmill_results_v1_BreakdownRequestInput, BreakdownRequest as _barmill_results_v1_BreakdownRequest } from '../../../barmill/results/v1/BreakdownRequest.js';
import type { CombinationResultInput as _barmill_results_v1_CombinationResultInput, CombinationResult as _barmill_results_v1_CombinationResult } from '../../../barmill/results/v1/CombinationResult.js';
import type { HeatmapInput as _barmill_results_v1_HeatmapInput, Heatmap as _barmill_results_v1_Heatmap } from '../../../barmill/results/v1/Heatmap.js';
import type { HeatmapRequestInput as _barmill_results_v1_HeatmapRequestInput, HeatmapRequest as _barmill_results_v1_HeatmapRequest } from '../../../barmill/results/v1/HeatmapRequest.js';
import type { ImportanceInput as _barmill_results_v1_ImportanceInput, Importance as _barmill_results_v1_Importance } from '../../../barmill/results/v1/Importance.js';
import type { ImportanceRequestInput as _barmill_results_v1_ImportanceRequestInput, ImportanceRequest as _barmill_results_v1_ImportanceRequest } from '../../../barmill/results/v1/ImportanceRequest.js';
import type { JudgementInput as _barmill_results_v1_JudgementInput, Judgement as _barmill_results_v1_Judgement } from '../../../barmill/results/v1/Judgement.js';
import type { OpenResultRequestInput as _barmill_results_v1_OpenResultRequestInput, OpenResultRequest as _barmill_results_v1_OpenResultRequest } from '../../../barmill/results/v1/OpenResultRequest.js';
import type { ReproduceRequestInput as _barmill_results_v1_ReproduceRequestInput, ReproduceRequest as _barmill_results_v1_ReproduceRequest } from '../../../barmill/results/v1/ReproduceRequest.js';
import type { ResultRefInput as _barmill_results_v1_ResultRefInput, ResultRef as _barmill_results_v1_ResultRef } from '../../../barmill/results/v1/ResultRef.js';
import type { RunRefInput as _barmill_results_v1_RunRefInput, RunRef as _barmill_results_v1_RunRef } from '../../../barmill/results/v1/RunRef.js';

export interface AnalysisClient extends grpc.Client {
  GetResult(argument: _barmill_results_v1_ResultRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CombinationResult>): grpc.ClientUnaryCall;
  GetResult(argument: _barmill_results_v1_ResultRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_CombinationResult>): grpc.ClientUnaryCall;
  GetResult(argument: _barmill_results_v1_ResultRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CombinationResult>): grpc.ClientUnaryCall;
  GetResult(argument: _barmill_results_v1_ResultRefInput, callback: grpc.requestCallback<_barmill_results_v1_CombinationResult>): grpc.ClientUnaryCall;
  getResult(argument: _barmill_results_v1_ResultRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CombinationResult>): grpc.ClientUnaryCall;
  getResult(argument: _barmill_results_v1_ResultRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_CombinationResult>): grpc.ClientUnaryCall;
  getResult(argument: _barmill_results_v1_ResultRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_CombinationResult>): grpc.ClientUnaryCall;
  getResult(argument: _barmill_results_v1_ResultRefInput, callback: grpc.requestCallback<_barmill_results_v1_CombinationResult>): grpc.ClientUnaryCall;
  
  OpenResult(argument: _barmill_results_v1_OpenResultRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  OpenResult(argument: _barmill_results_v1_OpenResultRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  OpenResult(argument: _barmill_results_v1_OpenResultRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  OpenResult(argument: _barmill_results_v1_OpenResultRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  openResult(argument: _barmill_results_v1_OpenResultRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  openResult(argument: _barmill_results_v1_OpenResultRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  openResult(argument: _barmill_results_v1_OpenResultRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  openResult(argument: _barmill_results_v1_OpenResultRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  
  ReadBestResults(argument: _barmill_results_v1_BestResultsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BestResults>): grpc.ClientUnaryCall;
  ReadBestResults(argument: _barmill_results_v1_BestResultsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_BestResults>): grpc.ClientUnaryCall;
  ReadBestResults(argument: _barmill_results_v1_BestResultsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BestResults>): grpc.ClientUnaryCall;
  ReadBestResults(argument: _barmill_results_v1_BestResultsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_BestResults>): grpc.ClientUnaryCall;
  readBestResults(argument: _barmill_results_v1_BestResultsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BestResults>): grpc.ClientUnaryCall;
  readBestResults(argument: _barmill_results_v1_BestResultsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_BestResults>): grpc.ClientUnaryCall;
  readBestResults(argument: _barmill_results_v1_BestResultsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_BestResults>): grpc.ClientUnaryCall;
  readBestResults(argument: _barmill_results_v1_BestResultsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_BestResults>): grpc.ClientUnaryCall;
  
  ReadBreakdown(argument: _barmill_results_v1_BreakdownRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Breakdown>): grpc.ClientUnaryCall;
  ReadBreakdown(argument: _barmill_results_v1_BreakdownRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Breakdown>): grpc.ClientUnaryCall;
  ReadBreakdown(argument: _barmill_results_v1_BreakdownRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Breakdown>): grpc.ClientUnaryCall;
  ReadBreakdown(argument: _barmill_results_v1_BreakdownRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Breakdown>): grpc.ClientUnaryCall;
  readBreakdown(argument: _barmill_results_v1_BreakdownRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Breakdown>): grpc.ClientUnaryCall;
  readBreakdown(argument: _barmill_results_v1_BreakdownRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Breakdown>): grpc.ClientUnaryCall;
  readBreakdown(argument: _barmill_results_v1_BreakdownRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Breakdown>): grpc.ClientUnaryCall;
  readBreakdown(argument: _barmill_results_v1_BreakdownRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Breakdown>): grpc.ClientUnaryCall;
  
  ReadHeatmap(argument: _barmill_results_v1_HeatmapRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Heatmap>): grpc.ClientUnaryCall;
  ReadHeatmap(argument: _barmill_results_v1_HeatmapRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Heatmap>): grpc.ClientUnaryCall;
  ReadHeatmap(argument: _barmill_results_v1_HeatmapRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Heatmap>): grpc.ClientUnaryCall;
  ReadHeatmap(argument: _barmill_results_v1_HeatmapRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Heatmap>): grpc.ClientUnaryCall;
  readHeatmap(argument: _barmill_results_v1_HeatmapRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Heatmap>): grpc.ClientUnaryCall;
  readHeatmap(argument: _barmill_results_v1_HeatmapRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Heatmap>): grpc.ClientUnaryCall;
  readHeatmap(argument: _barmill_results_v1_HeatmapRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Heatmap>): grpc.ClientUnaryCall;
  readHeatmap(argument: _barmill_results_v1_HeatmapRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Heatmap>): grpc.ClientUnaryCall;
  
  ReadImportance(argument: _barmill_results_v1_ImportanceRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Importance>): grpc.ClientUnaryCall;
  ReadImportance(argument: _barmill_results_v1_ImportanceRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Importance>): grpc.ClientUnaryCall;
  ReadImportance(argument: _barmill_results_v1_ImportanceRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Importance>): grpc.ClientUnaryCall;
  ReadImportance(argument: _barmill_results_v1_ImportanceRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Importance>): grpc.ClientUnaryCall;
  readImportance(argument: _barmill_results_v1_ImportanceRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Importance>): grpc.ClientUnaryCall;
  readImportance(argument: _barmill_results_v1_ImportanceRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Importance>): grpc.ClientUnaryCall;
  readImportance(argument: _barmill_results_v1_ImportanceRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Importance>): grpc.ClientUnaryCall;
  readImportance(argument: _barmill_results_v1_ImportanceRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Importance>): grpc.ClientUnaryCall;
  
  ReadJudgement(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Judgement>): grpc.ClientUnaryCall;
  ReadJudgement(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Judgement>): grpc.ClientUnaryCall;
  ReadJudgement(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Judgement>): grpc.ClientUnaryCall;
  ReadJudgement(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Judgement>): grpc.ClientUnaryCall;
  readJudgement(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Judgement>): grpc.ClientUnaryCall;
  readJudgement(argument: _barmill_results_v1_RunRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Judgement>): grpc.ClientUnaryCall;
  readJudgement(argument: _barmill_results_v1_RunRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Judgement>): grpc.ClientUnaryCall;
  readJudgement(argument: _barmill_results_v1_RunRefInput, callback: grpc.requestCallback<_barmill_results_v1_Judgement>): grpc.ClientUnaryCall;
  
  Reproduce(argument: _barmill_results_v1_ReproduceRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  Reproduce(argument: _barmill_results_v1_ReproduceRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  Reproduce(argument: _barmill_results_v1_ReproduceRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  Reproduce(argument: _barmill_results_v1_ReproduceRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  reproduce(argument: _barmill_results_v1_ReproduceRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  reproduce(argument: _barmill_results_v1_ReproduceRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  reproduce(argument: _barmill_results_v1_ReproduceRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  reproduce(argument: _barmill_results_v1_ReproduceRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Backtest>): grpc.ClientUnaryCall;
  
}

export interface AnalysisHandlers extends grpc.UntypedServiceImplementation {
  GetResult: grpc.handleUnaryCall<_barmill_results_v1_ResultRef, _barmill_results_v1_CombinationResultInput>;
  
  OpenResult: grpc.handleUnaryCall<_barmill_results_v1_OpenResultRequest, _barmill_results_v1_BacktestInput>;
  
  ReadBestResults: grpc.handleUnaryCall<_barmill_results_v1_BestResultsRequest, _barmill_results_v1_BestResultsInput>;
  
  ReadBreakdown: grpc.handleUnaryCall<_barmill_results_v1_BreakdownRequest, _barmill_results_v1_BreakdownInput>;
  
  ReadHeatmap: grpc.handleUnaryCall<_barmill_results_v1_HeatmapRequest, _barmill_results_v1_HeatmapInput>;
  
  ReadImportance: grpc.handleUnaryCall<_barmill_results_v1_ImportanceRequest, _barmill_results_v1_ImportanceInput>;
  
  ReadJudgement: grpc.handleUnaryCall<_barmill_results_v1_RunRef, _barmill_results_v1_JudgementInput>;
  
  Reproduce: grpc.handleUnaryCall<_barmill_results_v1_ReproduceRequest, _barmill_results_v1_BacktestInput>;
  
}

export interface AnalysisDefinition extends grpc.ServiceDefinition {
  GetResult: MethodDefinition<_barmill_results_v1_ResultRefInput, _barmill_results_v1_CombinationResultInput, _barmill_results_v1_ResultRef, _barmill_results_v1_CombinationResult>
  OpenResult: MethodDefinition<_barmill_results_v1_OpenResultRequestInput, _barmill_results_v1_BacktestInput, _barmill_results_v1_OpenResultRequest, _barmill_results_v1_Backtest>
  ReadBestResults: MethodDefinition<_barmill_results_v1_BestResultsRequestInput, _barmill_results_v1_BestResultsInput, _barmill_results_v1_BestResultsRequest, _barmill_results_v1_BestResults>
  ReadBreakdown: MethodDefinition<_barmill_results_v1_BreakdownRequestInput, _barmill_results_v1_BreakdownInput, _barmill_results_v1_BreakdownRequest, _barmill_results_v1_Breakdown>
  ReadHeatmap: MethodDefinition<_barmill_results_v1_HeatmapRequestInput, _barmill_results_v1_HeatmapInput, _barmill_results_v1_HeatmapRequest, _barmill_results_v1_Heatmap>
  ReadImportance: MethodDefinition<_barmill_results_v1_ImportanceRequestInput, _barmill_results_v1_ImportanceInput, _barmill_results_v1_ImportanceRequest, _barmill_results_v1_Importance>
  ReadJudgement: MethodDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_JudgementInput, _barmill_results_v1_RunRef, _barmill_results_v1_Judgement>
  Reproduce: MethodDefinition<_barmill_results_v1_ReproduceRequestInput, _barmill_results_v1_BacktestInput, _barmill_results_v1_ReproduceRequest, _barmill_results_v1_Backtest>
}
