import { missing, present, type Figure, type SummedRun } from './figure';
import type { MetricValue } from './metric';

const DAYS_PER_YEAR = 365.25;

export const annualReturnPct: Figure<'annual_return_pct'> = {
  id: 'annual_return_pct',
  title: 'Annual return (CAGR)',
  unit: 'pct',
  better: 'higher',
  formula:
    '100·((E_T/E_0)^(365.25/days) − 1), days = UTC days from the first to the last tradable bar, both counted; null if E_T <= 0',
  source: 'Compound annual growth rate on calendar days; CFA Institute, Global Investment Performance Standards, 2020',
  nullCases: ['ruined', 'overflow'],
  measure: (sample) => {
    const growth = annualGrowth(sample);
    return growth.value === null ? growth : present(100 * growth.value);
  },
};

/** The compound annual growth, a fraction. A short run that multiplied its balance can grow beyond all doubles. */
export function annualGrowth({ path, calendarDays }: Pick<SummedRun, 'path' | 'calendarDays'>): MetricValue {
  if (path.final <= 0) return missing('ruined');
  return present(Math.pow(path.final / path.initial, DAYS_PER_YEAR / calendarDays) - 1);
}
