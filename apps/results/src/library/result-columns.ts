import type { CombinationResult } from '@barmill/contracts';
import type { ResultFieldName } from '@barmill/queries';
import { toMetrics } from '../database/metric-columns';
import type { Column, ColumnSet } from './column';

/** Of several markets that of the row's own, else that of the run. */
function ofMarket(name: 'symbol' | 'timeframe'): string {
  return `(select coalesce(r.${name}s[o.market + 1], r.${name}) from optimization_runs r where r.id = o.run_id)`;
}

/** Of `optimization_results o`, with its places `k` in the ranking by the objective and `p` in the one that prefers plateaus. */
const resultOwn: Readonly<Record<ResultFieldName, Column>> = {
  symbol: { sql: ofMarket('symbol'), type: 'symbol', isNullable: false },
  timeframe: { sql: ofMarket('timeframe'), type: 'text', isNullable: false },
  combination_index: { sql: 'o.combination_index', type: 'number', isNullable: false, isInteger: true },
  rank: {
    sql: 'k.rank',
    type: 'number',
    isNullable: true,
    isInteger: true,
    // The joined column, by which Postgres sees that it looks for rows without a partner.
    missing: 'k.combination_index is null',
  },
  plateau_rank: {
    sql: 'p.rank',
    type: 'number',
    isNullable: true,
    isInteger: true,
    missing: 'p.combination_index is null',
  },
  plateau_score: { sql: 'p.score', type: 'number', isNullable: true },
  status: { sql: 'o.status', type: 'text', isNullable: false },
  error: { sql: 'o.error', type: 'text', isNullable: true },
  objective_value: { sql: 'o.objective_value', type: 'number', isNullable: true },
  result_hash: { sql: 'o.result_hash', type: 'text', isNullable: true },
};
export const resultColumnSet: ColumnSet = { own: resultOwn, metricsOf: 'o', params: 'o.params' };

/** Combinations with their ranks. */
export const rankedResults = `optimization_results o left join optimization_rankings k
  on k.run_id = o.run_id and k.ranking = 'objective' and k.combination_index = o.combination_index
  left join optimization_rankings p
  on p.run_id = o.run_id and p.ranking = 'plateau' and p.combination_index = o.combination_index`;
/** What `toResult` reads of them. */
export const readResult = `o.*, o.params::text as params_json, k.rank, p.rank as plateau_rank, p.score as plateau_score,
  coalesce(k.sparkline, p.sparkline) as sparkline, ${ofMarket('symbol')} as symbol, ${ofMarket('timeframe')} as timeframe`;

type Stored = Record<string, unknown>;

/** A row of `readResult`. */
export function toResult(stored: Stored): CombinationResult {
  return {
    combinationIndex: Number(stored.combination_index),
    rank: stored.rank === null ? undefined : Number(stored.rank),
    paramsJson: stored.params_json as string,
    status: stored.status as string,
    error: (stored.error as string | null) ?? undefined,
    objectiveValue: (stored.objective_value as number | null) ?? undefined,
    objectiveReason: (stored.metric_notes as Record<string, string> | null)?.objective_value,
    metrics: stored.status === 'succeeded' ? toMetrics(stored) : [],
    resultHash: (stored.result_hash as string | null) ?? undefined,
    plateauRank: stored.plateau_rank === null ? undefined : Number(stored.plateau_rank),
    plateauScore: (stored.plateau_score as number | null) ?? undefined,
    sparkline: (stored.sparkline as Buffer | null) ?? Buffer.alloc(0),
    symbol: stored.symbol as string,
    timeframe: stored.timeframe as string,
  };
}
