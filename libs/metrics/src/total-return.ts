import { present, type Figure } from './figure';

export const totalReturnPct: Figure<'total_return_pct'> = {
  id: 'total_return_pct',
  title: 'Total return',
  unit: 'pct',
  better: 'higher',
  formula: '100·(E_T/E_0 − 1)',
  source: 'Simple return on the initial balance; Bacon, Practical Portfolio Performance Measurement and Attribution',
  nullCases: [],
  measure: ({ path }) => present(100 * (path.final / path.initial - 1)),
};
