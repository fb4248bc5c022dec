import type { ColumnJudgement } from './judge-columns';

/** Trials whose daily returns are to be looked at, ascending. One trial by itself can be told nothing about: it is not looked at again. */
export function judgedTrials({ sample, leaders }: ColumnJudgement): number[] {
  if (sample.trials < 2) return [];
  return [...new Set([...sample.combinationIndex, ...leaders])].sort((a, b) => a - b);
}
