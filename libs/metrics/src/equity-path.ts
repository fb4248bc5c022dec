/** The account's path over bar closes. */
export interface EquityPath {
  readonly initial: number;
  readonly final: number;
  readonly peak: number;
  /** Largest `(peak − E) / peak`, a fraction >= 0. */
  readonly maxDrawdown: number;
  /** Largest `peak − E`, account currency, >= 0. It may be another event than `maxDrawdown`. */
  readonly maxDrawdownAbs: number;
}

/** One pass over an equity curve whose element 0 is the initial balance, which is above 0. */
export function walkEquity(equity: Float64Array): EquityPath {
  let peak = equity[0];
  let maxDrawdown = 0;
  let maxDrawdownAbs = 0;
  for (let k = 1; k < equity.length; k++) {
    const value = equity[k];
    if (value >= peak) {
      peak = value;
      continue;
    }
    const drop = peak - value;
    if (drop > maxDrawdownAbs) maxDrawdownAbs = drop;
    const fraction = drop / peak;
    if (fraction > maxDrawdown) maxDrawdown = fraction;
  }
  return { initial: equity[0], final: equity[equity.length - 1], peak, maxDrawdown, maxDrawdownAbs };
}
