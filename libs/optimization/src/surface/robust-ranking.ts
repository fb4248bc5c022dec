import type { Objective } from '../objective';

/** Trades below which a combination's figures say too little to judge it, unless told otherwise. */
export const DEFAULT_LEAST_TRADES = 30;

/** One value for each combination, NaN where it has none. */
export interface RankingColumns {
  readonly objective: Float64Array;
  /** Scores of the plateaus; null: the trials have no neighbors (they are no grid). */
  readonly plateau: Float64Array | null;
  readonly maxDrawdownPct: Float64Array;
  readonly totalTrades: Float64Array;
}

export interface RobustRanking {
  /** Positions, best first. */
  readonly order: Uint32Array;
  /** What came first: combinations with enough trades that stand on a plateau, or with enough trades alone. */
  readonly method: 'plateau' | 'objective';
  readonly leastTrades: number;
  /** Combinations that the method could judge. */
  readonly judged: number;
}

/** What there is to go by: enough trades and a plateau, an objective value, nothing. */
const JUDGED = 0;
const VALUED = 1;
const MISSING = 2;

/**
 * Positions by plateau score alone, best first: those without one last, ties by lower drawdown, then by position.
 */
export function rankByPlateau(
  plateau: Float64Array,
  maxDrawdownPct: Float64Array,
  direction: Objective['direction'],
): Uint32Array {
  const tiers = Uint8Array.from(plateau, (score) => (Number.isNaN(score) ? MISSING : JUDGED));
  const keys = goodness(plateau, direction);
  return sortPositions({ tiers, keys, own: keys }, maxDrawdownPct);
}

/**
 * The ranking that an optimization is shown in by default. Combinations with `leastTrades` or more that have a plateau score count by the worse of their own
 * objective and that score: a peak no more than its surroundings, and a hole no more than itself. The others count by their objective, but no more than the
 * median of those, since nothing vouches for them; those without one come last. Ties: judged ones first, of the others the better objective, then by lower drawdown, then by position. Without
 * plateaus (`plateau` null) trades alone decide who is judged.
 *
 * @throws RangeError on columns of unequal length, and on a number of trades that is none
 */
export function rankRobustly(
  columns: RankingColumns,
  direction: Objective['direction'],
  leastTrades = DEFAULT_LEAST_TRADES,
): RobustRanking {
  const { objective, plateau, maxDrawdownPct, totalTrades } = columns;
  check(columns, leastTrades);
  const own = goodness(objective, direction);
  const around = plateau === null ? own : goodness(plateau, direction);
  const tiers = new Uint8Array(objective.length);
  const keys = new Float64Array(objective.length);
  let judged = 0;
  for (let i = 0; i < keys.length; i++) {
    const hasPlateau = totalTrades[i] >= leastTrades && !Number.isNaN(own[i]) && !Number.isNaN(around[i]);
    tiers[i] = hasPlateau ? JUDGED : Number.isNaN(own[i]) ? MISSING : VALUED;
    keys[i] = hasPlateau ? Math.min(own[i], around[i]) : own[i];
    if (hasPlateau) judged++;
  }
  const most = medianOf(keys.filter((_, i) => tiers[i] === JUDGED));
  for (let i = 0; i < keys.length; i++) if (tiers[i] === VALUED) keys[i] = Math.min(keys[i], most);
  const order = sortPositions({ tiers, keys, own }, maxDrawdownPct);
  return { order, method: plateau === null ? 'objective' : 'plateau', leastTrades, judged };
}

/** Values of which more is better. */
function goodness(values: Float64Array, direction: Objective['direction']): Float64Array {
  return direction === 'maximize' ? values : values.map((value) => -value);
}

/** Of none infinite: nothing is held against it. */
function medianOf(values: Float64Array): number {
  if (values.length === 0) return Infinity;
  const sorted = values.sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

interface Places {
  readonly tiers: Uint8Array;
  /** Of which more is better. */
  readonly keys: Float64Array;
  /** Of those that count no more than others, and so alike, more is better. */
  readonly own: Float64Array;
}

function sortPositions({ tiers, keys, own }: Places, maxDrawdownPct: Float64Array): Uint32Array {
  const positions = Uint32Array.from(keys.keys());
  return positions.sort((a, b) => {
    const isMissing = tiers[a] === MISSING || tiers[b] === MISSING;
    if (!isMissing && keys[a] !== keys[b]) return keys[a] > keys[b] ? -1 : 1;
    if (tiers[a] !== tiers[b]) return tiers[a] - tiers[b];
    if (tiers[a] === VALUED && own[a] !== own[b]) return own[a] > own[b] ? -1 : 1;
    return compareDrawdowns(maxDrawdownPct[a], maxDrawdownPct[b]) || a - b;
  });
}

/** The lower one first, a missing one last. */
function compareDrawdowns(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a === b ? 0 : a - b;
}

function check({ objective, ...others }: RankingColumns, leastTrades: number): void {
  for (const [name, column] of Object.entries(others) as [string, Float64Array | null][]) {
    if (column !== null && column.length !== objective.length) {
      throw new RangeError(`${name}: expected ${objective.length} values, as of the objective, got ${column.length}`);
    }
  }
  if (!(Number.isInteger(leastTrades) && leastTrades >= 0)) {
    throw new RangeError(`leastTrades: expected a whole number from 0, got ${leastTrades}`);
  }
}
