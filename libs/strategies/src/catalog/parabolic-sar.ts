import { rulesStrategy } from '../rules/rules-strategy';

export const parabolicSar = rulesStrategy({
  name: 'parabolic-sar',
  version: 1,
  title: 'Parabolic stop and reverse',
  description: 'Long when the close crosses above the parabolic stop, short when it crosses below.',
  works_when: 'Works in trends that speed up; in ranges it turns at the worst places.',
  source: 'J. Welles Wilder, "New Concepts in Technical Trading Systems" (1978).',
  tags: ['trend'],
  parameters: [
    {
      name: 'acceleration',
      type: 'float',
      min: 0.005,
      max: 0.2,
      default: 0.02,
      description: 'Step of the acceleration factor',
    },
    { name: 'maximum', type: 'float', min: 0.05, max: 1, default: 0.2, description: 'Greatest acceleration factor' },
  ],
  constraints: ['acceleration <= maximum'],
  let: { stop: 'parabolic_sar(acceleration, maximum)' },
  entry: { long: 'crossover(close, stop)', short: 'crossunder(close, stop)' },
  exit: { long: 'crossunder(close, stop)', short: 'crossover(close, stop)' },
});
