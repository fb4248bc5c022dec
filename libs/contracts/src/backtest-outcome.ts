import type { BacktestOutcome } from './generated/barmill/results/v1/BacktestOutcome';
import type { RejectedOrders } from './generated/barmill/results/v1/RejectedOrders';
import { rfc3339 } from './rfc3339';

/** What a backtest went through beside its trades, by its names in the API; null: it has not completed, or it did before this was kept. */
export const shownOutcome = (outcome: BacktestOutcome | null) => ({
  ruined: outcome && outcome.ruined,
  rejected_orders: outcome && {
    invalid_stop: shownRejected(outcome.invalidStop),
    below_min_lot: shownRejected(outcome.belowMinLot),
    insufficient_margin: shownRejected(outcome.insufficientMargin),
  },
});

function shownRejected(rejected: RejectedOrders | null) {
  const first = rejected?.first ?? null;
  return {
    count: rejected?.count ?? 0,
    first: first && { bar: first.bar, time: rfc3339(first.timeMs), direction: first.direction },
  };
}
