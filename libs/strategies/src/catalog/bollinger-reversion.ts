import { rulesStrategy } from '../rules/rules-strategy';

export const bollingerReversion = rulesStrategy({
  name: 'bollinger-reversion',
  version: 1,
  title: 'Bollinger reversion',
  description:
    'Long when the close falls through the lower band, short when it rises through the upper one; out at ' +
    'the middle band.',
  works_when: 'Works while the price swings around a mean that stands still.',
  source: 'John Bollinger, "Bollinger on Bollinger Bands" (2001).',
  tags: ['reversion', 'volatility'],
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
    {
      name: 'atr_stop',
      type: 'float',
      min: 0,
      max: 20,
      default: 4,
      description: 'Stop loss in average true ranges of 14 bars; 0: none',
    },
  ],
  let: { mid: 'bollinger_mid(close, period, deviations)' },
  entry: {
    long: 'crossunder(close, bollinger_lower(close, period, deviations))',
    short: 'crossover(close, bollinger_upper(close, period, deviations))',
  },
  exit: { long: 'close >= mid', short: 'close <= mid' },
  stops: { stop_loss: { distance: 'atr(14) * atr_stop' } },
});
