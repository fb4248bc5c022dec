import { rulesStrategy } from '../rules/rules-strategy';

export const emaCross = rulesStrategy({
  name: 'ema-cross',
  version: 1,
  title: 'Exponential moving-average cross',
  description:
    'Long when a fast exponential average of the close crosses above a slow one, short when it crosses ' +
    'below; the opposite cross closes and reverses.',
  works_when: 'Works in long trends, and loses a little at every turn of a range.',
  source:
    'Gerald Appel, "Technical Analysis: Power Tools for Active Investors" (2005); exponential averages ' +
    'after P. N. Haurlan (1968).',
  tags: ['trend'],
  parameters: [
    { name: 'fast', type: 'integer', min: 2, max: 500, default: 12, description: 'Bars of the fast average' },
    { name: 'slow', type: 'integer', min: 3, max: 1000, default: 26, description: 'Bars of the slow average' },
    {
      name: 'atr_stop',
      type: 'float',
      min: 0,
      max: 20,
      default: 0,
      description: 'Stop loss in average true ranges of 14 bars; 0: none',
    },
  ],
  constraints: ['fast < slow'],
  let: { quick: 'ema(close, fast)', calm: 'ema(close, slow)' },
  entry: { long: 'crossover(quick, calm)', short: 'crossunder(quick, calm)' },
  exit: { long: 'crossunder(quick, calm)', short: 'crossover(quick, calm)' },
  stops: { stop_loss: { distance: 'atr(14) * atr_stop' } },
});
