export interface Row {
  readonly workload: string;
  readonly kernel: string;
  readonly ns_per_cell: number | null;
  readonly ratio_to: Readonly<Record<string, number>> | null;
  readonly peak_mib: number | null;
  readonly agree: boolean | null;
  readonly agree_note: string;
  readonly extrapolated?: boolean;
}

export function rowsOf(workload: string, entries: readonly object[]): Row[];
