import { DomainError } from '@barmill/contracts';

/** A chunk's part of its space, as the database answers it. */
export interface ChunkRange {
  readonly combinations: string;
  readonly first_index: string;
  readonly end_index: string;
}

/** As many rows as the chunk has combinations, each of its own range: one from elsewhere would take another chunk's place. */
export function requireOwnIndexes(chunk: ChunkRange, indexes: readonly number[]): void {
  if (indexes.length !== Number(chunk.combinations)) {
    const message = `The chunk has ${chunk.combinations} combinations, ${indexes.length} came.`;
    throw new DomainError('invalid', 'wrong_row_count', message);
  }
  const foreign = indexes.find((index) => index < Number(chunk.first_index) || index >= Number(chunk.end_index));
  if (foreign !== undefined) {
    const message = `The chunk has combinations ${chunk.first_index} to ${Number(chunk.end_index) - 1}, ${foreign} came.`;
    throw new DomainError('invalid', 'foreign_combination', message);
  }
}
