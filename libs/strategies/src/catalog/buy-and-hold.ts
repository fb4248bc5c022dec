import { rulesStrategy } from '../rules/rules-strategy';

export const buyAndHold = rulesStrategy({
  name: 'buy-and-hold',
  version: 1,
  title: 'Buy and hold',
  description: 'Long from the first bar to the end: the yardstick for everything else.',
  works_when: 'Works where the market itself pays a premium for patience.',
  source: 'William F. Sharpe, "The Arithmetic of Active Management", Financial Analysts Journal 47 (1991).',
  tags: ['benchmark'],
  entry: { long: 'true' },
});
