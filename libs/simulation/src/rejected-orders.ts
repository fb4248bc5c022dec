import type { Moment } from './fill';
import type { RejectedOrder, Rejection } from './result';
import type { Sign } from './stop-levels';

/** The entries that a run refused: how many for each reason, and the first of each. */
export class RejectedOrders {
  readonly counts: Record<Rejection, number> = { invalidStop: 0, belowMinLot: 0, insufficientMargin: 0 };
  readonly first: Record<Rejection, RejectedOrder | null> = {
    invalidStop: null,
    belowMinLot: null,
    insufficientMargin: null,
  };

  add(reason: Rejection, sign: Sign, { bar, timeMs }: Moment): void {
    this.counts[reason]++;
    this.first[reason] ??= { bar, timeMs, direction: sign > 0 ? 'long' : 'short' };
  }
}
