/** What an optimization would cost. */
export interface Estimate {
  /** Of a walk forward those of each training. */
  readonly combinations: number;
  readonly excluded: number;
  readonly duplicates?: number;
  readonly equal_run_id: string | null;
  readonly markets?: number;
  readonly bars: number;
  readonly tradable_bars: number;
  readonly ns_per_bar_combination: number;
  readonly is_measured: boolean;
  readonly cpu_seconds: number;
  readonly workers: number;
  readonly wall_seconds: number | null;
  readonly at_workers: { readonly workers: number; readonly wall_seconds: number } | null;
  readonly result_bytes: number;
  readonly bars_bytes: number;
  readonly warnings: readonly { readonly code: string; readonly pointer: string; readonly detail: string }[];
}

/** What a walk forward would cost. */
export interface WalkForwardEstimate extends Estimate {
  readonly windows: number;
  readonly trainings: number;
  readonly total_combinations: number;
  readonly training_bars: number;
}
