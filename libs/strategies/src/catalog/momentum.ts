import { rulesStrategy } from '../rules/rules-strategy';

export const momentum = rulesStrategy({
  name: 'momentum',
  version: 1,
  title: 'Momentum',
  description:
    'Long while the rate of change over many bars is above a threshold and the close above its average, ' +
    'short below; out when the rate changes its sign.',
  works_when: 'Works where past winners go on winning for a while, over weeks and months more than over minutes.',
  source:
    'Jegadeesh & Titman, "Returns to Buying Winners and Selling Losers", Journal of Finance 48 (1993); ' +
    'Moskowitz, Ooi & Pedersen, "Time Series Momentum", Journal of Financial Economics 104 (2012).',
  tags: ['momentum', 'trend'],
  parameters: [
    { name: 'period', type: 'integer', min: 2, max: 1000, default: 60, description: 'Bars of the rate of change' },
    {
      name: 'threshold',
      type: 'float',
      min: 0,
      max: 50,
      default: 0.1,
      description: 'Rate of change for an entry, percent',
    },
    {
      name: 'average',
      type: 'integer',
      min: 2,
      max: 1000,
      default: 100,
      description: 'Bars of the average that the close must be beyond',
    },
    {
      name: 'atr_stop',
      type: 'float',
      min: 0,
      max: 20,
      default: 0,
      description: 'Stop loss in average true ranges of 14 bars; 0: none',
    },
  ],
  let: { rate: 'roc(close, period)' },
  entry: {
    long: 'rate > threshold and close > sma(close, average)',
    short: 'rate < -threshold and close < sma(close, average)',
  },
  exit: { long: 'rate < 0', short: 'rate > 0' },
  stops: { stop_loss: { distance: 'atr(14) * atr_stop' } },
});
