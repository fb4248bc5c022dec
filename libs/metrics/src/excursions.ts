import { mean } from '@barmill/statistics';
import { missing, present, type Figure } from './figure';
import type { MetricValue } from './metric';
import type { Position } from './positions';

const source = 'Sweeney, Maximum Adverse Excursion, 1997';

export const mae: Figure<'mae'> = {
  id: 'mae',
  title: 'Average adverse excursion',
  unit: 'money',
  better: 'neutral',
  formula:
    'mean over all trades of the largest loss from the entry on, for the entry volume, clipped at the exit; >= 0',
  source,
  nullCases: ['no_trades'],
  measure: ({ positions }) => averageMoney(positions, 'mae'),
};

export const mfe: Figure<'mfe'> = {
  id: 'mfe',
  title: 'Average favorable excursion',
  unit: 'money',
  better: 'higher',
  formula:
    'mean over all trades of the largest gain from the entry on, for the entry volume, clipped at the exit; >= 0',
  source,
  nullCases: ['no_trades'],
  measure: ({ positions }) => averageMoney(positions, 'mfe'),
};

export const maeR: Figure<'mae_r'> = {
  id: 'mae_r',
  title: 'Average adverse excursion in R',
  unit: 'r',
  better: 'neutral',
  formula: 'mean(adverse excursion/initial risk) over the trades that had a stop-loss at their entry; >= 0',
  source,
  nullCases: ['no_trades', 'no_initial_risk'],
  measure: ({ positions }) => averageR(positions, 'mae'),
};

export const mfeR: Figure<'mfe_r'> = {
  id: 'mfe_r',
  title: 'Average favorable excursion in R',
  unit: 'r',
  better: 'higher',
  formula: 'mean(favorable excursion/initial risk) over the trades that had a stop-loss at their entry; >= 0',
  source,
  nullCases: ['no_trades', 'no_initial_risk'],
  measure: ({ positions }) => averageR(positions, 'mfe'),
};

function averageMoney(positions: readonly Position[], side: 'mae' | 'mfe'): MetricValue {
  const average = mean(positions.map((position) => position[side]));
  return average === null ? missing('no_trades') : present(average);
}

function averageR(positions: readonly Position[], side: 'mae' | 'mfe'): MetricValue {
  if (positions.length === 0) return missing('no_trades');
  const average = mean(
    positions.flatMap((position) => (position.initialRisk === null ? [] : [position[side] / position.initialRisk])),
  );
  return average === null ? missing('no_initial_risk') : present(average);
}
