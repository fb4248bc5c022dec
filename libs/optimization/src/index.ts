export type { AxisForm, AxisRange } from './axis-form';
export {
  createSampleSpace,
  createSearchSpace,
  maxExaminedPoints,
  SearchSpaceError,
  type SearchSpaceDefinition,
} from './create-search-space';
export type { Axis, ContinuousAxis, Coordinates, Dimension } from './dimension';
export { dispatchShares, type DispatchShare, type WaitingRun } from './dispatch-shares';
export { resolveAxes, resolveDimensions, type AxesResolution, type DimensionsResolution } from './grid';
export { ListSpace } from './list-space';
export { resolveObjective, type Objective, type ObjectiveResolution } from './objective';
export { planChunks, type ChunkPage, type ChunkPlanInput, type PlannedChunk } from './plan-chunks';
export { compareRows, rank, type RankableRow } from './ranking';
export { SampleSpace, type SettledPoint } from './sample-space';
export type { SearchSpace, Stretch } from './search-space';
