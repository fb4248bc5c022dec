import { rulesStrategy } from '../rules/rules-strategy';

export const supertrend = rulesStrategy({
  name: 'supertrend',
  version: 1,
  title: 'Supertrend',
  description: 'In the direction of the supertrend line: long when it turns up, short when it turns down.',
  works_when: 'Works in trends whose pullbacks are small against the average range.',
  source: 'Olivier Seban, "Tout le monde mérite d\'être riche" (2008).',
  tags: ['trend', 'volatility'],
  parameters: [
    { name: 'period', type: 'integer', min: 2, max: 200, default: 10, description: 'Bars of the average range' },
    {
      name: 'multiplier',
      type: 'float',
      min: 0.5,
      max: 20,
      default: 3,
      description: 'Average ranges from the middle of the bar to a band',
    },
  ],
  let: {
    direction: 'supertrend_direction(period, multiplier)',
    up: 'direction = 1 and direction[1] = -1',
    down: 'direction = -1 and direction[1] = 1',
  },
  entry: { long: 'up', short: 'down' },
  exit: { long: 'down', short: 'up' },
});
