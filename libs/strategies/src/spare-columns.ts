/*
 * Columns that nobody reads any more, one store for each thread: a sweep computes its series where the last one had them. Fresh memory costs more than its
 * filling, and what is left to the collector lies beside what is made next.
 */

const spare = new Map<number, Float64Array[]>();

/** A column of any values. */
export function takeColumn(length: number): Float64Array {
  const column = spare.get(length)?.pop();
  if (column !== undefined) return column;
  // Series of other bars are wanted, or more of them than ever: what is here has had its time.
  spare.clear();
  return new Float64Array(length);
}

/** Takes a column that is the whole of its memory, and that nobody reads. */
export function giveBack(column: Float64Array): void {
  const columns = spare.get(column.length);
  if (columns === undefined) spare.set(column.length, [column]);
  else columns.push(column);
}
