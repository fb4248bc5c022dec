export type DataErrorCode =
  // The file as a whole.
  | 'empty_file'
  | 'no_bars'
  | 'too_many_bytes'
  | 'too_many_rows'
  | 'unsupported_encoding'
  | 'line_ending'
  | 'not_parquet'
  // The first line, or the columns of a Parquet file.
  | 'unknown_separator'
  | 'unknown_header'
  | 'missing_column'
  | 'duplicate_column'
  | 'unsupported_type'
  // A line.
  | 'line_too_long'
  | 'blank_line'
  | 'ragged_row'
  | 'bad_quotes'
  // A field.
  | 'nul_byte'
  | 'missing_value'
  | 'bad_number'
  | 'bad_time'
  // A bar.
  | 'time_out_of_range'
  | 'duplicate_time'
  | 'unsorted_time'
  | 'overlap'
  | 'not_finite'
  | 'not_positive'
  | 'negative'
  | 'high_too_low'
  | 'low_too_high';

export interface DataFault {
  readonly code: DataErrorCode;
  /** Name of the column: time, open, high, low, close, volume or spread; null when it is the row's or the file's fault. */
  readonly column: string | null;
  readonly expected: string;
  readonly came: string;
}

/** Market data that is refused, and where: `row 12, column "high": expected a price >= …, came 1.1`. */
export class DataError extends Error {
  readonly code: DataErrorCode;
  readonly column: string | null;
  readonly expected: string;
  readonly came: string;

  constructor(
    fault: DataFault,
    /**
     * In a CSV file the line, counted from 1, the header too; in a Parquet file the bar, counted from 1; null: the file as a whole.
     */
    readonly row: number | null,
  ) {
    super(`${placeOf(row, fault.column)}expected ${fault.expected}, came ${fault.came}`);
    this.name = 'DataError';
    this.code = fault.code;
    this.column = fault.column;
    this.expected = fault.expected;
    this.came = fault.came;
  }
}

/** Where in the file a bar is refused, as a JSON pointer: `/file/rows/12/high`. */
export function filePointer({ row, column }: Pick<DataError, 'row' | 'column'>): string {
  if (row === null) return '/file';
  return column === null ? `/file/rows/${row}` : `/file/rows/${row}/${column}`;
}

function placeOf(row: number | null, column: string | null): string {
  const parts: string[] = [];
  if (row !== null) parts.push(`row ${row}`);
  if (column !== null) parts.push(`column "${column}"`);
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}

/** More than a limit allows, of bytes or bars. */
export function tooMany(
  code: 'too_many_bytes' | 'too_many_rows',
  limit: number,
  unit: string,
  row: number | null,
): DataError {
  return new DataError({ code, column: null, expected: `${limit} ${unit} at most`, came: 'more' }, row);
}
