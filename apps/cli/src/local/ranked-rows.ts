import type { ReturnSettings } from '@barmill/metrics';
import { chanceTerms, compareRows, rowChance } from '@barmill/optimization';
import { rowsOf, type CombinationColumns } from '@barmill/sweep';
import type { CombinationResult } from '../api/resources';
import type { LocalJudgement } from './judge-rows';
import { shownMetrics } from './shown-run';

/** A combination as the API lists it. */
export interface LocalResult extends CombinationResult {
  readonly symbol: string;
  readonly timeframe: string;
  readonly metric_notes: Readonly<Record<string, string>>;
  readonly p_value: number | null;
  readonly is_statistically_significant: boolean | null;
  /** Equity at the end of each day in 64 points at most, of the leading combinations of each ranking. */
  readonly sparkline: readonly number[] | null;
  readonly result_hash: string | null;
}

export interface RankedSearch {
  readonly direction: 'maximize' | 'minimize';
  readonly metrics: ReturnSettings;
  readonly symbol: string;
  readonly timeframe: string;
}

/** Rows with their places in both rankings: first by the one that prefers plateaus, then by the objective, those that failed last. */
export function rankedRows(
  columns: CombinationColumns,
  judged: LocalJudgement,
  { direction, metrics, symbol, timeframe }: RankedSearch,
): LocalResult[] {
  const rows = rowsOf(columns).map((row, place) => ({ ...row, place }));
  const ranked = rows.filter(({ error }) => error === null).sort((a, b) => compareRows(a, b, direction));
  const failed = rows.filter(({ error }) => error !== null);
  const plateaus = plateauPlaces(judged);
  const chance = chanceTerms(judged.overfitting, [metrics]);
  const sparklines = new Map(judged.sparklines.map((line) => [line.combinationIndex, [...line.equity]]));
  const results = [...ranked, ...failed].map(({ place, ...row }, at): LocalResult => {
    const shown = shownMetrics(columns, place);
    const { pValue, isSignificant } = rowChance(chance, shown.metrics);
    return {
      rank: row.error === null ? at + 1 : null,
      plateau_rank: plateaus.get(row.combinationIndex)?.rank ?? null,
      plateau_score: plateaus.get(row.combinationIndex)?.score ?? null,
      combination_index: row.combinationIndex,
      symbol,
      timeframe,
      params: row.params,
      status: row.error === null ? 'succeeded' : 'failed',
      error: row.error,
      objective_value: row.objectiveValue,
      ...shown,
      p_value: pValue,
      is_statistically_significant: isSignificant,
      sparkline: sparklines.get(row.combinationIndex) ?? null,
      result_hash: row.resultHash,
    };
  });
  const orderOf = ({ plateau_rank: rank }: LocalResult): number => rank ?? Number.MAX_SAFE_INTEGER;
  return results.sort((a, b) => orderOf(a) - orderOf(b));
}

function plateauPlaces({ ranking }: LocalJudgement) {
  return new Map(
    Array.from(ranking.combinationIndex, (index, k) => {
      const score = ranking.score[k];
      return [index, { rank: k + 1, score: Number.isNaN(score) ? null : score }];
    }),
  );
}
