/** The part of a Parquet file's own description that tells what its columns hold, in the words of the format. */
export interface ParquetDescription {
  /** The tree of columns, depth first, its root first. */
  readonly schema: readonly ParquetElement[];
  readonly num_rows: bigint;
}

export interface ParquetElement {
  readonly name: string;
  /** How values are stored; missing in a group of columns. */
  readonly type?: string;
  readonly repetition_type?: string;
  readonly num_children?: number;
  readonly scale?: number;
  readonly converted_type?: string;
  readonly logical_type?: ParquetMeaning;
}

export type ParquetUnit = 'MILLIS' | 'MICROS' | 'NANOS';

export interface ParquetMeaning {
  readonly type: string;
  readonly scale?: number;
  readonly isSigned?: boolean;
  readonly unit?: ParquetUnit;
}

/** Values of one column as they are stored, dictionaries resolved: INT96 as nanoseconds since 1970, texts as bytes, null where there is none. */
export type ParquetValues = ArrayLike<unknown>;
