import type { Optimization } from '../api/resources';

/** What the ranking goes by and what it is worth, a sentence a line; empty: the run was not judged. */
export function honestyLines({
  overfitting,
  optimize_metric: objective,
}: Pick<Optimization, 'overfitting' | 'optimize_metric'>): string {
  if (!overfitting) return '';
  const ranking = `RANK prefers plateaus with enough trades, RAW RANK goes by ${objective} alone.`;
  return [ranking, ...overfitting.summary].map((sentence) => `  ${sentence}`).join('\n');
}
