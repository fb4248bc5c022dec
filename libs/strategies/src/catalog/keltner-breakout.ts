import { rulesStrategy } from '../rules/rules-strategy';

export const keltnerBreakout = rulesStrategy({
  name: 'keltner-breakout',
  version: 1,
  title: 'Keltner breakout',
  description:
    'Long when the close rises through the upper Keltner band, short when it falls through the lower one; ' +
    'out at the middle, or at a stop that trails by a multiple of the average range.',
  works_when: 'Works when a move beyond the usual range begins a trend.',
  source:
    'Chester Keltner, "How to Make Money in Commodities" (1960), with the average true range after Linda ' + 'Raschke.',
  tags: ['breakout', 'volatility'],
  parameters: [
    { name: 'period', type: 'integer', min: 2, max: 500, default: 20, description: 'Bars of the middle' },
    { name: 'atr_period', type: 'integer', min: 2, max: 200, default: 10, description: 'Bars of the average range' },
    {
      name: 'multiplier',
      type: 'float',
      min: 0.5,
      max: 10,
      default: 2,
      description: 'Average ranges from the middle to a band',
    },
    {
      name: 'trail',
      type: 'float',
      min: 0,
      max: 20,
      default: 3,
      description: 'Distance of the trailing stop in average ranges; 0: none',
    },
  ],
  let: { mid: 'keltner_mid(period, atr_period, multiplier)' },
  entry: {
    long: 'crossover(close, keltner_upper(period, atr_period, multiplier))',
    short: 'crossunder(close, keltner_lower(period, atr_period, multiplier))',
  },
  exit: { long: 'close < mid', short: 'close > mid' },
  stops: { trailing: { distance: 'atr(atr_period) * trail' } },
});
