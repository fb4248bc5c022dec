import { rulesStrategy } from '../rules/rules-strategy';

export const stochasticCross = rulesStrategy({
  name: 'stochastic-cross',
  version: 1,
  title: 'Stochastic cross',
  description:
    'Long when the fast stochastic line crosses above the slow one in the oversold zone, short when it ' +
    'crosses below in the overbought zone; out at the opposite zone.',
  works_when: 'Works in ranges with a steady rhythm.',
  source: 'George C. Lane, "Lane\'s Stochastics", Technical Analysis of Stocks & Commodities 2 (1984).',
  tags: ['reversion', 'momentum'],
  parameters: [
    { name: 'k_period', type: 'integer', min: 2, max: 200, default: 14, description: 'Bars of the range' },
    {
      name: 'k_smoothing',
      type: 'integer',
      min: 1,
      max: 50,
      default: 3,
      description: 'Bars over which the fast line is smoothed',
    },
    {
      name: 'd_period',
      type: 'integer',
      min: 1,
      max: 50,
      default: 3,
      description: 'Bars over which the slow line is smoothed',
    },
    { name: 'oversold', type: 'float', min: 1, max: 50, default: 20, description: 'Upper end of the oversold zone' },
    {
      name: 'overbought',
      type: 'float',
      min: 50,
      max: 99,
      default: 80,
      description: 'Lower end of the overbought zone',
    },
    {
      name: 'atr_stop',
      type: 'float',
      min: 0,
      max: 20,
      default: 3,
      description: 'Stop loss in average true ranges of 14 bars; 0: none',
    },
  ],
  let: { fast: 'stochastic_k(k_period, k_smoothing, d_period)', slow: 'stochastic_d(k_period, k_smoothing, d_period)' },
  entry: { long: 'crossover(fast, slow) and slow < oversold', short: 'crossunder(fast, slow) and slow > overbought' },
  exit: { long: 'fast > overbought', short: 'fast < oversold' },
  stops: { stop_loss: { distance: 'atr(14) * atr_stop' } },
});
