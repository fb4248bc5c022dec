import type { OutOfSample } from '@barmill/contracts';

/** Figures of a walk forward and of its windows: columns of both tables. */
const figureIds = [
  'out_of_sample_return_pct',
  'out_of_sample_annual_return_pct',
  'out_of_sample_sharpe',
  'out_of_sample_drawdown_pct',
  'out_of_sample_trades',
  'performance_ratio',
  'degradation_factor',
  'p_value',
] as const;

/** Names of all columns of figures, in the order of `figureValues`. */
export const figureColumns = [...figureIds, 'is_profitable', 'is_statistically_significant', 'figure_notes'] as const;

/** What the columns hold of figures, null of none. */
export function figureValues(outOfSample: OutOfSample | null): unknown[] {
  const byId = new Map(outOfSample?.figures.map((figure) => [figure.id, figure]));
  const notes = outOfSample?.figures.flatMap(({ id, reason }) => (reason === undefined ? [] : [[id, reason]])) ?? [];
  return [
    ...figureIds.map((id) => byId.get(id)?.value ?? null),
    outOfSample?.isProfitable ?? null,
    outOfSample?.isStatisticallySignificant ?? null,
    JSON.stringify(Object.fromEntries(notes)),
  ];
}

/** Figures as they are stored; null before there are any. */
export function toOutOfSample(stored: Record<string, unknown>): OutOfSample | null {
  const notes = stored.figure_notes as Record<string, string>;
  const figures = figureIds.flatMap((id) => {
    const value = stored[id] as number | null;
    return value === null && notes[id] === undefined ? [] : [{ id, value: value ?? undefined, reason: notes[id] }];
  });
  if (figures.length === 0) return null;
  return {
    figures,
    isProfitable: (stored.is_profitable as boolean | null) ?? undefined,
    isStatisticallySignificant: (stored.is_statistically_significant as boolean | null) ?? undefined,
  };
}
