/** Daily returns of an account as far as it lived. */
export interface LivedReturns {
  /** 0 on the days after the one on which nothing was left. */
  readonly returns: Float64Array;
  /** Whether a day began with an equity of 0 or below. */
  readonly isRuined: boolean;
}

/** A day that loses everything, or more, is an account's last: what is said to follow is no return. Returns that are NaN from the first day on have no account. */
export function livedReturns(returns: Float64Array): LivedReturns {
  const last = returns.findIndex((value) => value <= -1);
  if (last < 0 || last === returns.length - 1) return { returns, isRuined: false };
  return { returns: returns.slice().fill(0, last + 1), isRuined: true };
}
