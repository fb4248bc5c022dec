import { rulesStrategy } from '../rules/rules-strategy';

export const bollingerBreakout = rulesStrategy({
  name: 'bollinger-breakout',
  version: 1,
  title: 'Bollinger breakout',
  description:
    'Long when the close rises through the upper band, short when it falls through the lower one, on ' +
    'request only out of a squeeze, when the bands of the bar before were narrower than most before; out ' +
    'at the middle band.',
  works_when: 'Works when quiet markets wake up and keep going.',
  source: 'John Bollinger, "Bollinger on Bollinger Bands" (2001), method I.',
  tags: ['breakout', 'volatility'],
  parameters: [
    { name: 'period', type: 'integer', min: 2, max: 500, default: 20, description: 'Bars of the bands' },
    {
      name: 'deviations',
      type: 'float',
      min: 0.5,
      max: 5,
      default: 2,
      description: 'Standard deviations from the middle',
    },
    { name: 'squeeze_only', type: 'boolean', default: false, description: 'Only after narrow bands' },
    {
      name: 'squeeze_rank',
      type: 'float',
      min: 1,
      max: 99,
      default: 30,
      description: 'Greatest percent rank of the width over 100 bars that is a squeeze',
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
  let: {
    mid: 'bollinger_mid(close, period, deviations)',
    ready: 'not squeeze_only or percent_rank(bollinger_width(close, period, deviations), 100)[1] <= squeeze_rank',
  },
  entry: {
    long: 'crossover(close, bollinger_upper(close, period, deviations)) and ready',
    short: 'crossunder(close, bollinger_lower(close, period, deviations)) and ready',
  },
  exit: { long: 'close < mid', short: 'close > mid' },
  stops: { stop_loss: { distance: 'atr(14) * atr_stop' } },
});
