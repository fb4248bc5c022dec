/** One combination, as the API shows it, without its rank. */
export interface CombinationRow {
  combination_index: number;
  params: Record<string, number | boolean | string>;
  status: string;
  error: string | null;
  objective_value: number | null;
  metrics: Record<string, number | null>;
  metric_notes: Record<string, string>;
  result_hash: string | null;
}

export interface Reference {
  /** By combination index, ascending. */
  rows: CombinationRow[];
  /** Combination indexes, best first; failed ones are not ranked. */
  ranking: number[];
}

export function singleProcessReference(input: {
  root: string;
  spec: object;
  search: object;
  columnFiles: string[];
}): Reference;
