import { present, type Figure } from './figure';

export const ambiguousBars: Figure<'ambiguous_bars'> = {
  id: 'ambiguous_bars',
  title: 'Ambiguous bars',
  unit: 'count',
  better: 'lower',
  formula: 'bars that touched a live stop loss and a live take profit',
  source: 'Execution model XS-1, rule 6',
  nullCases: [],
  measure: ({ counts }) => present(counts.ambiguousBars),
};

export const unfilledAtEnd: Figure<'unfilled_at_end'> = {
  id: 'unfilled_at_end',
  title: 'Decisions unfilled at the end',
  unit: 'count',
  better: 'lower',
  formula: 'decisions that could not fill before the end of the data; a reversal counts once, ignored signals do not',
  source: 'Execution model XS-1, rules 3 and 14',
  nullCases: [],
  measure: ({ counts }) => present(counts.unfilledAtEnd),
};

export const rejectedOrders: Figure<'rejected_orders'> = {
  id: 'rejected_orders',
  title: 'Rejected orders',
  unit: 'count',
  better: 'lower',
  formula: 'entries rejected as invalid_stop, below_min_lot or insufficient_margin',
  source: 'Execution model XS-1, rules 4, 12 and 13',
  nullCases: [],
  measure: ({ counts: { rejectedOrders } }) =>
    present(rejectedOrders.invalidStop + rejectedOrders.belowMinLot + rejectedOrders.insufficientMargin),
};
