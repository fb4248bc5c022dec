import type { Objective } from '../objective';
import { sampleTrials, type TrialSample } from '../overfitting/sample-trials';
import { edgesAt, type EdgeOfGrid } from '../surface/grid-edge';
import { plateausOf } from '../surface/plateau';
import { rankRobustly, type RobustRanking } from '../surface/robust-ranking';
import { slicesThrough, type SurfaceSlice } from '../surface/slices';
import { surfaceAxes, surfaceSize, type GridAxis, type SurfaceAxis } from '../surface/surface-axes';
import { leadingTrials } from './leading-trials';

/** Points of a grid whose surface is looked at: 17 bytes each. */
const MOST_POINTS = 10_000_000;
/** Points of a slice that are kept, those nearest to the best. */
const MOST_SLICE_POINTS = 201;
/** Leading trials of each ranking whose equity is kept: as many as the sample has of the best, and this at most. */
const MOST_LEADERS = 100;
/** Ranks kept of a ranking. */
const RANKED = 10_000;

/** Figures of every trial that has any, by ascending index; NaN: it has none. */
export interface TrialColumns {
  readonly index: Float64Array;
  readonly objective: Float64Array;
  readonly sharpe: Float64Array;
  readonly totalTrades: Float64Array;
  readonly maxDrawdownPct: Float64Array;
}

export interface ColumnSettings {
  readonly direction: Objective['direction'];
  readonly seed: number;
  /** Of a grid what it varies, the last axis fastest; null: the trials lie on no grid. */
  readonly axes: readonly GridAxis[] | null;
  /** Markets that the grid is tried on, one after the other; missing: one. */
  readonly markets?: number;
  /** Trades from which a combination is judged by its plateau; missing: `DEFAULT_LEAST_TRADES`. */
  readonly leastTrades?: number;
}

/** A combination that leads a ranking, and where on the surface it stands. */
export interface SurfacePoint {
  readonly combinationIndex: number;
  readonly objective: number | null;
  readonly plateauScore: number | null;
  readonly edges: readonly EdgeOfGrid[];
}

export type SurfaceReason = 'not_a_grid' | 'grid_too_large' | 'no_objective_value';

/** What the surface of a grid is like around its best. */
export interface Surface {
  /** Why nothing is known of it; null: it is. */
  readonly reason: SurfaceReason | null;
  /** First by the objective. */
  readonly best: SurfacePoint | null;
  /** First by the ranking that prefers plateaus. */
  readonly robust: SurfacePoint | null;
  readonly slices: readonly SurfaceSlice[];
}

/** What follows from the figures of all trials, before any of their returns is looked at. */
export interface ColumnJudgement {
  readonly ranking: Pick<RobustRanking, 'method' | 'leastTrades' | 'judged'> & {
    /** Combinations, best first. */
    readonly combinationIndex: Float64Array;
    /** Plateau score of each, NaN: none. */
    readonly score: Float64Array;
  };
  readonly surface: Surface;
  readonly sample: Omit<TrialSample, 'positions'> & { readonly combinationIndex: Float64Array };
  /** Leading ones of both rankings: the best by the objective first, then what the other has more. */
  readonly leaders: Float64Array;
  /** The best by the objective; null: none has a value. */
  readonly winner: number | null;
  /** Of every trial. */
  readonly sharpe: Float64Array;
}

/**
 * Ranks trials by plateaus, looks at the surface around the best, and chooses those whose daily returns are to be looked at. It depends on the arguments
 * alone. Of n trials on a grid of m points it takes n·log n + m steps and about 17·m + 60·n bytes.
 */
export function judgeColumns(columns: TrialColumns, settings: ColumnSettings): ColumnJudgement {
  const { direction, seed, leastTrades } = settings;
  const { objective, maxDrawdownPct, totalTrades, index } = columns;
  const grid = gridOf(columns, settings);
  const plateau = grid.plateau;
  const robust = rankRobustly({ objective, plateau, maxDrawdownPct, totalTrades }, direction, leastTrades);
  const { positions, ...sample } = sampleTrials(objective, { direction, seed });
  const count = Math.min(MOST_LEADERS, sample.top);
  const leading = leadingTrials(columns, positions.subarray(0, sample.top), direction, count);
  const winner = leading.length === 0 ? null : leading[0];
  const ranked = robust.order.subarray(0, RANKED);
  const leaders = new Set([...leading, ...robust.order.subarray(0, count)]);
  const at = (position: number): number => index[position];
  return {
    ranking: {
      ...{ method: robust.method, leastTrades: robust.leastTrades, judged: robust.judged },
      combinationIndex: Float64Array.from(ranked, at),
      score: Float64Array.from(ranked, (position) => plateau?.[position] ?? NaN),
    },
    surface: surfaceOf(columns, grid, winner, winner === null ? null : robust.order[0]),
    sample: { ...sample, combinationIndex: Float64Array.from(positions, at) },
    leaders: Float64Array.from(leaders, at),
    winner: winner === null ? null : index[winner],
    sharpe: columns.sharpe,
  };
}

interface Grid {
  readonly axes: readonly SurfaceAxis[];
  /** By index, NaN: none; null: there is no surface. */
  readonly objective: Float64Array | null;
  /** By position; null: nothing has neighbors. */
  readonly plateau: Float64Array | null;
  readonly reason: SurfaceReason | null;
}

function gridOf({ index, objective }: TrialColumns, { axes: listed, markets = 1 }: ColumnSettings): Grid {
  if (listed === null) return { axes: [], objective: null, plateau: null, reason: 'not_a_grid' };
  const axes = surfaceAxes(listed);
  const size = surfaceSize(axes) * markets;
  if (size > MOST_POINTS) return { axes, objective: null, plateau: null, reason: 'grid_too_large' };
  const byIndex = new Float64Array(size).fill(NaN);
  for (let position = 0; position < index.length; position++) byIndex[index[position]] = objective[position];
  const scores = plateausOf(byIndex, axes, markets, triedAt(index, axes, size))?.scores ?? null;
  const plateau = scores && index.map((each) => scores[each]);
  return { axes, objective: byIndex, plateau, reason: null };
}

/** What tells where a conditional axis is active; undefined where there is none. */
function triedAt(index: Float64Array, axes: readonly SurfaceAxis[], size: number): Uint8Array | undefined {
  if (!axes.some(({ isConditional }) => isConditional)) return undefined;
  const tried = new Uint8Array(size);
  for (const each of index) tried[each] = 1;
  return tried;
}

function surfaceOf(columns: TrialColumns, grid: Grid, best: number | null, robust: number | null): Surface {
  const { axes, objective, plateau, reason } = grid;
  if (objective === null) return { reason, best: null, robust: null, slices: [] };
  if (best === null || robust === null) return { reason: 'no_objective_value', best: null, robust: null, slices: [] };
  const point = (position: number): SurfacePoint => ({
    combinationIndex: columns.index[position],
    objective: numberOrNull(columns.objective[position]),
    plateauScore: plateau && numberOrNull(plateau[position]),
    edges: edgesAt(axes, columns.index[position]),
  });
  const center = columns.index[best];
  const slices = slicesThrough(objective, axes, center).map((slice) => nearest(slice, center));
  return { reason: null, best: point(best), robust: point(robust), slices };
}

function nearest({ name, points }: SurfaceSlice, center: number): SurfaceSlice {
  const own = points.findIndex(({ index }) => index === center);
  const from = Math.max(0, Math.min(own - (MOST_SLICE_POINTS - 1) / 2, points.length - MOST_SLICE_POINTS));
  return { name, points: points.slice(from, from + MOST_SLICE_POINTS) };
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
