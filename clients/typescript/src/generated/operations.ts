// This file is generated from docs/openapi.json.
import type * as resources from './resources.ts';

type Answer<Responses> = Responses[keyof Responses];

/** Operations of the API: what each takes, and what it answers. */
export interface Operations {
  'GET /v1/backtests/export': { takes: resources.BacktestExportsRunsData; answers: Answer<resources.BacktestExportsRunsResponses> };
  'GET /v1/backtests/{id}/trades/export': { takes: resources.BacktestExportsTradesData; answers: Answer<resources.BacktestExportsTradesResponses> };
  'GET /v1/backtests/{id}/equity-curve/export': { takes: resources.BacktestExportsEquityData; answers: Answer<resources.BacktestExportsEquityResponses> };
  'GET /v1/optimizations/export': { takes: resources.OptimizationExportsRunsData; answers: Answer<resources.OptimizationExportsRunsResponses> };
  'GET /v1/optimizations/{id}/results/export': { takes: resources.OptimizationExportsResultsData; answers: Answer<resources.OptimizationExportsResultsResponses> };
  'GET /v1/backtests/{id}/report': { takes: resources.ReportReportData; answers: Answer<resources.ReportReportResponses> };
  'GET /v1/backtests/best': { takes: resources.BestListData; answers: Answer<resources.BestListResponses> };
  'POST /v1/backtests': { takes: resources.BacktestsSubmitData; answers: Answer<resources.BacktestsSubmitResponses> };
  'GET /v1/backtests': { takes: resources.BacktestsListData; answers: Answer<resources.BacktestsListResponses> };
  'GET /v1/backtests/{id}': { takes: resources.BacktestsGetData; answers: Answer<resources.BacktestsGetResponses> };
  'PATCH /v1/backtests/{id}': { takes: resources.BacktestsEditData; answers: Answer<resources.BacktestsEditResponses> };
  'DELETE /v1/backtests/{id}': { takes: resources.RunRemovalDeleteBacktestData; answers: Answer<resources.RunRemovalDeleteBacktestResponses> };
  'GET /v1/backtests/{id}/trades': { takes: resources.BacktestsTradesData; answers: Answer<resources.BacktestsTradesResponses> };
  'GET /v1/backtests/{id}/equity-curve': { takes: resources.BacktestsEquityCurveData; answers: Answer<resources.BacktestsEquityCurveResponses> };
  'POST /v1/backtests/{id}/cancel': { takes: resources.BacktestsCancelData; answers: Answer<resources.BacktestsCancelResponses> };
  'GET /v1/backtests/{id}/events': { takes: resources.BacktestsEventsData; answers: Answer<resources.BacktestsEventsResponses> };
  'POST /v1/optimizations': { takes: resources.OptimizationsSubmitData; answers: Answer<resources.OptimizationsSubmitResponses> };
  'GET /v1/optimizations': { takes: resources.OptimizationsListData; answers: Answer<resources.OptimizationsListResponses> };
  'GET /v1/optimizations/{id}': { takes: resources.OptimizationsGetData; answers: Answer<resources.OptimizationsGetResponses> };
  'PATCH /v1/optimizations/{id}': { takes: resources.OptimizationsEditData; answers: Answer<resources.OptimizationsEditResponses> };
  'DELETE /v1/optimizations/{id}': { takes: resources.RunRemovalDeleteOptimizationData; answers: Answer<resources.RunRemovalDeleteOptimizationResponses> };
  'GET /v1/optimizations/{id}/results': { takes: resources.OptimizationsResultsData; answers: Answer<resources.OptimizationsResultsResponses> };
  'POST /v1/optimizations/{id}/cancel': { takes: resources.OptimizationsCancelData; answers: Answer<resources.OptimizationsCancelResponses> };
  'GET /v1/optimizations/{id}/events': { takes: resources.OptimizationsEventsData; answers: Answer<resources.OptimizationsEventsResponses> };
  'GET /v1/optimizations/{id}/results/{index}': { takes: resources.CombinationsGetData; answers: Answer<resources.CombinationsGetResponses> };
  'POST /v1/optimizations/{id}/results/{index}/open': { takes: resources.CombinationsOpenData; answers: Answer<resources.CombinationsOpenResponses> };
  'GET /v1/optimizations/{id}/heatmap': { takes: resources.GridHeatmapData; answers: Answer<resources.GridHeatmapResponses> };
  'GET /v1/optimizations/{id}/importance': { takes: resources.GridImportanceData; answers: Answer<resources.GridImportanceResponses> };
  'GET /v1/optimizations/{id}/best': { takes: resources.GridBestData; answers: Answer<resources.GridBestResponses> };
  'POST /v1/backtests/{id}/reproduce': { takes: resources.ReproductionsStartData; answers: Answer<resources.ReproductionsStartResponses> };
  'GET /v1/backtests/{id}/reproductions/{reproduction_id}': { takes: resources.ReproductionsGetData; answers: Answer<resources.ReproductionsGetResponses> };
  'GET /v1/backtests/{id}/drawdown': { takes: resources.AnalysisDrawdownData; answers: Answer<resources.AnalysisDrawdownResponses> };
  'GET /v1/backtests/{id}/calendar': { takes: resources.AnalysisCalendarData; answers: Answer<resources.AnalysisCalendarResponses> };
  'GET /v1/backtests/{id}/breakdown': { takes: resources.AnalysisBreakdownData; answers: Answer<resources.AnalysisBreakdownResponses> };
  'GET /v1/comparisons': { takes: resources.ComparisonsCompareData; answers: Answer<resources.ComparisonsCompareResponses> };
  'GET /v1/summaries': { takes: resources.SummariesSummarizeData; answers: Answer<resources.SummariesSummarizeResponses> };
  'GET /v1/datasets': { takes: resources.DatasetsListData; answers: Answer<resources.DatasetsListResponses> };
  'POST /v1/datasets': { takes: resources.DatasetsUploadData; answers: Answer<resources.DatasetsUploadResponses> };
  'GET /v1/datasets/{id}': { takes: resources.DatasetsGetData; answers: Answer<resources.DatasetsGetResponses> };
  'GET /v1/instruments': { takes: resources.InstrumentsListData; answers: Answer<resources.InstrumentsListResponses> };
  'POST /v1/instruments': { takes: resources.InstrumentsCreateData; answers: Answer<resources.InstrumentsCreateResponses> };
  'GET /v1/instruments/{symbol}': { takes: resources.InstrumentsGetData; answers: Answer<resources.InstrumentsGetResponses> };
  'POST /v1/strategies': { takes: resources.StrategiesStoreData; answers: Answer<resources.StrategiesStoreResponses> };
  'GET /v1/strategies': { takes: resources.StrategiesListData; answers: Answer<resources.StrategiesListResponses> };
  'POST /v1/strategies/check': { takes: resources.StrategiesCheckData; answers: Answer<resources.StrategiesCheckResponses> };
  'GET /v1/strategies/{name}': { takes: resources.StrategiesGetData; answers: Answer<resources.StrategiesGetResponses> };
  'DELETE /v1/strategies/{name}': { takes: resources.StrategyRemovalDeleteStrategyData; answers: Answer<resources.StrategyRemovalDeleteStrategyResponses> };
  'GET /v1/metrics-dictionary': { takes: resources.MetricsDictionaryListData; answers: Answer<resources.MetricsDictionaryListResponses> };
  'POST /v1/batches': { takes: resources.BatchesSubmitData; answers: Answer<resources.BatchesSubmitResponses> };
  'GET /v1/batches/{id}': { takes: resources.BatchesGetData; answers: Answer<resources.BatchesGetResponses> };
  'POST /v1/batches/{id}/cancel': { takes: resources.BatchesCancelData; answers: Answer<resources.BatchesCancelResponses> };
  'POST /v1/api-keys': { takes: resources.ApiKeysCreateData; answers: Answer<resources.ApiKeysCreateResponses> };
  'GET /v1/api-keys': { takes: resources.ApiKeysListData; answers: Answer<resources.ApiKeysListResponses> };
  'GET /v1/api-keys/{id}': { takes: resources.ApiKeysGetData; answers: Answer<resources.ApiKeysGetResponses> };
  'DELETE /v1/api-keys/{id}': { takes: resources.ApiKeysRevokeData; answers: Answer<resources.ApiKeysRevokeResponses> };
  'POST /v1/api-keys/{id}/rotate': { takes: resources.ApiKeysRotateData; answers: Answer<resources.ApiKeysRotateResponses> };
}
