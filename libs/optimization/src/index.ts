export { createSearchSpace, SearchSpaceError, type SearchSpaceDefinition } from './create-search-space';
export { dispatchShares, type DispatchShare, type WaitingRun } from './dispatch-shares';
export { resolveAxes, type AxesResolution, type Axis, type AxisForm } from './grid';
export { resolveObjective, type Objective, type ObjectiveResolution } from './objective';
export { planChunks, type ChunkPage, type ChunkPlanInput, type PlannedChunk } from './plan-chunks';
export { compareRows, rank, type RankableRow } from './ranking';
export type { SearchSpace, Stretch } from './search-space';
