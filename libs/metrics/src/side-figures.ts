import type { Direction } from '@barmill/simulation';
import { mean, sampleStandardDeviation } from '@barmill/statistics';
import { missing, present, type Figure } from './figure';
import type { MissingReason } from './metric';
import type { CoreMetricId, MetricId } from './metric-ids';
import type { Position } from './positions';

/** Figures that need the trades themselves. */
type SideMetricId = Exclude<MetricId, CoreMetricId>;
import { returnPctOf } from './trade-returns';

/** Which trades of a side are looked at; a draw is among all and in neither of the others. */
type Outcome = 'all' | 'win' | 'loss';

const source = 'Common usage; the return of a trade is its pnl over the equity at its entry';
const outcomes = {
  all: { name: 'trades', none: 'no_trades', counts: () => true },
  win: { name: 'winning trades', none: 'no_winning_trades', counts: (profit: number) => profit > 0 },
  loss: { name: 'losing trades', none: 'no_losing_trades', counts: (profit: number) => profit < 0 },
} as const satisfies Record<Outcome, { name: string; none: MissingReason; counts: (profit: number) => boolean }>;

export const longWinRate = winRateOf('long_win_rate', 'long');
export const longMeanReturnPct = meanReturn('long_mean_return_pct', 'long', 'all');
export const longStdReturnPct = returnDeviation('long_std_return_pct', 'long', 'all');
export const longWinMeanReturnPct = meanReturn('long_win_mean_return_pct', 'long', 'win');
export const longWinStdReturnPct = returnDeviation('long_win_std_return_pct', 'long', 'win');
export const longLossMeanReturnPct = meanReturn('long_loss_mean_return_pct', 'long', 'loss');
export const longLossStdReturnPct = returnDeviation('long_loss_std_return_pct', 'long', 'loss');

export const shortWinRate = winRateOf('short_win_rate', 'short');
export const shortMeanReturnPct = meanReturn('short_mean_return_pct', 'short', 'all');
export const shortStdReturnPct = returnDeviation('short_std_return_pct', 'short', 'all');
export const shortWinMeanReturnPct = meanReturn('short_win_mean_return_pct', 'short', 'win');
export const shortWinStdReturnPct = returnDeviation('short_win_std_return_pct', 'short', 'win');
export const shortLossMeanReturnPct = meanReturn('short_loss_mean_return_pct', 'short', 'loss');
export const shortLossStdReturnPct = returnDeviation('short_loss_std_return_pct', 'short', 'loss');

function winRateOf<Id extends SideMetricId>(id: Id, side: Direction): Figure<SideMetricId> & { id: Id } {
  return {
    id,
    title: `Win rate of ${side} trades`,
    unit: 'ratio',
    better: 'higher',
    formula: `winning ${side} trades / ${side} trades, 0..1; a draw counts below`,
    source: 'Common usage',
    nullCases: ['no_trades'],
    measure: ({ positions }) => {
      const of = positions.filter(({ direction }) => direction === side);
      if (of.length === 0) return missing('no_trades');
      return present(of.filter(({ profit }) => profit > 0).length / of.length);
    },
  };
}

function meanReturn<Id extends SideMetricId>(
  id: Id,
  side: Direction,
  outcome: Outcome,
): Figure<SideMetricId> & { id: Id } {
  const { name, none } = outcomes[outcome];
  return {
    id,
    title: `Mean return of ${side} ${name}`,
    unit: 'pct',
    better: 'higher',
    formula: `100·mean(pnl/equity at the entry) over ${side} ${name}`,
    source,
    nullCases: [none, 'ruined'],
    measure: ({ positions }) => {
      const returns = returnsPctOf(positions, side, outcome);
      if (returns === null) return missing('ruined');
      const average = mean(returns);
      return average === null ? missing(none) : present(average);
    },
  };
}

function returnDeviation<Id extends SideMetricId>(
  id: Id,
  side: Direction,
  outcome: Outcome,
): Figure<SideMetricId> & { id: Id } {
  const { name, none } = outcomes[outcome];
  return {
    id,
    title: `Deviation of the returns of ${side} ${name}`,
    unit: 'pct',
    better: 'neutral',
    formula: `100·s1(pnl/equity at the entry) over ${side} ${name}, s1 = sample standard deviation`,
    source,
    nullCases: [none, 'too_few_trades', 'ruined'],
    measure: ({ positions }) => {
      const returns = returnsPctOf(positions, side, outcome);
      if (returns === null) return missing('ruined');
      if (returns.length === 0) return missing(none);
      const deviation = sampleStandardDeviation(returns);
      return deviation === null ? missing('too_few_trades') : present(deviation);
    },
  };
}

/** null: one of them was entered with an equity of 0 or below. */
function returnsPctOf(positions: readonly Position[], side: Direction, outcome: Outcome): number[] | null {
  const { counts } = outcomes[outcome];
  const of = positions.filter(({ direction, profit }) => direction === side && counts(profit));
  return of.some(({ equityAtEntry }) => equityAtEntry <= 0) ? null : of.map(returnPctOf);
}
