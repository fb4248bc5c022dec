import type { RejectedOrder, Rejection, SimulationResult } from '@barmill/simulation';

/** Entries that were refused for one reason: how many, and the first of them (null: none was). */
export interface RefusedEntries {
  readonly count: number;
  readonly first: RejectedOrder | null;
}

/** What a backtest went through beside its trades. */
export interface BacktestOutcome extends Readonly<Record<Rejection, RefusedEntries>> {
  /** Equity was 0 or below at a bar close. */
  readonly ruined: boolean;
}

export function backtestOutcome({ ruined, counts, firstRejected }: SimulationResult): BacktestOutcome {
  const refused = (reason: Rejection): RefusedEntries => ({
    count: counts.rejectedOrders[reason],
    first: firstRejected[reason],
  });
  return {
    ruined,
    invalidStop: refused('invalidStop'),
    belowMinLot: refused('belowMinLot'),
    insufficientMargin: refused('insufficientMargin'),
  };
}
