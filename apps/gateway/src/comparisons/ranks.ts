/**
 * Ranks of values, 1 for the best. Equal values share a rank and the next one is left out (1, 1, 3); what is missing has none.
 *
 * @param isLessBetter whether the least is the best
 */
export function ranksOf(values: readonly (number | boolean | null)[], isLessBetter: boolean): (number | null)[] {
  const sign = isLessBetter ? 1 : -1;
  const scores = values.map((value) => (value === null ? null : sign * Number(value)));
  return scores.map((score) => {
    if (score === null) return null;
    return 1 + scores.filter((other) => other !== null && other < score).length;
  });
}
