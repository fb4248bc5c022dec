export type { AxisForm, AxisRange } from './axis-form';
export { ChunkCutter, type CutChunk } from './chunk-cutter';
export { mostChunkNs, type ChunkSizing } from './chunk-size';
export {
  createSampleSpace,
  createSearchSpace,
  maxExaminedPoints,
  SearchSpaceError,
  type SearchSpaceDefinition,
} from './create-search-space';
export type { Axis, ContinuousAxis, Coordinates, Dimension } from './dimension';
export { dispatchWindow, quickShares, type CostedRun } from './dispatch-window';
export { dispatchShares, priorityWeights, type DispatchShare, type WaitingRun } from './dispatch-shares';
export { assumedNsPerBarCombination, cpuSeconds, searchWarnings, wallSeconds, type SearchWarning } from './estimate';
export { resolveAxes, resolveDimensions, type AxesResolution, type DimensionsResolution } from './grid';
export { mapIndices, type MappedAxis } from './index-mapping';
export {
  judgeColumns,
  type ColumnJudgement,
  type ColumnSettings,
  type Surface,
  type TrialColumns,
} from './judgement/judge-columns';
export { judgedTrials } from './judgement/judged-trials';
export { columnSettings, returnTerms, type MeasuredAccount } from './judgement/judgement-terms';
export {
  judgeReturns,
  type Overfitting,
  type ReturnJudgement,
  type ReturnTerms,
  type TrialMarkets,
} from './judgement/judge-returns';
export { ListSpace } from './list-space';
export type { MetricRecord } from './metric-text';
export { resolveObjective, type Objective, type ObjectiveResolution } from './objective';
export {
  compileObjective,
  type ObjectiveForm,
  type ObjectiveFunction,
  type ObjectiveFunctionResolution,
  type ObjectiveValue,
  type WeightedMetric,
} from './objective-function';
export { planChunks, type ChunkPage, type ChunkPlanInput, type PlannedChunk } from './plan-chunks';
export { compareRows, rank, type RankableRow } from './ranking';
export {
  requestedSearch,
  type CheckedSearch,
  type RequestedSearch,
  type ResolvedSearch,
  type SearchRefusal,
  type SearchResolution,
} from './requested-search';
export {
  compileResultConstraints,
  type Feasibility,
  type ResultConstraints,
  type ResultConstraintsResolution,
} from './result-constraints';
export { chanceTerms, rowChance, type ChanceTerms, type RowChance } from './row-chance';
export { SampleSpace, type SettledPoint } from './sample-space';
export {
  createSearch,
  maxTrials,
  searchFaults,
  SearchRequestError,
  type SearchMethod,
  type SearchRequest,
} from './search/create-search';
export type { EarlyStop } from './search/early-stop';
export type { GeneticSettings } from './search/genetic-settings';
export { resumeSearch } from './search/resume-search';
export type { Generation, Search, SearchEnd, TrialResult } from './search/search';
export type { SearchSpace, Stretch } from './search-space';
export {
  gridOf,
  listedAxes,
  pointsOfMarket,
  ResultJudge,
  rowObjectiveOf,
  sampleSpaceOf,
  searchRequestOf,
  type StoredObjective,
  type StoredSearch,
} from './stored-search';
export {
  MOST_PBO_TRIALS,
  overfittingOf,
  type BacktestOverfitting,
  type OverfittingResult,
} from './overfitting/backtest-overfitting';
export { expectedBestSharpe, type ExpectedBestSharpe } from './overfitting/expected-best-sharpe';
export { judgeWinner, type WinnerFigure, type WinnerVerdict } from './overfitting/judge-winner';
export { sampleSizeFor, sampleTrials, type TrialSample, type TrialSampleSettings } from './overfitting/sample-trials';
export { edgesAt, type EdgeOfGrid } from './surface/grid-edge';
export { plateausOf, type Plateaus } from './surface/plateau';
export {
  DEFAULT_LEAST_TRADES,
  rankByPlateau,
  rankRobustly,
  type RankingColumns,
  type RobustRanking,
} from './surface/robust-ranking';
export { slicesThrough, type SlicePoint, type SurfaceSlice } from './surface/slices';
export { surfaceAxes, surfaceSize, type SurfaceAxis } from './surface/surface-axes';
export { driftAxesOf } from './walk-forward/drift-axes';
export { driftOf, type AxisDrift, type DriftAxis, type ParameterDrift } from './walk-forward/parameter-drift';
export { namedFigures, type NamedFigure } from './walk-forward/named-figures';
export { planMatrix, type MatrixCell, type MatrixResolution, type MatrixSettings } from './walk-forward/plan-matrix';
export { planSplit, type SplitSettings } from './walk-forward/plan-split';
export { planWindows, type WalkForwardSettings } from './walk-forward/plan-windows';
export {
  requestedWindows,
  type PlannedCell,
  type RequestedLength,
  type RequestedWindows,
  type RequestedWindowsResolution,
} from './walk-forward/requested-windows';
export { stitchCurves } from './walk-forward/stitched-curve';
export {
  noFigures,
  summarizeWalkForward,
  type OutOfSampleFigures,
  type WalkForwardContext,
  type WalkForwardSummary,
  type WindowResult,
} from './walk-forward/summarize-walk-forward';
export type { WalkForwardFigure, WalkForwardReason } from './walk-forward/walk-forward-figure';
export { windowBarsOf, type TradedStretch } from './walk-forward/window-bars';
export {
  windowEffort,
  windowWarnings,
  type WindowEffort,
  type WindowFacts,
  type WindowWarning,
} from './walk-forward/walk-forward-estimate';
export type { WindowBars, WindowUnit } from './walk-forward/window-clock';
export type {
  LeftOutWindow,
  WalkForwardWindow,
  WindowPart,
  WindowPlan,
  WindowPlanResolution,
} from './walk-forward/window-plan';
