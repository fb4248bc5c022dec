import { present, type Figure } from './figure';

export const finalEquity: Figure<'final_equity'> = {
  id: 'final_equity',
  title: 'Final equity',
  unit: 'money',
  better: 'higher',
  formula: 'E_T',
  source: 'Account equity at the close of the last tradable bar',
  nullCases: [],
  measure: ({ path }) => present(path.final),
};

export const peakEquity: Figure<'peak_equity'> = {
  id: 'peak_equity',
  title: 'Peak equity',
  unit: 'money',
  better: 'higher',
  formula: 'max(E) over the initial balance and all bar closes',
  source: 'High-water mark',
  nullCases: [],
  measure: ({ path }) => present(path.peak),
};
