import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { AbandonReplyInput as _barmill_results_v1_AbandonReplyInput, AbandonReply as _barmill_results_v1_AbandonReply } from './barmill/results/v1/AbandonReply.js';
import type { AbandonRequestInput as _barmill_results_v1_AbandonRequestInput, AbandonRequest as _barmill_results_v1_AbandonRequest } from './barmill/results/v1/AbandonRequest.js';
import type { AccessClient as _barmill_results_v1_AccessClient, AccessDefinition as _barmill_results_v1_AccessDefinition } from './barmill/results/v1/Access.js';
import type { AdministrationClient as _barmill_results_v1_AdministrationClient, AdministrationDefinition as _barmill_results_v1_AdministrationDefinition } from './barmill/results/v1/Administration.js';
import type { AnalysisClient as _barmill_results_v1_AnalysisClient, AnalysisDefinition as _barmill_results_v1_AnalysisDefinition } from './barmill/results/v1/Analysis.js';
import type { ApiKeyInput as _barmill_results_v1_ApiKeyInput, ApiKey as _barmill_results_v1_ApiKey } from './barmill/results/v1/ApiKey.js';
import type { ApiKeyPageInput as _barmill_results_v1_ApiKeyPageInput, ApiKeyPage as _barmill_results_v1_ApiKeyPage } from './barmill/results/v1/ApiKeyPage.js';
import type { AskCandlesRequestInput as _barmill_results_v1_AskCandlesRequestInput, AskCandlesRequest as _barmill_results_v1_AskCandlesRequest } from './barmill/results/v1/AskCandlesRequest.js';
import type { BacktestInput as _barmill_results_v1_BacktestInput, Backtest as _barmill_results_v1_Backtest } from './barmill/results/v1/Backtest.js';
import type { BacktestOutcomeInput as _barmill_results_v1_BacktestOutcomeInput, BacktestOutcome as _barmill_results_v1_BacktestOutcome } from './barmill/results/v1/BacktestOutcome.js';
import type { BacktestPageInput as _barmill_results_v1_BacktestPageInput, BacktestPage as _barmill_results_v1_BacktestPage } from './barmill/results/v1/BacktestPage.js';
import type { BacktestReplyInput as _barmill_results_v1_BacktestReplyInput, BacktestReply as _barmill_results_v1_BacktestReply } from './barmill/results/v1/BacktestReply.js';
import type { BarStretchInput as _barmill_results_v1_BarStretchInput, BarStretch as _barmill_results_v1_BarStretch } from './barmill/results/v1/BarStretch.js';
import type { BatchInput as _barmill_results_v1_BatchInput, Batch as _barmill_results_v1_Batch } from './barmill/results/v1/Batch.js';
import type { BatchCountsInput as _barmill_results_v1_BatchCountsInput, BatchCounts as _barmill_results_v1_BatchCounts } from './barmill/results/v1/BatchCounts.js';
import type { BatchItemInput as _barmill_results_v1_BatchItemInput, BatchItem as _barmill_results_v1_BatchItem } from './barmill/results/v1/BatchItem.js';
import type { BatchPageInput as _barmill_results_v1_BatchPageInput, BatchPage as _barmill_results_v1_BatchPage } from './barmill/results/v1/BatchPage.js';
import type { BatchRefInput as _barmill_results_v1_BatchRefInput, BatchRef as _barmill_results_v1_BatchRef } from './barmill/results/v1/BatchRef.js';
import type { BatchesClient as _barmill_results_v1_BatchesClient, BatchesDefinition as _barmill_results_v1_BatchesDefinition } from './barmill/results/v1/Batches.js';
import type { BeginReplyInput as _barmill_results_v1_BeginReplyInput, BeginReply as _barmill_results_v1_BeginReply } from './barmill/results/v1/BeginReply.js';
import type { BeginRequestInput as _barmill_results_v1_BeginRequestInput, BeginRequest as _barmill_results_v1_BeginRequest } from './barmill/results/v1/BeginRequest.js';
import type { BestResultInput as _barmill_results_v1_BestResultInput, BestResult as _barmill_results_v1_BestResult } from './barmill/results/v1/BestResult.js';
import type { BestResultsInput as _barmill_results_v1_BestResultsInput, BestResults as _barmill_results_v1_BestResults } from './barmill/results/v1/BestResults.js';
import type { BestResultsRequestInput as _barmill_results_v1_BestResultsRequestInput, BestResultsRequest as _barmill_results_v1_BestResultsRequest } from './barmill/results/v1/BestResultsRequest.js';
import type { BreakdownInput as _barmill_results_v1_BreakdownInput, Breakdown as _barmill_results_v1_Breakdown } from './barmill/results/v1/Breakdown.js';
import type { BreakdownRequestInput as _barmill_results_v1_BreakdownRequestInput, BreakdownRequest as _barmill_results_v1_BreakdownRequest } from './barmill/results/v1/BreakdownRequest.js';
import type { BytesPartInput as _barmill_results_v1_BytesPartInput, BytesPart as _barmill_results_v1_BytesPart } from './barmill/results/v1/BytesPart.js';
import type { CallerInput as _barmill_results_v1_CallerInput, Caller as _barmill_results_v1_Caller } from './barmill/results/v1/Caller.js';
import type { CandleColumnsInput as _barmill_results_v1_CandleColumnsInput, CandleColumns as _barmill_results_v1_CandleColumns } from './barmill/results/v1/CandleColumns.js';
import type { CandlesClient as _barmill_results_v1_CandlesClient, CandlesDefinition as _barmill_results_v1_CandlesDefinition } from './barmill/results/v1/Candles.js';
import type { CandlesReplyInput as _barmill_results_v1_CandlesReplyInput, CandlesReply as _barmill_results_v1_CandlesReply } from './barmill/results/v1/CandlesReply.js';
import type { CandlesRunInput as _barmill_results_v1_CandlesRunInput, CandlesRun as _barmill_results_v1_CandlesRun } from './barmill/results/v1/CandlesRun.js';
import type { ChunkRangeInput as _barmill_results_v1_ChunkRangeInput, ChunkRange as _barmill_results_v1_ChunkRange } from './barmill/results/v1/ChunkRange.js';
import type { ClaimDeliveriesRequestInput as _barmill_results_v1_ClaimDeliveriesRequestInput, ClaimDeliveriesRequest as _barmill_results_v1_ClaimDeliveriesRequest } from './barmill/results/v1/ClaimDeliveriesRequest.js';
import type { ClaimPlanReplyInput as _barmill_results_v1_ClaimPlanReplyInput, ClaimPlanReply as _barmill_results_v1_ClaimPlanReply } from './barmill/results/v1/ClaimPlanReply.js';
import type { ClaimPlanRequestInput as _barmill_results_v1_ClaimPlanRequestInput, ClaimPlanRequest as _barmill_results_v1_ClaimPlanRequest } from './barmill/results/v1/ClaimPlanRequest.js';
import type { ClaimReplyInput as _barmill_results_v1_ClaimReplyInput, ClaimReply as _barmill_results_v1_ClaimReply } from './barmill/results/v1/ClaimReply.js';
import type { ClaimRequestInput as _barmill_results_v1_ClaimRequestInput, ClaimRequest as _barmill_results_v1_ClaimRequest } from './barmill/results/v1/ClaimRequest.js';
import type { ClaimedDeliveriesInput as _barmill_results_v1_ClaimedDeliveriesInput, ClaimedDeliveries as _barmill_results_v1_ClaimedDeliveries } from './barmill/results/v1/ClaimedDeliveries.js';
import type { ClaimedDeliveryInput as _barmill_results_v1_ClaimedDeliveryInput, ClaimedDelivery as _barmill_results_v1_ClaimedDelivery } from './barmill/results/v1/ClaimedDelivery.js';
import type { CombinationColumnsInput as _barmill_results_v1_CombinationColumnsInput, CombinationColumns as _barmill_results_v1_CombinationColumns } from './barmill/results/v1/CombinationColumns.js';
import type { CombinationResultInput as _barmill_results_v1_CombinationResultInput, CombinationResult as _barmill_results_v1_CombinationResult } from './barmill/results/v1/CombinationResult.js';
import type { ComparisonInput as _barmill_results_v1_ComparisonInput, Comparison as _barmill_results_v1_Comparison } from './barmill/results/v1/Comparison.js';
import type { CompleteHeaderInput as _barmill_results_v1_CompleteHeaderInput, CompleteHeader as _barmill_results_v1_CompleteHeader } from './barmill/results/v1/CompleteHeader.js';
import type { CompletePartInput as _barmill_results_v1_CompletePartInput, CompletePart as _barmill_results_v1_CompletePart } from './barmill/results/v1/CompletePart.js';
import type { CompleteReplyInput as _barmill_results_v1_CompleteReplyInput, CompleteReply as _barmill_results_v1_CompleteReply } from './barmill/results/v1/CompleteReply.js';
import type { CopiedAxisInput as _barmill_results_v1_CopiedAxisInput, CopiedAxis as _barmill_results_v1_CopiedAxis } from './barmill/results/v1/CopiedAxis.js';
import type { CopyRowsReplyInput as _barmill_results_v1_CopyRowsReplyInput, CopyRowsReply as _barmill_results_v1_CopyRowsReply } from './barmill/results/v1/CopyRowsReply.js';
import type { CopyRowsRequestInput as _barmill_results_v1_CopyRowsRequestInput, CopyRowsRequest as _barmill_results_v1_CopyRowsRequest } from './barmill/results/v1/CopyRowsRequest.js';
import type { CreateInstrumentRequestInput as _barmill_results_v1_CreateInstrumentRequestInput, CreateInstrumentRequest as _barmill_results_v1_CreateInstrumentRequest } from './barmill/results/v1/CreateInstrumentRequest.js';
import type { CreateKeyRequestInput as _barmill_results_v1_CreateKeyRequestInput, CreateKeyRequest as _barmill_results_v1_CreateKeyRequest } from './barmill/results/v1/CreateKeyRequest.js';
import type { CreateWebhookRequestInput as _barmill_results_v1_CreateWebhookRequestInput, CreateWebhookRequest as _barmill_results_v1_CreateWebhookRequest } from './barmill/results/v1/CreateWebhookRequest.js';
import type { DailyEquitiesInput as _barmill_results_v1_DailyEquitiesInput, DailyEquities as _barmill_results_v1_DailyEquities } from './barmill/results/v1/DailyEquities.js';
import type { DailyEquityInput as _barmill_results_v1_DailyEquityInput, DailyEquity as _barmill_results_v1_DailyEquity } from './barmill/results/v1/DailyEquity.js';
import type { DailyReturnsInput as _barmill_results_v1_DailyReturnsInput, DailyReturns as _barmill_results_v1_DailyReturns } from './barmill/results/v1/DailyReturns.js';
import type { DataFindingInput as _barmill_results_v1_DataFindingInput, DataFinding as _barmill_results_v1_DataFinding } from './barmill/results/v1/DataFinding.js';
import type { DatasetInput as _barmill_results_v1_DatasetInput, Dataset as _barmill_results_v1_Dataset } from './barmill/results/v1/Dataset.js';
import type { DatasetGoneInput as _barmill_results_v1_DatasetGoneInput, DatasetGone as _barmill_results_v1_DatasetGone } from './barmill/results/v1/DatasetGone.js';
import type { DatasetPageInput as _barmill_results_v1_DatasetPageInput, DatasetPage as _barmill_results_v1_DatasetPage } from './barmill/results/v1/DatasetPage.js';
import type { DeleteReplyInput as _barmill_results_v1_DeleteReplyInput, DeleteReply as _barmill_results_v1_DeleteReply } from './barmill/results/v1/DeleteReply.js';
import type { DeleteStrategyRequestInput as _barmill_results_v1_DeleteStrategyRequestInput, DeleteStrategyRequest as _barmill_results_v1_DeleteStrategyRequest } from './barmill/results/v1/DeleteStrategyRequest.js';
import type { DeliveryInput as _barmill_results_v1_DeliveryInput, Delivery as _barmill_results_v1_Delivery } from './barmill/results/v1/Delivery.js';
import type { DeliveryPageInput as _barmill_results_v1_DeliveryPageInput, DeliveryPage as _barmill_results_v1_DeliveryPage } from './barmill/results/v1/DeliveryPage.js';
import type { DeliveryRefInput as _barmill_results_v1_DeliveryRefInput, DeliveryRef as _barmill_results_v1_DeliveryRef } from './barmill/results/v1/DeliveryRef.js';
import type { DispatchReplyInput as _barmill_results_v1_DispatchReplyInput, DispatchReply as _barmill_results_v1_DispatchReply } from './barmill/results/v1/DispatchReply.js';
import type { DispatchRequestInput as _barmill_results_v1_DispatchRequestInput, DispatchRequest as _barmill_results_v1_DispatchRequest } from './barmill/results/v1/DispatchRequest.js';
import type { DispatchShareInput as _barmill_results_v1_DispatchShareInput, DispatchShare as _barmill_results_v1_DispatchShare } from './barmill/results/v1/DispatchShare.js';
import type { DispatchableRunInput as _barmill_results_v1_DispatchableRunInput, DispatchableRun as _barmill_results_v1_DispatchableRun } from './barmill/results/v1/DispatchableRun.js';
import type { EditRunRequestInput as _barmill_results_v1_EditRunRequestInput, EditRunRequest as _barmill_results_v1_EditRunRequest } from './barmill/results/v1/EditRunRequest.js';
import type { EditSettingsRequestInput as _barmill_results_v1_EditSettingsRequestInput, EditSettingsRequest as _barmill_results_v1_EditSettingsRequest } from './barmill/results/v1/EditSettingsRequest.js';
import type { EditTimeframeRequestInput as _barmill_results_v1_EditTimeframeRequestInput, EditTimeframeRequest as _barmill_results_v1_EditTimeframeRequest } from './barmill/results/v1/EditTimeframeRequest.js';
import type { EditWebhookRequestInput as _barmill_results_v1_EditWebhookRequestInput, EditWebhookRequest as _barmill_results_v1_EditWebhookRequest } from './barmill/results/v1/EditWebhookRequest.js';
import type { EndSearchReplyInput as _barmill_results_v1_EndSearchReplyInput, EndSearchReply as _barmill_results_v1_EndSearchReply } from './barmill/results/v1/EndSearchReply.js';
import type { EndSearchRequestInput as _barmill_results_v1_EndSearchRequestInput, EndSearchRequest as _barmill_results_v1_EndSearchRequest } from './barmill/results/v1/EndSearchRequest.js';
import type { EndTrainingRequestInput as _barmill_results_v1_EndTrainingRequestInput, EndTrainingRequest as _barmill_results_v1_EndTrainingRequest } from './barmill/results/v1/EndTrainingRequest.js';
import type { EndWindowRequestInput as _barmill_results_v1_EndWindowRequestInput, EndWindowRequest as _barmill_results_v1_EndWindowRequest } from './barmill/results/v1/EndWindowRequest.js';
import type { EquityPartInput as _barmill_results_v1_EquityPartInput, EquityPart as _barmill_results_v1_EquityPart } from './barmill/results/v1/EquityPart.js';
import type { EstimateFactsInput as _barmill_results_v1_EstimateFactsInput, EstimateFacts as _barmill_results_v1_EstimateFacts } from './barmill/results/v1/EstimateFacts.js';
import type { EstimateFactsRequestInput as _barmill_results_v1_EstimateFactsRequestInput, EstimateFactsRequest as _barmill_results_v1_EstimateFactsRequest } from './barmill/results/v1/EstimateFactsRequest.js';
import type { EventLogClient as _barmill_results_v1_EventLogClient, EventLogDefinition as _barmill_results_v1_EventLogDefinition } from './barmill/results/v1/EventLog.js';
import type { EventLogPageInput as _barmill_results_v1_EventLogPageInput, EventLogPage as _barmill_results_v1_EventLogPage } from './barmill/results/v1/EventLogPage.js';
import type { EventNamesInput as _barmill_results_v1_EventNamesInput, EventNames as _barmill_results_v1_EventNames } from './barmill/results/v1/EventNames.js';
import type { EventPageInput as _barmill_results_v1_EventPageInput, EventPage as _barmill_results_v1_EventPage } from './barmill/results/v1/EventPage.js';
import type { EventPlaceInput as _barmill_results_v1_EventPlaceInput, EventPlace as _barmill_results_v1_EventPlace } from './barmill/results/v1/EventPlace.js';
import type { ExportsClient as _barmill_results_v1_ExportsClient, ExportsDefinition as _barmill_results_v1_ExportsDefinition } from './barmill/results/v1/Exports.js';
import type { ExtendOptimizationRequestInput as _barmill_results_v1_ExtendOptimizationRequestInput, ExtendOptimizationRequest as _barmill_results_v1_ExtendOptimizationRequest } from './barmill/results/v1/ExtendOptimizationRequest.js';
import type { ExtendReplyInput as _barmill_results_v1_ExtendReplyInput, ExtendReply as _barmill_results_v1_ExtendReply } from './barmill/results/v1/ExtendReply.js';
import type { ExtendRequestInput as _barmill_results_v1_ExtendRequestInput, ExtendRequest as _barmill_results_v1_ExtendRequest } from './barmill/results/v1/ExtendRequest.js';
import type { FailChunkReplyInput as _barmill_results_v1_FailChunkReplyInput, FailChunkReply as _barmill_results_v1_FailChunkReply } from './barmill/results/v1/FailChunkReply.js';
import type { FailChunkRequestInput as _barmill_results_v1_FailChunkRequestInput, FailChunkRequest as _barmill_results_v1_FailChunkRequest } from './barmill/results/v1/FailChunkRequest.js';
import type { FailWalkForwardRequestInput as _barmill_results_v1_FailWalkForwardRequestInput, FailWalkForwardRequest as _barmill_results_v1_FailWalkForwardRequest } from './barmill/results/v1/FailWalkForwardRequest.js';
import type { FailedRowsInput as _barmill_results_v1_FailedRowsInput, FailedRows as _barmill_results_v1_FailedRows } from './barmill/results/v1/FailedRows.js';
import type { FetchColumnsRequestInput as _barmill_results_v1_FetchColumnsRequestInput, FetchColumnsRequest as _barmill_results_v1_FetchColumnsRequest } from './barmill/results/v1/FetchColumnsRequest.js';
import type { FieldValueInput as _barmill_results_v1_FieldValueInput, FieldValue as _barmill_results_v1_FieldValue } from './barmill/results/v1/FieldValue.js';
import type { FigureColumnsInput as _barmill_results_v1_FigureColumnsInput, FigureColumns as _barmill_results_v1_FigureColumns } from './barmill/results/v1/FigureColumns.js';
import type { FilterInput as _barmill_results_v1_FilterInput, Filter as _barmill_results_v1_Filter } from './barmill/results/v1/Filter.js';
import type { FilterListInput as _barmill_results_v1_FilterListInput, FilterList as _barmill_results_v1_FilterList } from './barmill/results/v1/FilterList.js';
import type { FinalizableRunInput as _barmill_results_v1_FinalizableRunInput, FinalizableRun as _barmill_results_v1_FinalizableRun } from './barmill/results/v1/FinalizableRun.js';
import type { FinalizeReplyInput as _barmill_results_v1_FinalizeReplyInput, FinalizeReply as _barmill_results_v1_FinalizeReply } from './barmill/results/v1/FinalizeReply.js';
import type { FinalizeRequestInput as _barmill_results_v1_FinalizeRequestInput, FinalizeRequest as _barmill_results_v1_FinalizeRequest } from './barmill/results/v1/FinalizeRequest.js';
import type { FindDatasetRequestInput as _barmill_results_v1_FindDatasetRequestInput, FindDatasetRequest as _barmill_results_v1_FindDatasetRequest } from './barmill/results/v1/FindDatasetRequest.js';
import type { FindRequestInput as _barmill_results_v1_FindRequestInput, FindRequest as _barmill_results_v1_FindRequest } from './barmill/results/v1/FindRequest.js';
import type { FindResultsRequestInput as _barmill_results_v1_FindResultsRequestInput, FindResultsRequest as _barmill_results_v1_FindResultsRequest } from './barmill/results/v1/FindResultsRequest.js';
import type { FindRobustRequestInput as _barmill_results_v1_FindRobustRequestInput, FindRobustRequest as _barmill_results_v1_FindRobustRequest } from './barmill/results/v1/FindRobustRequest.js';
import type { FinishReplyInput as _barmill_results_v1_FinishReplyInput, FinishReply as _barmill_results_v1_FinishReply } from './barmill/results/v1/FinishReply.js';
import type { FinishRequestInput as _barmill_results_v1_FinishRequestInput, FinishRequest as _barmill_results_v1_FinishRequest } from './barmill/results/v1/FinishRequest.js';
import type { FinishWalkForwardPartInput as _barmill_results_v1_FinishWalkForwardPartInput, FinishWalkForwardPart as _barmill_results_v1_FinishWalkForwardPart } from './barmill/results/v1/FinishWalkForwardPart.js';
import type { FinishWalkForwardRequestInput as _barmill_results_v1_FinishWalkForwardRequestInput, FinishWalkForwardRequest as _barmill_results_v1_FinishWalkForwardRequest } from './barmill/results/v1/FinishWalkForwardRequest.js';
import type { GetDatasetRequestInput as _barmill_results_v1_GetDatasetRequestInput, GetDatasetRequest as _barmill_results_v1_GetDatasetRequest } from './barmill/results/v1/GetDatasetRequest.js';
import type { GetInstrumentRequestInput as _barmill_results_v1_GetInstrumentRequestInput, GetInstrumentRequest as _barmill_results_v1_GetInstrumentRequest } from './barmill/results/v1/GetInstrumentRequest.js';
import type { GetStrategyRequestInput as _barmill_results_v1_GetStrategyRequestInput, GetStrategyRequest as _barmill_results_v1_GetStrategyRequest } from './barmill/results/v1/GetStrategyRequest.js';
import type { GridAxisInput as _barmill_results_v1_GridAxisInput, GridAxis as _barmill_results_v1_GridAxis } from './barmill/results/v1/GridAxis.js';
import type { HeartbeatReplyInput as _barmill_results_v1_HeartbeatReplyInput, HeartbeatReply as _barmill_results_v1_HeartbeatReply } from './barmill/results/v1/HeartbeatReply.js';
import type { HeartbeatRequestInput as _barmill_results_v1_HeartbeatRequestInput, HeartbeatRequest as _barmill_results_v1_HeartbeatRequest } from './barmill/results/v1/HeartbeatRequest.js';
import type { HeatmapInput as _barmill_results_v1_HeatmapInput, Heatmap as _barmill_results_v1_Heatmap } from './barmill/results/v1/Heatmap.js';
import type { HeatmapRequestInput as _barmill_results_v1_HeatmapRequestInput, HeatmapRequest as _barmill_results_v1_HeatmapRequest } from './barmill/results/v1/HeatmapRequest.js';
import type { HeldMessageInput as _barmill_results_v1_HeldMessageInput, HeldMessage as _barmill_results_v1_HeldMessage } from './barmill/results/v1/HeldMessage.js';
import type { IdempotencyInput as _barmill_results_v1_IdempotencyInput, Idempotency as _barmill_results_v1_Idempotency } from './barmill/results/v1/Idempotency.js';
import type { IdempotentRequestsClient as _barmill_results_v1_IdempotentRequestsClient, IdempotentRequestsDefinition as _barmill_results_v1_IdempotentRequestsDefinition } from './barmill/results/v1/IdempotentRequests.js';
import type { ImportanceInput as _barmill_results_v1_ImportanceInput, Importance as _barmill_results_v1_Importance } from './barmill/results/v1/Importance.js';
import type { ImportanceRequestInput as _barmill_results_v1_ImportanceRequestInput, ImportanceRequest as _barmill_results_v1_ImportanceRequest } from './barmill/results/v1/ImportanceRequest.js';
import type { InstrumentInput as _barmill_results_v1_InstrumentInput, Instrument as _barmill_results_v1_Instrument } from './barmill/results/v1/Instrument.js';
import type { InstrumentListInput as _barmill_results_v1_InstrumentListInput, InstrumentList as _barmill_results_v1_InstrumentList } from './barmill/results/v1/InstrumentList.js';
import type { JudgementInput as _barmill_results_v1_JudgementInput, Judgement as _barmill_results_v1_Judgement } from './barmill/results/v1/Judgement.js';
import type { KeptAnswerInput as _barmill_results_v1_KeptAnswerInput, KeptAnswer as _barmill_results_v1_KeptAnswer } from './barmill/results/v1/KeptAnswer.js';
import type { KeyLimitsInput as _barmill_results_v1_KeyLimitsInput, KeyLimits as _barmill_results_v1_KeyLimits } from './barmill/results/v1/KeyLimits.js';
import type { KeyRefInput as _barmill_results_v1_KeyRefInput, KeyRef as _barmill_results_v1_KeyRef } from './barmill/results/v1/KeyRef.js';
import type { LibraryClient as _barmill_results_v1_LibraryClient, LibraryDefinition as _barmill_results_v1_LibraryDefinition } from './barmill/results/v1/Library.js';
import type { ListDatasetsRequestInput as _barmill_results_v1_ListDatasetsRequestInput, ListDatasetsRequest as _barmill_results_v1_ListDatasetsRequest } from './barmill/results/v1/ListDatasetsRequest.js';
import type { ListDeliveriesRequestInput as _barmill_results_v1_ListDeliveriesRequestInput, ListDeliveriesRequest as _barmill_results_v1_ListDeliveriesRequest } from './barmill/results/v1/ListDeliveriesRequest.js';
import type { ListEventsRequestInput as _barmill_results_v1_ListEventsRequestInput, ListEventsRequest as _barmill_results_v1_ListEventsRequest } from './barmill/results/v1/ListEventsRequest.js';
import type { ListInstrumentsRequestInput as _barmill_results_v1_ListInstrumentsRequestInput, ListInstrumentsRequest as _barmill_results_v1_ListInstrumentsRequest } from './barmill/results/v1/ListInstrumentsRequest.js';
import type { ListKeysRequestInput as _barmill_results_v1_ListKeysRequestInput, ListKeysRequest as _barmill_results_v1_ListKeysRequest } from './barmill/results/v1/ListKeysRequest.js';
import type { ListStrategiesRequestInput as _barmill_results_v1_ListStrategiesRequestInput, ListStrategiesRequest as _barmill_results_v1_ListStrategiesRequest } from './barmill/results/v1/ListStrategiesRequest.js';
import type { ListTradesRequestInput as _barmill_results_v1_ListTradesRequestInput, ListTradesRequest as _barmill_results_v1_ListTradesRequest } from './barmill/results/v1/ListTradesRequest.js';
import type { ListWebhooksRequestInput as _barmill_results_v1_ListWebhooksRequestInput, ListWebhooksRequest as _barmill_results_v1_ListWebhooksRequest } from './barmill/results/v1/ListWebhooksRequest.js';
import type { LiveWorkerInput as _barmill_results_v1_LiveWorkerInput, LiveWorker as _barmill_results_v1_LiveWorker } from './barmill/results/v1/LiveWorker.js';
import type { LoggedEventInput as _barmill_results_v1_LoggedEventInput, LoggedEvent as _barmill_results_v1_LoggedEvent } from './barmill/results/v1/LoggedEvent.js';
import type { MarketDataClient as _barmill_results_v1_MarketDataClient, MarketDataDefinition as _barmill_results_v1_MarketDataDefinition } from './barmill/results/v1/MarketData.js';
import type { MetricInput as _barmill_results_v1_MetricInput, Metric as _barmill_results_v1_Metric } from './barmill/results/v1/Metric.js';
import type { MetricColumnInput as _barmill_results_v1_MetricColumnInput, MetricColumn as _barmill_results_v1_MetricColumn } from './barmill/results/v1/MetricColumn.js';
import type { MetricDirectionInput as _barmill_results_v1_MetricDirectionInput, MetricDirection as _barmill_results_v1_MetricDirection } from './barmill/results/v1/MetricDirection.js';
import type { NewBatchItemInput as _barmill_results_v1_NewBatchItemInput, NewBatchItem as _barmill_results_v1_NewBatchItem } from './barmill/results/v1/NewBatchItem.js';
import type { OpenResultRequestInput as _barmill_results_v1_OpenResultRequestInput, OpenResultRequest as _barmill_results_v1_OpenResultRequest } from './barmill/results/v1/OpenResultRequest.js';
import type { OpenSearchInput as _barmill_results_v1_OpenSearchInput, OpenSearch as _barmill_results_v1_OpenSearch } from './barmill/results/v1/OpenSearch.js';
import type { OptimizationInput as _barmill_results_v1_OptimizationInput, Optimization as _barmill_results_v1_Optimization } from './barmill/results/v1/Optimization.js';
import type { OptimizationPageInput as _barmill_results_v1_OptimizationPageInput, OptimizationPage as _barmill_results_v1_OptimizationPage } from './barmill/results/v1/OptimizationPage.js';
import type { OptimizationReplyInput as _barmill_results_v1_OptimizationReplyInput, OptimizationReply as _barmill_results_v1_OptimizationReply } from './barmill/results/v1/OptimizationReply.js';
import type { OutOfSampleInput as _barmill_results_v1_OutOfSampleInput, OutOfSample as _barmill_results_v1_OutOfSample } from './barmill/results/v1/OutOfSample.js';
import type { PageEndInput as _barmill_results_v1_PageEndInput, PageEnd as _barmill_results_v1_PageEnd } from './barmill/results/v1/PageEnd.js';
import type { PageQueryInput as _barmill_results_v1_PageQueryInput, PageQuery as _barmill_results_v1_PageQuery } from './barmill/results/v1/PageQuery.js';
import type { ParameterShareInput as _barmill_results_v1_ParameterShareInput, ParameterShare as _barmill_results_v1_ParameterShare } from './barmill/results/v1/ParameterShare.js';
import type { ParentSearchInput as _barmill_results_v1_ParentSearchInput, ParentSearch as _barmill_results_v1_ParentSearch } from './barmill/results/v1/ParentSearch.js';
import type { PendingReplyInput as _barmill_results_v1_PendingReplyInput, PendingReply as _barmill_results_v1_PendingReply } from './barmill/results/v1/PendingReply.js';
import type { PendingRequestInput as _barmill_results_v1_PendingRequestInput, PendingRequest as _barmill_results_v1_PendingRequest } from './barmill/results/v1/PendingRequest.js';
import type { PendingWalkForwardsInput as _barmill_results_v1_PendingWalkForwardsInput, PendingWalkForwards as _barmill_results_v1_PendingWalkForwards } from './barmill/results/v1/PendingWalkForwards.js';
import type { PlanningClient as _barmill_results_v1_PlanningClient, PlanningDefinition as _barmill_results_v1_PlanningDefinition } from './barmill/results/v1/Planning.js';
import type { PoisonedChunkInput as _barmill_results_v1_PoisonedChunkInput, PoisonedChunk as _barmill_results_v1_PoisonedChunk } from './barmill/results/v1/PoisonedChunk.js';
import type { RankingInput as _barmill_results_v1_RankingInput, Ranking as _barmill_results_v1_Ranking } from './barmill/results/v1/Ranking.js';
import type { ReadEventsRequestInput as _barmill_results_v1_ReadEventsRequestInput, ReadEventsRequest as _barmill_results_v1_ReadEventsRequest } from './barmill/results/v1/ReadEventsRequest.js';
import type { ReadFailedRequestInput as _barmill_results_v1_ReadFailedRequestInput, ReadFailedRequest as _barmill_results_v1_ReadFailedRequest } from './barmill/results/v1/ReadFailedRequest.js';
import type { ReadFiguresRequestInput as _barmill_results_v1_ReadFiguresRequestInput, ReadFiguresRequest as _barmill_results_v1_ReadFiguresRequest } from './barmill/results/v1/ReadFiguresRequest.js';
import type { ReadPlanRequestInput as _barmill_results_v1_ReadPlanRequestInput, ReadPlanRequest as _barmill_results_v1_ReadPlanRequest } from './barmill/results/v1/ReadPlanRequest.js';
import type { ReadReturnsRequestInput as _barmill_results_v1_ReadReturnsRequestInput, ReadReturnsRequest as _barmill_results_v1_ReadReturnsRequest } from './barmill/results/v1/ReadReturnsRequest.js';
import type { ReadSpecReplyInput as _barmill_results_v1_ReadSpecReplyInput, ReadSpecReply as _barmill_results_v1_ReadSpecReply } from './barmill/results/v1/ReadSpecReply.js';
import type { ReadSpecRequestInput as _barmill_results_v1_ReadSpecRequestInput, ReadSpecRequest as _barmill_results_v1_ReadSpecRequest } from './barmill/results/v1/ReadSpecRequest.js';
import type { ReadTableRequestInput as _barmill_results_v1_ReadTableRequestInput, ReadTableRequest as _barmill_results_v1_ReadTableRequest } from './barmill/results/v1/ReadTableRequest.js';
import type { ReadTrialsRequestInput as _barmill_results_v1_ReadTrialsRequestInput, ReadTrialsRequest as _barmill_results_v1_ReadTrialsRequest } from './barmill/results/v1/ReadTrialsRequest.js';
import type { RejectPlanRequestInput as _barmill_results_v1_RejectPlanRequestInput, RejectPlanRequest as _barmill_results_v1_RejectPlanRequest } from './barmill/results/v1/RejectPlanRequest.js';
import type { RejectedOrderInput as _barmill_results_v1_RejectedOrderInput, RejectedOrder as _barmill_results_v1_RejectedOrder } from './barmill/results/v1/RejectedOrder.js';
import type { RejectedOrdersInput as _barmill_results_v1_RejectedOrdersInput, RejectedOrders as _barmill_results_v1_RejectedOrders } from './barmill/results/v1/RejectedOrders.js';
import type { ReleaseReplyInput as _barmill_results_v1_ReleaseReplyInput, ReleaseReply as _barmill_results_v1_ReleaseReply } from './barmill/results/v1/ReleaseReply.js';
import type { ReleaseRequestInput as _barmill_results_v1_ReleaseRequestInput, ReleaseRequest as _barmill_results_v1_ReleaseRequest } from './barmill/results/v1/ReleaseRequest.js';
import type { RemovalClient as _barmill_results_v1_RemovalClient, RemovalDefinition as _barmill_results_v1_RemovalDefinition } from './barmill/results/v1/Removal.js';
import type { ReproduceRequestInput as _barmill_results_v1_ReproduceRequestInput, ReproduceRequest as _barmill_results_v1_ReproduceRequest } from './barmill/results/v1/ReproduceRequest.js';
import type { ResultPageInput as _barmill_results_v1_ResultPageInput, ResultPage as _barmill_results_v1_ResultPage } from './barmill/results/v1/ResultPage.js';
import type { ResultRefInput as _barmill_results_v1_ResultRefInput, ResultRef as _barmill_results_v1_ResultRef } from './barmill/results/v1/ResultRef.js';
import type { RetryFailedRequestInput as _barmill_results_v1_RetryFailedRequestInput, RetryFailedRequest as _barmill_results_v1_RetryFailedRequest } from './barmill/results/v1/RetryFailedRequest.js';
import type { ReturnRowInput as _barmill_results_v1_ReturnRowInput, ReturnRow as _barmill_results_v1_ReturnRow } from './barmill/results/v1/ReturnRow.js';
import type { ReturnRowsInput as _barmill_results_v1_ReturnRowsInput, ReturnRows as _barmill_results_v1_ReturnRows } from './barmill/results/v1/ReturnRows.js';
import type { RobustPageInput as _barmill_results_v1_RobustPageInput, RobustPage as _barmill_results_v1_RobustPage } from './barmill/results/v1/RobustPage.js';
import type { RobustPairInput as _barmill_results_v1_RobustPairInput, RobustPair as _barmill_results_v1_RobustPair } from './barmill/results/v1/RobustPair.js';
import type { RobustPlaceInput as _barmill_results_v1_RobustPlaceInput, RobustPlace as _barmill_results_v1_RobustPlace } from './barmill/results/v1/RobustPlace.js';
import type { RobustSetClient as _barmill_results_v1_RobustSetClient, RobustSetDefinition as _barmill_results_v1_RobustSetDefinition } from './barmill/results/v1/RobustSet.js';
import type { RobustTimeframeInput as _barmill_results_v1_RobustTimeframeInput, RobustTimeframe as _barmill_results_v1_RobustTimeframe } from './barmill/results/v1/RobustTimeframe.js';
import type { RotateKeyRequestInput as _barmill_results_v1_RotateKeyRequestInput, RotateKeyRequest as _barmill_results_v1_RotateKeyRequest } from './barmill/results/v1/RotateKeyRequest.js';
import type { RunEventInput as _barmill_results_v1_RunEventInput, RunEvent as _barmill_results_v1_RunEvent } from './barmill/results/v1/RunEvent.js';
import type { RunGroupInput as _barmill_results_v1_RunGroupInput, RunGroup as _barmill_results_v1_RunGroup } from './barmill/results/v1/RunGroup.js';
import type { RunOriginInput as _barmill_results_v1_RunOriginInput, RunOrigin as _barmill_results_v1_RunOrigin } from './barmill/results/v1/RunOrigin.js';
import type { RunRefInput as _barmill_results_v1_RunRefInput, RunRef as _barmill_results_v1_RunRef } from './barmill/results/v1/RunRef.js';
import type { RunRefsInput as _barmill_results_v1_RunRefsInput, RunRefs as _barmill_results_v1_RunRefs } from './barmill/results/v1/RunRefs.js';
import type { RunningChunkInput as _barmill_results_v1_RunningChunkInput, RunningChunk as _barmill_results_v1_RunningChunk } from './barmill/results/v1/RunningChunk.js';
import type { RunsClient as _barmill_results_v1_RunsClient, RunsDefinition as _barmill_results_v1_RunsDefinition } from './barmill/results/v1/Runs.js';
import type { SelectedTimeframeInput as _barmill_results_v1_SelectedTimeframeInput, SelectedTimeframe as _barmill_results_v1_SelectedTimeframe } from './barmill/results/v1/SelectedTimeframe.js';
import type { SettingsRefInput as _barmill_results_v1_SettingsRefInput, SettingsRef as _barmill_results_v1_SettingsRef } from './barmill/results/v1/SettingsRef.js';
import type { SettleDeliveryReplyInput as _barmill_results_v1_SettleDeliveryReplyInput, SettleDeliveryReply as _barmill_results_v1_SettleDeliveryReply } from './barmill/results/v1/SettleDeliveryReply.js';
import type { SettleDeliveryRequestInput as _barmill_results_v1_SettleDeliveryRequestInput, SettleDeliveryRequest as _barmill_results_v1_SettleDeliveryRequest } from './barmill/results/v1/SettleDeliveryRequest.js';
import type { SortKeyInput as _barmill_results_v1_SortKeyInput, SortKey as _barmill_results_v1_SortKey } from './barmill/results/v1/SortKey.js';
import type { SparklineInput as _barmill_results_v1_SparklineInput, Sparkline as _barmill_results_v1_Sparkline } from './barmill/results/v1/Sparkline.js';
import type { SpentSearchInput as _barmill_results_v1_SpentSearchInput, SpentSearch as _barmill_results_v1_SpentSearch } from './barmill/results/v1/SpentSearch.js';
import type { StartTestRequestInput as _barmill_results_v1_StartTestRequestInput, StartTestRequest as _barmill_results_v1_StartTestRequest } from './barmill/results/v1/StartTestRequest.js';
import type { StartTrainingRequestInput as _barmill_results_v1_StartTrainingRequestInput, StartTrainingRequest as _barmill_results_v1_StartTrainingRequest } from './barmill/results/v1/StartTrainingRequest.js';
import type { SteeringClient as _barmill_results_v1_SteeringClient, SteeringDefinition as _barmill_results_v1_SteeringDefinition } from './barmill/results/v1/Steering.js';
import type { StepReplyInput as _barmill_results_v1_StepReplyInput, StepReply as _barmill_results_v1_StepReply } from './barmill/results/v1/StepReply.js';
import type { StoreChunksReplyInput as _barmill_results_v1_StoreChunksReplyInput, StoreChunksReply as _barmill_results_v1_StoreChunksReply } from './barmill/results/v1/StoreChunksReply.js';
import type { StoreChunksRequestInput as _barmill_results_v1_StoreChunksRequestInput, StoreChunksRequest as _barmill_results_v1_StoreChunksRequest } from './barmill/results/v1/StoreChunksRequest.js';
import type { StoreGenerationRequestInput as _barmill_results_v1_StoreGenerationRequestInput, StoreGenerationRequest as _barmill_results_v1_StoreGenerationRequest } from './barmill/results/v1/StoreGenerationRequest.js';
import type { StoreSampleRequestInput as _barmill_results_v1_StoreSampleRequestInput, StoreSampleRequest as _barmill_results_v1_StoreSampleRequest } from './barmill/results/v1/StoreSampleRequest.js';
import type { StoreStrategyReplyInput as _barmill_results_v1_StoreStrategyReplyInput, StoreStrategyReply as _barmill_results_v1_StoreStrategyReply } from './barmill/results/v1/StoreStrategyReply.js';
import type { StoreStrategyRequestInput as _barmill_results_v1_StoreStrategyRequestInput, StoreStrategyRequest as _barmill_results_v1_StoreStrategyRequest } from './barmill/results/v1/StoreStrategyRequest.js';
import type { StoredStrategyInput as _barmill_results_v1_StoredStrategyInput, StoredStrategy as _barmill_results_v1_StoredStrategy } from './barmill/results/v1/StoredStrategy.js';
import type { StrategiesClient as _barmill_results_v1_StrategiesClient, StrategiesDefinition as _barmill_results_v1_StrategiesDefinition } from './barmill/results/v1/Strategies.js';
import type { StrategyPageInput as _barmill_results_v1_StrategyPageInput, StrategyPage as _barmill_results_v1_StrategyPage } from './barmill/results/v1/StrategyPage.js';
import type { StreamEndInput as _barmill_results_v1_StreamEndInput, StreamEnd as _barmill_results_v1_StreamEnd } from './barmill/results/v1/StreamEnd.js';
import type { SubmitBacktestRequestInput as _barmill_results_v1_SubmitBacktestRequestInput, SubmitBacktestRequest as _barmill_results_v1_SubmitBacktestRequest } from './barmill/results/v1/SubmitBacktestRequest.js';
import type { SubmitBatchRequestInput as _barmill_results_v1_SubmitBatchRequestInput, SubmitBatchRequest as _barmill_results_v1_SubmitBatchRequest } from './barmill/results/v1/SubmitBatchRequest.js';
import type { SubmitOptimizationRequestInput as _barmill_results_v1_SubmitOptimizationRequestInput, SubmitOptimizationRequest as _barmill_results_v1_SubmitOptimizationRequest } from './barmill/results/v1/SubmitOptimizationRequest.js';
import type { SubmitWalkForwardRequestInput as _barmill_results_v1_SubmitWalkForwardRequestInput, SubmitWalkForwardRequest as _barmill_results_v1_SubmitWalkForwardRequest } from './barmill/results/v1/SubmitWalkForwardRequest.js';
import type { SummarizeRequestInput as _barmill_results_v1_SummarizeRequestInput, SummarizeRequest as _barmill_results_v1_SummarizeRequest } from './barmill/results/v1/SummarizeRequest.js';
import type { SummaryInput as _barmill_results_v1_SummaryInput, Summary as _barmill_results_v1_Summary } from './barmill/results/v1/Summary.js';
import type { TableColumnInput as _barmill_results_v1_TableColumnInput, TableColumn as _barmill_results_v1_TableColumn } from './barmill/results/v1/TableColumn.js';
import type { TableFieldInput as _barmill_results_v1_TableFieldInput, TableField as _barmill_results_v1_TableField } from './barmill/results/v1/TableField.js';
import type { TablePartInput as _barmill_results_v1_TablePartInput, TablePart as _barmill_results_v1_TablePart } from './barmill/results/v1/TablePart.js';
import type { TagListInput as _barmill_results_v1_TagListInput, TagList as _barmill_results_v1_TagList } from './barmill/results/v1/TagList.js';
import type { TenantSettingsInput as _barmill_results_v1_TenantSettingsInput, TenantSettings as _barmill_results_v1_TenantSettings } from './barmill/results/v1/TenantSettings.js';
import type { TimeframeListInput as _barmill_results_v1_TimeframeListInput, TimeframeList as _barmill_results_v1_TimeframeList } from './barmill/results/v1/TimeframeList.js';
import type { TimeframesRefInput as _barmill_results_v1_TimeframesRefInput, TimeframesRef as _barmill_results_v1_TimeframesRef } from './barmill/results/v1/TimeframesRef.js';
import type { TradeInput as _barmill_results_v1_TradeInput, Trade as _barmill_results_v1_Trade } from './barmill/results/v1/Trade.js';
import type { TradeGroupInput as _barmill_results_v1_TradeGroupInput, TradeGroup as _barmill_results_v1_TradeGroup } from './barmill/results/v1/TradeGroup.js';
import type { TradePageInput as _barmill_results_v1_TradePageInput, TradePage as _barmill_results_v1_TradePage } from './barmill/results/v1/TradePage.js';
import type { TradeRowsInput as _barmill_results_v1_TradeRowsInput, TradeRows as _barmill_results_v1_TradeRows } from './barmill/results/v1/TradeRows.js';
import type { TrialsInput as _barmill_results_v1_TrialsInput, Trials as _barmill_results_v1_Trials } from './barmill/results/v1/Trials.js';
import type { UploadHeaderInput as _barmill_results_v1_UploadHeaderInput, UploadHeader as _barmill_results_v1_UploadHeader } from './barmill/results/v1/UploadHeader.js';
import type { UploadPartInput as _barmill_results_v1_UploadPartInput, UploadPart as _barmill_results_v1_UploadPart } from './barmill/results/v1/UploadPart.js';
import type { UploadReplyInput as _barmill_results_v1_UploadReplyInput, UploadReply as _barmill_results_v1_UploadReply } from './barmill/results/v1/UploadReply.js';
import type { VerifyKeyRequestInput as _barmill_results_v1_VerifyKeyRequestInput, VerifyKeyRequest as _barmill_results_v1_VerifyKeyRequest } from './barmill/results/v1/VerifyKeyRequest.js';
import type { WaitingWorkInput as _barmill_results_v1_WaitingWorkInput, WaitingWork as _barmill_results_v1_WaitingWork } from './barmill/results/v1/WaitingWork.js';
import type { WalkForwardInput as _barmill_results_v1_WalkForwardInput, WalkForward as _barmill_results_v1_WalkForward } from './barmill/results/v1/WalkForward.js';
import type { WalkForwardCellInput as _barmill_results_v1_WalkForwardCellInput, WalkForwardCell as _barmill_results_v1_WalkForwardCell } from './barmill/results/v1/WalkForwardCell.js';
import type { WalkForwardPageInput as _barmill_results_v1_WalkForwardPageInput, WalkForwardPage as _barmill_results_v1_WalkForwardPage } from './barmill/results/v1/WalkForwardPage.js';
import type { WalkForwardRefInput as _barmill_results_v1_WalkForwardRefInput, WalkForwardRef as _barmill_results_v1_WalkForwardRef } from './barmill/results/v1/WalkForwardRef.js';
import type { WalkForwardReplyInput as _barmill_results_v1_WalkForwardReplyInput, WalkForwardReply as _barmill_results_v1_WalkForwardReply } from './barmill/results/v1/WalkForwardReply.js';
import type { WalkForwardWindowInput as _barmill_results_v1_WalkForwardWindowInput, WalkForwardWindow as _barmill_results_v1_WalkForwardWindow } from './barmill/results/v1/WalkForwardWindow.js';
import type { WalkForwardWindowListInput as _barmill_results_v1_WalkForwardWindowListInput, WalkForwardWindowList as _barmill_results_v1_WalkForwardWindowList } from './barmill/results/v1/WalkForwardWindowList.js';
import type { WalkForwardWorkInput as _barmill_results_v1_WalkForwardWorkInput, WalkForwardWork as _barmill_results_v1_WalkForwardWork } from './barmill/results/v1/WalkForwardWork.js';
import type { WalkForwardsClient as _barmill_results_v1_WalkForwardsClient, WalkForwardsDefinition as _barmill_results_v1_WalkForwardsDefinition } from './barmill/results/v1/WalkForwards.js';
import type { WebhookInput as _barmill_results_v1_WebhookInput, Webhook as _barmill_results_v1_Webhook } from './barmill/results/v1/Webhook.js';
import type { WebhookGoneInput as _barmill_results_v1_WebhookGoneInput, WebhookGone as _barmill_results_v1_WebhookGone } from './barmill/results/v1/WebhookGone.js';
import type { WebhookPageInput as _barmill_results_v1_WebhookPageInput, WebhookPage as _barmill_results_v1_WebhookPage } from './barmill/results/v1/WebhookPage.js';
import type { WebhookRefInput as _barmill_results_v1_WebhookRefInput, WebhookRef as _barmill_results_v1_WebhookRef } from './barmill/results/v1/WebhookRef.js';
import type { WebhooksClient as _barmill_results_v1_WebhooksClient, WebhooksDefinition as _barmill_results_v1_WebhooksDefinition } from './barmill/results/v1/Webhooks.js';
import type { WindowBoundsInput as _barmill_results_v1_WindowBoundsInput, WindowBounds as _barmill_results_v1_WindowBounds } from './barmill/results/v1/WindowBounds.js';
import type { WindowCountsInput as _barmill_results_v1_WindowCountsInput, WindowCounts as _barmill_results_v1_WindowCounts } from './barmill/results/v1/WindowCounts.js';
import type { WorkClient as _barmill_results_v1_WorkClient, WorkDefinition as _barmill_results_v1_WorkDefinition } from './barmill/results/v1/Work.js';
import type { WorkersReplyInput as _barmill_results_v1_WorkersReplyInput, WorkersReply as _barmill_results_v1_WorkersReply } from './barmill/results/v1/WorkersReply.js';
import type { WorkersRequestInput as _barmill_results_v1_WorkersRequestInput, WorkersRequest as _barmill_results_v1_WorkersRequest } from './barmill/results/v1/WorkersRequest.js';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  barmill: {
    results: {
      v1: {
        AbandonReply: MessageTypeDefinition<_barmill_results_v1_AbandonReplyInput, _barmill_results_v1_AbandonReply>
        AbandonRequest: MessageTypeDefinition<_barmill_results_v1_AbandonRequestInput, _barmill_results_v1_AbandonRequest>
        Access: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_AccessClient> & { service: _barmill_results_v1_AccessDefinition }
        Administration: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_AdministrationClient> & { service: _barmill_results_v1_AdministrationDefinition }
        Analysis: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_AnalysisClient> & { service: _barmill_results_v1_AnalysisDefinition }
        ApiKey: MessageTypeDefinition<_barmill_results_v1_ApiKeyInput, _barmill_results_v1_ApiKey>
        ApiKeyPage: MessageTypeDefinition<_barmill_results_v1_ApiKeyPageInput, _barmill_results_v1_ApiKeyPage>
        AskCandlesRequest: MessageTypeDefinition<_barmill_results_v1_AskCandlesRequestInput, _barmill_results_v1_AskCandlesRequest>
        Backtest: MessageTypeDefinition<_barmill_results_v1_BacktestInput, _barmill_results_v1_Backtest>
        BacktestOutcome: MessageTypeDefinition<_barmill_results_v1_BacktestOutcomeInput, _barmill_results_v1_BacktestOutcome>
        BacktestPage: MessageTypeDefinition<_barmill_results_v1_BacktestPageInput, _barmill_results_v1_BacktestPage>
        BacktestReply: MessageTypeDefinition<_barmill_results_v1_BacktestReplyInput, _barmill_results_v1_BacktestReply>
        BarStretch: MessageTypeDefinition<_barmill_results_v1_BarStretchInput, _barmill_results_v1_BarStretch>
        Batch: MessageTypeDefinition<_barmill_results_v1_BatchInput, _barmill_results_v1_Batch>
        BatchCounts: MessageTypeDefinition<_barmill_results_v1_BatchCountsInput, _barmill_results_v1_BatchCounts>
        BatchItem: MessageTypeDefinition<_barmill_results_v1_BatchItemInput, _barmill_results_v1_BatchItem>
        BatchPage: MessageTypeDefinition<_barmill_results_v1_BatchPageInput, _barmill_results_v1_BatchPage>
        BatchRef: MessageTypeDefinition<_barmill_results_v1_BatchRefInput, _barmill_results_v1_BatchRef>
        Batches: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_BatchesClient> & { service: _barmill_results_v1_BatchesDefinition }
        BeginReply: MessageTypeDefinition<_barmill_results_v1_BeginReplyInput, _barmill_results_v1_BeginReply>
        BeginRequest: MessageTypeDefinition<_barmill_results_v1_BeginRequestInput, _barmill_results_v1_BeginRequest>
        BestResult: MessageTypeDefinition<_barmill_results_v1_BestResultInput, _barmill_results_v1_BestResult>
        BestResults: MessageTypeDefinition<_barmill_results_v1_BestResultsInput, _barmill_results_v1_BestResults>
        BestResultsRequest: MessageTypeDefinition<_barmill_results_v1_BestResultsRequestInput, _barmill_results_v1_BestResultsRequest>
        Breakdown: MessageTypeDefinition<_barmill_results_v1_BreakdownInput, _barmill_results_v1_Breakdown>
        BreakdownRequest: MessageTypeDefinition<_barmill_results_v1_BreakdownRequestInput, _barmill_results_v1_BreakdownRequest>
        BytesPart: MessageTypeDefinition<_barmill_results_v1_BytesPartInput, _barmill_results_v1_BytesPart>
        Caller: MessageTypeDefinition<_barmill_results_v1_CallerInput, _barmill_results_v1_Caller>
        CandleColumns: MessageTypeDefinition<_barmill_results_v1_CandleColumnsInput, _barmill_results_v1_CandleColumns>
        Candles: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_CandlesClient> & { service: _barmill_results_v1_CandlesDefinition }
        CandlesReply: MessageTypeDefinition<_barmill_results_v1_CandlesReplyInput, _barmill_results_v1_CandlesReply>
        CandlesRun: MessageTypeDefinition<_barmill_results_v1_CandlesRunInput, _barmill_results_v1_CandlesRun>
        ChunkRange: MessageTypeDefinition<_barmill_results_v1_ChunkRangeInput, _barmill_results_v1_ChunkRange>
        ClaimDeliveriesRequest: MessageTypeDefinition<_barmill_results_v1_ClaimDeliveriesRequestInput, _barmill_results_v1_ClaimDeliveriesRequest>
        ClaimPlanReply: MessageTypeDefinition<_barmill_results_v1_ClaimPlanReplyInput, _barmill_results_v1_ClaimPlanReply>
        ClaimPlanRequest: MessageTypeDefinition<_barmill_results_v1_ClaimPlanRequestInput, _barmill_results_v1_ClaimPlanRequest>
        ClaimReply: MessageTypeDefinition<_barmill_results_v1_ClaimReplyInput, _barmill_results_v1_ClaimReply>
        ClaimRequest: MessageTypeDefinition<_barmill_results_v1_ClaimRequestInput, _barmill_results_v1_ClaimRequest>
        ClaimedDeliveries: MessageTypeDefinition<_barmill_results_v1_ClaimedDeliveriesInput, _barmill_results_v1_ClaimedDeliveries>
        ClaimedDelivery: MessageTypeDefinition<_barmill_results_v1_ClaimedDeliveryInput, _barmill_results_v1_ClaimedDelivery>
        CombinationColumns: MessageTypeDefinition<_barmill_results_v1_CombinationColumnsInput, _barmill_results_v1_CombinationColumns>
        CombinationResult: MessageTypeDefinition<_barmill_results_v1_CombinationResultInput, _barmill_results_v1_CombinationResult>
        Comparison: MessageTypeDefinition<_barmill_results_v1_ComparisonInput, _barmill_results_v1_Comparison>
        CompleteHeader: MessageTypeDefinition<_barmill_results_v1_CompleteHeaderInput, _barmill_results_v1_CompleteHeader>
        CompletePart: MessageTypeDefinition<_barmill_results_v1_CompletePartInput, _barmill_results_v1_CompletePart>
        CompleteReply: MessageTypeDefinition<_barmill_results_v1_CompleteReplyInput, _barmill_results_v1_CompleteReply>
        CopiedAxis: MessageTypeDefinition<_barmill_results_v1_CopiedAxisInput, _barmill_results_v1_CopiedAxis>
        CopyRowsReply: MessageTypeDefinition<_barmill_results_v1_CopyRowsReplyInput, _barmill_results_v1_CopyRowsReply>
        CopyRowsRequest: MessageTypeDefinition<_barmill_results_v1_CopyRowsRequestInput, _barmill_results_v1_CopyRowsRequest>
        CreateInstrumentRequest: MessageTypeDefinition<_barmill_results_v1_CreateInstrumentRequestInput, _barmill_results_v1_CreateInstrumentRequest>
        CreateKeyRequest: MessageTypeDefinition<_barmill_results_v1_CreateKeyRequestInput, _barmill_results_v1_CreateKeyRequest>
        CreateWebhookRequest: MessageTypeDefinition<_barmill_results_v1_CreateWebhookRequestInput, _barmill_results_v1_CreateWebhookRequest>
        DailyEquities: MessageTypeDefinition<_barmill_results_v1_DailyEquitiesInput, _barmill_results_v1_DailyEquities>
        DailyEquity: MessageTypeDefinition<_barmill_results_v1_DailyEquityInput, _barmill_results_v1_DailyEquity>
        DailyReturns: MessageTypeDefinition<_barmill_results_v1_DailyReturnsInput, _barmill_results_v1_DailyReturns>
        DataFinding: MessageTypeDefinition<_barmill_results_v1_DataFindingInput, _barmill_results_v1_DataFinding>
        Dataset: MessageTypeDefinition<_barmill_results_v1_DatasetInput, _barmill_results_v1_Dataset>
        DatasetGone: MessageTypeDefinition<_barmill_results_v1_DatasetGoneInput, _barmill_results_v1_DatasetGone>
        DatasetPage: MessageTypeDefinition<_barmill_results_v1_DatasetPageInput, _barmill_results_v1_DatasetPage>
        DeleteReply: MessageTypeDefinition<_barmill_results_v1_DeleteReplyInput, _barmill_results_v1_DeleteReply>
        DeleteStrategyRequest: MessageTypeDefinition<_barmill_results_v1_DeleteStrategyRequestInput, _barmill_results_v1_DeleteStrategyRequest>
        Delivery: MessageTypeDefinition<_barmill_results_v1_DeliveryInput, _barmill_results_v1_Delivery>
        DeliveryPage: MessageTypeDefinition<_barmill_results_v1_DeliveryPageInput, _barmill_results_v1_DeliveryPage>
        DeliveryRef: MessageTypeDefinition<_barmill_results_v1_DeliveryRefInput, _barmill_results_v1_DeliveryRef>
        DispatchReply: MessageTypeDefinition<_barmill_results_v1_DispatchReplyInput, _barmill_results_v1_DispatchReply>
        DispatchRequest: MessageTypeDefinition<_barmill_results_v1_DispatchRequestInput, _barmill_results_v1_DispatchRequest>
        DispatchShare: MessageTypeDefinition<_barmill_results_v1_DispatchShareInput, _barmill_results_v1_DispatchShare>
        DispatchableRun: MessageTypeDefinition<_barmill_results_v1_DispatchableRunInput, _barmill_results_v1_DispatchableRun>
        EditRunRequest: MessageTypeDefinition<_barmill_results_v1_EditRunRequestInput, _barmill_results_v1_EditRunRequest>
        EditSettingsRequest: MessageTypeDefinition<_barmill_results_v1_EditSettingsRequestInput, _barmill_results_v1_EditSettingsRequest>
        EditTimeframeRequest: MessageTypeDefinition<_barmill_results_v1_EditTimeframeRequestInput, _barmill_results_v1_EditTimeframeRequest>
        EditWebhookRequest: MessageTypeDefinition<_barmill_results_v1_EditWebhookRequestInput, _barmill_results_v1_EditWebhookRequest>
        EndSearchReply: MessageTypeDefinition<_barmill_results_v1_EndSearchReplyInput, _barmill_results_v1_EndSearchReply>
        EndSearchRequest: MessageTypeDefinition<_barmill_results_v1_EndSearchRequestInput, _barmill_results_v1_EndSearchRequest>
        EndTrainingRequest: MessageTypeDefinition<_barmill_results_v1_EndTrainingRequestInput, _barmill_results_v1_EndTrainingRequest>
        EndWindowRequest: MessageTypeDefinition<_barmill_results_v1_EndWindowRequestInput, _barmill_results_v1_EndWindowRequest>
        EquityPart: MessageTypeDefinition<_barmill_results_v1_EquityPartInput, _barmill_results_v1_EquityPart>
        EstimateFacts: MessageTypeDefinition<_barmill_results_v1_EstimateFactsInput, _barmill_results_v1_EstimateFacts>
        EstimateFactsRequest: MessageTypeDefinition<_barmill_results_v1_EstimateFactsRequestInput, _barmill_results_v1_EstimateFactsRequest>
        EventLog: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_EventLogClient> & { service: _barmill_results_v1_EventLogDefinition }
        EventLogPage: MessageTypeDefinition<_barmill_results_v1_EventLogPageInput, _barmill_results_v1_EventLogPage>
        EventNames: MessageTypeDefinition<_barmill_results_v1_EventNamesInput, _barmill_results_v1_EventNames>
        EventPage: MessageTypeDefinition<_barmill_results_v1_EventPageInput, _barmill_results_v1_EventPage>
        EventPlace: MessageTypeDefinition<_barmill_results_v1_EventPlaceInput, _barmill_results_v1_EventPlace>
        Exports: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_ExportsClient> & { service: _barmill_results_v1_ExportsDefinition }
        ExtendOptimizationRequest: MessageTypeDefinition<_barmill_results_v1_ExtendOptimizationRequestInput, _barmill_results_v1_ExtendOptimizationRequest>
        ExtendReply: MessageTypeDefinition<_barmill_results_v1_ExtendReplyInput, _barmill_results_v1_ExtendReply>
        ExtendRequest: MessageTypeDefinition<_barmill_results_v1_ExtendRequestInput, _barmill_results_v1_ExtendRequest>
        FailChunkReply: MessageTypeDefinition<_barmill_results_v1_FailChunkReplyInput, _barmill_results_v1_FailChunkReply>
        FailChunkRequest: MessageTypeDefinition<_barmill_results_v1_FailChunkRequestInput, _barmill_results_v1_FailChunkRequest>
        FailWalkForwardRequest: MessageTypeDefinition<_barmill_results_v1_FailWalkForwardRequestInput, _barmill_results_v1_FailWalkForwardRequest>
        FailedRows: MessageTypeDefinition<_barmill_results_v1_FailedRowsInput, _barmill_results_v1_FailedRows>
        FetchColumnsRequest: MessageTypeDefinition<_barmill_results_v1_FetchColumnsRequestInput, _barmill_results_v1_FetchColumnsRequest>
        FieldValue: MessageTypeDefinition<_barmill_results_v1_FieldValueInput, _barmill_results_v1_FieldValue>
        FigureColumns: MessageTypeDefinition<_barmill_results_v1_FigureColumnsInput, _barmill_results_v1_FigureColumns>
        Filter: MessageTypeDefinition<_barmill_results_v1_FilterInput, _barmill_results_v1_Filter>
        FilterList: MessageTypeDefinition<_barmill_results_v1_FilterListInput, _barmill_results_v1_FilterList>
        FinalizableRun: MessageTypeDefinition<_barmill_results_v1_FinalizableRunInput, _barmill_results_v1_FinalizableRun>
        FinalizeReply: MessageTypeDefinition<_barmill_results_v1_FinalizeReplyInput, _barmill_results_v1_FinalizeReply>
        FinalizeRequest: MessageTypeDefinition<_barmill_results_v1_FinalizeRequestInput, _barmill_results_v1_FinalizeRequest>
        FindDatasetRequest: MessageTypeDefinition<_barmill_results_v1_FindDatasetRequestInput, _barmill_results_v1_FindDatasetRequest>
        FindRequest: MessageTypeDefinition<_barmill_results_v1_FindRequestInput, _barmill_results_v1_FindRequest>
        FindResultsRequest: MessageTypeDefinition<_barmill_results_v1_FindResultsRequestInput, _barmill_results_v1_FindResultsRequest>
        FindRobustRequest: MessageTypeDefinition<_barmill_results_v1_FindRobustRequestInput, _barmill_results_v1_FindRobustRequest>
        FinishReply: MessageTypeDefinition<_barmill_results_v1_FinishReplyInput, _barmill_results_v1_FinishReply>
        FinishRequest: MessageTypeDefinition<_barmill_results_v1_FinishRequestInput, _barmill_results_v1_FinishRequest>
        FinishWalkForwardPart: MessageTypeDefinition<_barmill_results_v1_FinishWalkForwardPartInput, _barmill_results_v1_FinishWalkForwardPart>
        FinishWalkForwardRequest: MessageTypeDefinition<_barmill_results_v1_FinishWalkForwardRequestInput, _barmill_results_v1_FinishWalkForwardRequest>
        GetDatasetRequest: MessageTypeDefinition<_barmill_results_v1_GetDatasetRequestInput, _barmill_results_v1_GetDatasetRequest>
        GetInstrumentRequest: MessageTypeDefinition<_barmill_results_v1_GetInstrumentRequestInput, _barmill_results_v1_GetInstrumentRequest>
        GetStrategyRequest: MessageTypeDefinition<_barmill_results_v1_GetStrategyRequestInput, _barmill_results_v1_GetStrategyRequest>
        GridAxis: MessageTypeDefinition<_barmill_results_v1_GridAxisInput, _barmill_results_v1_GridAxis>
        HeartbeatReply: MessageTypeDefinition<_barmill_results_v1_HeartbeatReplyInput, _barmill_results_v1_HeartbeatReply>
        HeartbeatRequest: MessageTypeDefinition<_barmill_results_v1_HeartbeatRequestInput, _barmill_results_v1_HeartbeatRequest>
        Heatmap: MessageTypeDefinition<_barmill_results_v1_HeatmapInput, _barmill_results_v1_Heatmap>
        HeatmapRequest: MessageTypeDefinition<_barmill_results_v1_HeatmapRequestInput, _barmill_results_v1_HeatmapRequest>
        HeldMessage: MessageTypeDefinition<_barmill_results_v1_HeldMessageInput, _barmill_results_v1_HeldMessage>
        Idempotency: MessageTypeDefinition<_barmill_results_v1_IdempotencyInput, _barmill_results_v1_Idempotency>
        IdempotentRequests: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_IdempotentRequestsClient> & { service: _barmill_results_v1_IdempotentRequestsDefinition }
        Importance: MessageTypeDefinition<_barmill_results_v1_ImportanceInput, _barmill_results_v1_Importance>
        ImportanceRequest: MessageTypeDefinition<_barmill_results_v1_ImportanceRequestInput, _barmill_results_v1_ImportanceRequest>
        Instrument: MessageTypeDefinition<_barmill_results_v1_InstrumentInput, _barmill_results_v1_Instrument>
        InstrumentList: MessageTypeDefinition<_barmill_results_v1_InstrumentListInput, _barmill_results_v1_InstrumentList>
        Judgement: MessageTypeDefinition<_barmill_results_v1_JudgementInput, _barmill_results_v1_Judgement>
        KeptAnswer: MessageTypeDefinition<_barmill_results_v1_KeptAnswerInput, _barmill_results_v1_KeptAnswer>
        KeyLimits: MessageTypeDefinition<_barmill_results_v1_KeyLimitsInput, _barmill_results_v1_KeyLimits>
        KeyRef: MessageTypeDefinition<_barmill_results_v1_KeyRefInput, _barmill_results_v1_KeyRef>
        Library: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_LibraryClient> & { service: _barmill_results_v1_LibraryDefinition }
        ListDatasetsRequest: MessageTypeDefinition<_barmill_results_v1_ListDatasetsRequestInput, _barmill_results_v1_ListDatasetsRequest>
        ListDeliveriesRequest: MessageTypeDefinition<_barmill_results_v1_ListDeliveriesRequestInput, _barmill_results_v1_ListDeliveriesRequest>
        ListEventsRequest: MessageTypeDefinition<_barmill_results_v1_ListEventsRequestInput, _barmill_results_v1_ListEventsRequest>
        ListInstrumentsRequest: MessageTypeDefinition<_barmill_results_v1_ListInstrumentsRequestInput, _barmill_results_v1_ListInstrumentsRequest>
        ListKeysRequest: MessageTypeDefinition<_barmill_results_v1_ListKeysRequestInput, _barmill_results_v1_ListKeysRequest>
        ListStrategiesRequest: MessageTypeDefinition<_barmill_results_v1_ListStrategiesRequestInput, _barmill_results_v1_ListStrategiesRequest>
        ListTradesRequest: MessageTypeDefinition<_barmill_results_v1_ListTradesRequestInput, _barmill_results_v1_ListTradesRequest>
        ListWebhooksRequest: MessageTypeDefinition<_barmill_results_v1_ListWebhooksRequestInput, _barmill_results_v1_ListWebhooksRequest>
        LiveWorker: MessageTypeDefinition<_barmill_results_v1_LiveWorkerInput, _barmill_results_v1_LiveWorker>
        LoggedEvent: MessageTypeDefinition<_barmill_results_v1_LoggedEventInput, _barmill_results_v1_LoggedEvent>
        MarketData: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_MarketDataClient> & { service: _barmill_results_v1_MarketDataDefinition }
        Metric: MessageTypeDefinition<_barmill_results_v1_MetricInput, _barmill_results_v1_Metric>
        MetricColumn: MessageTypeDefinition<_barmill_results_v1_MetricColumnInput, _barmill_results_v1_MetricColumn>
        MetricDirection: MessageTypeDefinition<_barmill_results_v1_MetricDirectionInput, _barmill_results_v1_MetricDirection>
        NewBatchItem: MessageTypeDefinition<_barmill_results_v1_NewBatchItemInput, _barmill_results_v1_NewBatchItem>
        OpenResultRequest: MessageTypeDefinition<_barmill_results_v1_OpenResultRequestInput, _barmill_results_v1_OpenResultRequest>
        OpenSearch: MessageTypeDefinition<_barmill_results_v1_OpenSearchInput, _barmill_results_v1_OpenSearch>
        Optimization: MessageTypeDefinition<_barmill_results_v1_OptimizationInput, _barmill_results_v1_Optimization>
        OptimizationPage: MessageTypeDefinition<_barmill_results_v1_OptimizationPageInput, _barmill_results_v1_OptimizationPage>
        OptimizationReply: MessageTypeDefinition<_barmill_results_v1_OptimizationReplyInput, _barmill_results_v1_OptimizationReply>
        OutOfSample: MessageTypeDefinition<_barmill_results_v1_OutOfSampleInput, _barmill_results_v1_OutOfSample>
        PageEnd: MessageTypeDefinition<_barmill_results_v1_PageEndInput, _barmill_results_v1_PageEnd>
        PageQuery: MessageTypeDefinition<_barmill_results_v1_PageQueryInput, _barmill_results_v1_PageQuery>
        ParameterShare: MessageTypeDefinition<_barmill_results_v1_ParameterShareInput, _barmill_results_v1_ParameterShare>
        ParentSearch: MessageTypeDefinition<_barmill_results_v1_ParentSearchInput, _barmill_results_v1_ParentSearch>
        PendingReply: MessageTypeDefinition<_barmill_results_v1_PendingReplyInput, _barmill_results_v1_PendingReply>
        PendingRequest: MessageTypeDefinition<_barmill_results_v1_PendingRequestInput, _barmill_results_v1_PendingRequest>
        PendingWalkForwards: MessageTypeDefinition<_barmill_results_v1_PendingWalkForwardsInput, _barmill_results_v1_PendingWalkForwards>
        Planning: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_PlanningClient> & { service: _barmill_results_v1_PlanningDefinition }
        PoisonedChunk: MessageTypeDefinition<_barmill_results_v1_PoisonedChunkInput, _barmill_results_v1_PoisonedChunk>
        Ranking: MessageTypeDefinition<_barmill_results_v1_RankingInput, _barmill_results_v1_Ranking>
        ReadEventsRequest: MessageTypeDefinition<_barmill_results_v1_ReadEventsRequestInput, _barmill_results_v1_ReadEventsRequest>
        ReadFailedRequest: MessageTypeDefinition<_barmill_results_v1_ReadFailedRequestInput, _barmill_results_v1_ReadFailedRequest>
        ReadFiguresRequest: MessageTypeDefinition<_barmill_results_v1_ReadFiguresRequestInput, _barmill_results_v1_ReadFiguresRequest>
        ReadPlanRequest: MessageTypeDefinition<_barmill_results_v1_ReadPlanRequestInput, _barmill_results_v1_ReadPlanRequest>
        ReadReturnsRequest: MessageTypeDefinition<_barmill_results_v1_ReadReturnsRequestInput, _barmill_results_v1_ReadReturnsRequest>
        ReadSpecReply: MessageTypeDefinition<_barmill_results_v1_ReadSpecReplyInput, _barmill_results_v1_ReadSpecReply>
        ReadSpecRequest: MessageTypeDefinition<_barmill_results_v1_ReadSpecRequestInput, _barmill_results_v1_ReadSpecRequest>
        ReadTableRequest: MessageTypeDefinition<_barmill_results_v1_ReadTableRequestInput, _barmill_results_v1_ReadTableRequest>
        ReadTrialsRequest: MessageTypeDefinition<_barmill_results_v1_ReadTrialsRequestInput, _barmill_results_v1_ReadTrialsRequest>
        RejectPlanRequest: MessageTypeDefinition<_barmill_results_v1_RejectPlanRequestInput, _barmill_results_v1_RejectPlanRequest>
        RejectedOrder: MessageTypeDefinition<_barmill_results_v1_RejectedOrderInput, _barmill_results_v1_RejectedOrder>
        RejectedOrders: MessageTypeDefinition<_barmill_results_v1_RejectedOrdersInput, _barmill_results_v1_RejectedOrders>
        ReleaseReply: MessageTypeDefinition<_barmill_results_v1_ReleaseReplyInput, _barmill_results_v1_ReleaseReply>
        ReleaseRequest: MessageTypeDefinition<_barmill_results_v1_ReleaseRequestInput, _barmill_results_v1_ReleaseRequest>
        Removal: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_RemovalClient> & { service: _barmill_results_v1_RemovalDefinition }
        ReproduceRequest: MessageTypeDefinition<_barmill_results_v1_ReproduceRequestInput, _barmill_results_v1_ReproduceRequest>
        ResultPage: MessageTypeDefinition<_barmill_results_v1_ResultPageInput, _barmill_results_v1_ResultPage>
        ResultRef: MessageTypeDefinition<_barmill_results_v1_ResultRefInput, _barmill_results_v1_ResultRef>
        RetryFailedRequest: MessageTypeDefinition<_barmill_results_v1_RetryFailedRequestInput, _barmill_results_v1_RetryFailedRequest>
        ReturnRow: MessageTypeDefinition<_barmill_results_v1_ReturnRowInput, _barmill_results_v1_ReturnRow>
        ReturnRows: MessageTypeDefinition<_barmill_results_v1_ReturnRowsInput, _barmill_results_v1_ReturnRows>
        RobustPage: MessageTypeDefinition<_barmill_results_v1_RobustPageInput, _barmill_results_v1_RobustPage>
        RobustPair: MessageTypeDefinition<_barmill_results_v1_RobustPairInput, _barmill_results_v1_RobustPair>
        RobustPlace: MessageTypeDefinition<_barmill_results_v1_RobustPlaceInput, _barmill_results_v1_RobustPlace>
        RobustSet: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_RobustSetClient> & { service: _barmill_results_v1_RobustSetDefinition }
        RobustTimeframe: MessageTypeDefinition<_barmill_results_v1_RobustTimeframeInput, _barmill_results_v1_RobustTimeframe>
        RotateKeyRequest: MessageTypeDefinition<_barmill_results_v1_RotateKeyRequestInput, _barmill_results_v1_RotateKeyRequest>
        RunEvent: MessageTypeDefinition<_barmill_results_v1_RunEventInput, _barmill_results_v1_RunEvent>
        RunGroup: MessageTypeDefinition<_barmill_results_v1_RunGroupInput, _barmill_results_v1_RunGroup>
        RunOrigin: MessageTypeDefinition<_barmill_results_v1_RunOriginInput, _barmill_results_v1_RunOrigin>
        RunRef: MessageTypeDefinition<_barmill_results_v1_RunRefInput, _barmill_results_v1_RunRef>
        RunRefs: MessageTypeDefinition<_barmill_results_v1_RunRefsInput, _barmill_results_v1_RunRefs>
        RunningChunk: MessageTypeDefinition<_barmill_results_v1_RunningChunkInput, _barmill_results_v1_RunningChunk>
        Runs: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_RunsClient> & { service: _barmill_results_v1_RunsDefinition }
        SelectedTimeframe: MessageTypeDefinition<_barmill_results_v1_SelectedTimeframeInput, _barmill_results_v1_SelectedTimeframe>
        SettingsRef: MessageTypeDefinition<_barmill_results_v1_SettingsRefInput, _barmill_results_v1_SettingsRef>
        SettleDeliveryReply: MessageTypeDefinition<_barmill_results_v1_SettleDeliveryReplyInput, _barmill_results_v1_SettleDeliveryReply>
        SettleDeliveryRequest: MessageTypeDefinition<_barmill_results_v1_SettleDeliveryRequestInput, _barmill_results_v1_SettleDeliveryRequest>
        SortKey: MessageTypeDefinition<_barmill_results_v1_SortKeyInput, _barmill_results_v1_SortKey>
        Sparkline: MessageTypeDefinition<_barmill_results_v1_SparklineInput, _barmill_results_v1_Sparkline>
        SpentSearch: MessageTypeDefinition<_barmill_results_v1_SpentSearchInput, _barmill_results_v1_SpentSearch>
        StartTestRequest: MessageTypeDefinition<_barmill_results_v1_StartTestRequestInput, _barmill_results_v1_StartTestRequest>
        StartTrainingRequest: MessageTypeDefinition<_barmill_results_v1_StartTrainingRequestInput, _barmill_results_v1_StartTrainingRequest>
        Steering: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_SteeringClient> & { service: _barmill_results_v1_SteeringDefinition }
        StepReply: MessageTypeDefinition<_barmill_results_v1_StepReplyInput, _barmill_results_v1_StepReply>
        StoreChunksReply: MessageTypeDefinition<_barmill_results_v1_StoreChunksReplyInput, _barmill_results_v1_StoreChunksReply>
        StoreChunksRequest: MessageTypeDefinition<_barmill_results_v1_StoreChunksRequestInput, _barmill_results_v1_StoreChunksRequest>
        StoreGenerationRequest: MessageTypeDefinition<_barmill_results_v1_StoreGenerationRequestInput, _barmill_results_v1_StoreGenerationRequest>
        StoreSampleRequest: MessageTypeDefinition<_barmill_results_v1_StoreSampleRequestInput, _barmill_results_v1_StoreSampleRequest>
        StoreStrategyReply: MessageTypeDefinition<_barmill_results_v1_StoreStrategyReplyInput, _barmill_results_v1_StoreStrategyReply>
        StoreStrategyRequest: MessageTypeDefinition<_barmill_results_v1_StoreStrategyRequestInput, _barmill_results_v1_StoreStrategyRequest>
        StoredStrategy: MessageTypeDefinition<_barmill_results_v1_StoredStrategyInput, _barmill_results_v1_StoredStrategy>
        Strategies: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_StrategiesClient> & { service: _barmill_results_v1_StrategiesDefinition }
        StrategyPage: MessageTypeDefinition<_barmill_results_v1_StrategyPageInput, _barmill_results_v1_StrategyPage>
        StreamEnd: MessageTypeDefinition<_barmill_results_v1_StreamEndInput, _barmill_results_v1_StreamEnd>
        SubmitBacktestRequest: MessageTypeDefinition<_barmill_results_v1_SubmitBacktestRequestInput, _barmill_results_v1_SubmitBacktestRequest>
        SubmitBatchRequest: MessageTypeDefinition<_barmill_results_v1_SubmitBatchRequestInput, _barmill_results_v1_SubmitBatchRequest>
        SubmitOptimizationRequest: MessageTypeDefinition<_barmill_results_v1_SubmitOptimizationRequestInput, _barmill_results_v1_SubmitOptimizationRequest>
        SubmitWalkForwardRequest: MessageTypeDefinition<_barmill_results_v1_SubmitWalkForwardRequestInput, _barmill_results_v1_SubmitWalkForwardRequest>
        SummarizeRequest: MessageTypeDefinition<_barmill_results_v1_SummarizeRequestInput, _barmill_results_v1_SummarizeRequest>
        Summary: MessageTypeDefinition<_barmill_results_v1_SummaryInput, _barmill_results_v1_Summary>
        TableColumn: MessageTypeDefinition<_barmill_results_v1_TableColumnInput, _barmill_results_v1_TableColumn>
        TableField: MessageTypeDefinition<_barmill_results_v1_TableFieldInput, _barmill_results_v1_TableField>
        TablePart: MessageTypeDefinition<_barmill_results_v1_TablePartInput, _barmill_results_v1_TablePart>
        TagList: MessageTypeDefinition<_barmill_results_v1_TagListInput, _barmill_results_v1_TagList>
        TenantSettings: MessageTypeDefinition<_barmill_results_v1_TenantSettingsInput, _barmill_results_v1_TenantSettings>
        TimeframeList: MessageTypeDefinition<_barmill_results_v1_TimeframeListInput, _barmill_results_v1_TimeframeList>
        TimeframesRef: MessageTypeDefinition<_barmill_results_v1_TimeframesRefInput, _barmill_results_v1_TimeframesRef>
        Trade: MessageTypeDefinition<_barmill_results_v1_TradeInput, _barmill_results_v1_Trade>
        TradeGroup: MessageTypeDefinition<_barmill_results_v1_TradeGroupInput, _barmill_results_v1_TradeGroup>
        TradePage: MessageTypeDefinition<_barmill_results_v1_TradePageInput, _barmill_results_v1_TradePage>
        TradeRows: MessageTypeDefinition<_barmill_results_v1_TradeRowsInput, _barmill_results_v1_TradeRows>
        Trials: MessageTypeDefinition<_barmill_results_v1_TrialsInput, _barmill_results_v1_Trials>
        UploadHeader: MessageTypeDefinition<_barmill_results_v1_UploadHeaderInput, _barmill_results_v1_UploadHeader>
        UploadPart: MessageTypeDefinition<_barmill_results_v1_UploadPartInput, _barmill_results_v1_UploadPart>
        UploadReply: MessageTypeDefinition<_barmill_results_v1_UploadReplyInput, _barmill_results_v1_UploadReply>
        VerifyKeyRequest: MessageTypeDefinition<_barmill_results_v1_VerifyKeyRequestInput, _barmill_results_v1_VerifyKeyRequest>
        WaitingWork: MessageTypeDefinition<_barmill_results_v1_WaitingWorkInput, _barmill_results_v1_WaitingWork>
        WalkForward: MessageTypeDefinition<_barmill_results_v1_WalkForwardInput, _barmill_results_v1_WalkForward>
        WalkForwardCell: MessageTypeDefinition<_barmill_results_v1_WalkForwardCellInput, _barmill_results_v1_WalkForwardCell>
        WalkForwardPage: MessageTypeDefinition<_barmill_results_v1_WalkForwardPageInput, _barmill_results_v1_WalkForwardPage>
        WalkForwardRef: MessageTypeDefinition<_barmill_results_v1_WalkForwardRefInput, _barmill_results_v1_WalkForwardRef>
        WalkForwardReply: MessageTypeDefinition<_barmill_results_v1_WalkForwardReplyInput, _barmill_results_v1_WalkForwardReply>
        WalkForwardWindow: MessageTypeDefinition<_barmill_results_v1_WalkForwardWindowInput, _barmill_results_v1_WalkForwardWindow>
        WalkForwardWindowList: MessageTypeDefinition<_barmill_results_v1_WalkForwardWindowListInput, _barmill_results_v1_WalkForwardWindowList>
        WalkForwardWork: MessageTypeDefinition<_barmill_results_v1_WalkForwardWorkInput, _barmill_results_v1_WalkForwardWork>
        WalkForwards: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_WalkForwardsClient> & { service: _barmill_results_v1_WalkForwardsDefinition }
        Webhook: MessageTypeDefinition<_barmill_results_v1_WebhookInput, _barmill_results_v1_Webhook>
        WebhookGone: MessageTypeDefinition<_barmill_results_v1_WebhookGoneInput, _barmill_results_v1_WebhookGone>
        WebhookPage: MessageTypeDefinition<_barmill_results_v1_WebhookPageInput, _barmill_results_v1_WebhookPage>
        WebhookRef: MessageTypeDefinition<_barmill_results_v1_WebhookRefInput, _barmill_results_v1_WebhookRef>
        Webhooks: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_WebhooksClient> & { service: _barmill_results_v1_WebhooksDefinition }
        WindowBounds: MessageTypeDefinition<_barmill_results_v1_WindowBoundsInput, _barmill_results_v1_WindowBounds>
        WindowCounts: MessageTypeDefinition<_barmill_results_v1_WindowCountsInput, _barmill_results_v1_WindowCounts>
        Work: SubtypeConstructor<typeof grpc.Client, _barmill_results_v1_WorkClient> & { service: _barmill_results_v1_WorkDefinition }
        WorkersReply: MessageTypeDefinition<_barmill_results_v1_WorkersReplyInput, _barmill_results_v1_WorkersReply>
        WorkersRequest: MessageTypeDefinition<_barmill_results_v1_WorkersRequestInput, _barmill_results_v1_WorkersRequest>
      }
    }
  }
}

