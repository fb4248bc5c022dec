import { missing, present, type Figure } from './figure';

const HOUR_MS = 3_600_000;

export const avgTradeDurationHours: Figure<'avg_trade_duration_hours'> = {
  id: 'avg_trade_duration_hours',
  title: 'Average duration of a trade',
  unit: 'hours',
  better: 'neutral',
  formula:
    "mean hours from the entry to the last exit, over closed trades; a fill at an open has the bar's open time, any other the bar's close time",
  source: 'Common usage; nights and weekends count',
  nullCases: ['no_trades', 'no_closed_trades'],
  measure: ({ trades: { total, closed, durationMsSum } }) => {
    if (total === 0) return missing('no_trades');
    return closed === 0 ? missing('no_closed_trades') : present(durationMsSum / closed / HOUR_MS);
  },
};
