/** What the values of a column are: `integer` a whole number, `json` the text of a document. Every value can be missing. */
export type ColumnKind = 'number' | 'integer' | 'flag' | 'time' | 'text' | 'json';

/** A column of an exported table. */
export interface ExportedColumn {
  /** In the header; a dot parts a group from its member, such as `metrics.sharpe_ratio`. */
  readonly name: string;
  readonly kind: ColumnKind;
  /** What it means, with its unit. */
  readonly description: string;
}

/** Of a column its values: doubles (NaN: none; flags as 0 or 1, times as epoch ms), or texts (null: none). */
export type ColumnValues = Float64Array | readonly (string | null)[];

/** Some rows of a table: for each of its columns as many values. */
export interface TableRows {
  readonly rows: number;
  readonly columns: readonly ColumnValues[];
}

const packedKinds: ReadonlySet<ColumnKind> = new Set(['number', 'integer', 'flag', 'time']);

/** Whether its values are doubles. */
export function isPacked({ kind }: ExportedColumn): boolean {
  return packedKinds.has(kind);
}
