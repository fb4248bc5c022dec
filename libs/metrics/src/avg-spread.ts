import { missing, present, type Figure } from './figure';

export const avgSpread: Figure<'avg_spread'> = {
  id: 'avg_spread',
  title: 'Average spread paid',
  unit: 'pips',
  better: 'lower',
  formula: 'mean spread over the fills at ask, in pips',
  source: 'Execution model XS-1, rule 2',
  nullCases: ['no_ask_fills'],
  measure: ({ avgSpreadPips }) => (avgSpreadPips === null ? missing('no_ask_fills') : present(avgSpreadPips)),
};
