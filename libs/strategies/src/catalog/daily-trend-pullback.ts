import { rulesStrategy } from '../rules/rules-strategy';

export const dailyTrendPullback = rulesStrategy({
  name: 'daily-trend-pullback',
  version: 1,
  title: 'Pullback in the daily trend',
  description:
    'Trades hours in the direction of the days: long when the hourly index comes back from oversold while ' +
    'the last closed day is above its average, short mirrored.',
  works_when: 'Works when short counter-moves in a long trend run out.',
  source: 'Alexander Elder, "Trading for a Living" (1993), on screens of several timeframes.',
  tags: ['trend', 'multi-timeframe'],
  primary_tf: 'H1',
  context_tfs: ['D1'],
  parameters: [
    { name: 'days', type: 'integer', min: 2, max: 200, default: 10, description: 'Days of the average' },
    { name: 'period', type: 'integer', min: 2, max: 100, default: 5, description: 'Hours of the index' },
    { name: 'oversold', type: 'float', min: 1, max: 50, default: 30, description: 'Level of the long entry' },
    { name: 'overbought', type: 'float', min: 50, max: 99, default: 70, description: 'Level of the short entry' },
    {
      name: 'trail',
      type: 'float',
      min: 0,
      max: 20,
      default: 0,
      description: 'Distance of the trailing stop in average ranges; 0: none',
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
  let: {
    day_average: 'sma(close, days)',
    rising_days: 'tf("D1", close > day_average)',
    falling_days: 'tf("D1", close < day_average)',
    index: 'rsi(close, period)',
  },
  entry: {
    long: 'crossover(index, oversold) and rising_days',
    short: 'crossunder(index, overbought) and falling_days',
  },
  exit: { long: 'index >= overbought or falling_days', short: 'index <= oversold or rising_days' },
  stops: { stop_loss: { distance: 'atr(14) * atr_stop' }, trailing: { distance: 'atr(14) * trail' } },
});
