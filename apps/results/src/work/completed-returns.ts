import { DomainError, unpackDoubles, type DailyReturns } from '@barmill/contracts';

/** Daily returns of combinations, each a row of one length; those of a combination that has none are NaN. */
export interface CompletedReturns {
  readonly combinationIndex: Float64Array;
  /** Row after row. */
  readonly values: Float64Array;
}

/** @throws DomainError `wrong_columns` when the rows are not of one length */
export function completedReturns(part: DailyReturns): CompletedReturns {
  const combinationIndex = unpackDoubles(
    part.combinationIndex,
    part.combinationIndex.length / Float64Array.BYTES_PER_ELEMENT,
  );
  const values = unpackDoubles(part.values, part.values.length / Float64Array.BYTES_PER_ELEMENT);
  if (combinationIndex.length === 0 || values.length % combinationIndex.length !== 0) {
    const message = `${values.length} daily returns are no rows of ${combinationIndex.length} combinations.`;
    throw new DomainError('malformed', 'wrong_columns', message);
  }
  return { combinationIndex, values };
}
