import { rulesStrategy } from '../rules/rules-strategy';

export const rsiReversion = rulesStrategy({
  name: 'rsi-reversion',
  version: 1,
  title: 'RSI reversion',
  description:
    'Long when the relative strength index comes back up through the oversold level, short when it comes ' +
    'back down through the overbought one; out at the middle.',
  works_when: 'Works in ranges, and is run over by trends: the stop is part of it.',
  source: 'J. Welles Wilder, "New Concepts in Technical Trading Systems" (1978).',
  tags: ['reversion'],
  parameters: [
    { name: 'period', type: 'integer', min: 2, max: 200, default: 14, description: 'Bars of the index' },
    { name: 'oversold', type: 'float', min: 1, max: 50, default: 30, description: 'Level of the long entry' },
    { name: 'overbought', type: 'float', min: 50, max: 99, default: 70, description: 'Level of the short entry' },
    { name: 'middle', type: 'float', min: 20, max: 80, default: 50, description: 'Level of the exit' },
    {
      name: 'atr_stop',
      type: 'float',
      min: 0,
      max: 20,
      default: 3,
      description: 'Stop loss in average true ranges of 14 bars; 0: none',
    },
  ],
  constraints: ['oversold < middle', 'middle < overbought'],
  let: { index: 'rsi(close, period)' },
  entry: { long: 'crossover(index, oversold)', short: 'crossunder(index, overbought)' },
  exit: { long: 'index >= middle', short: 'index <= middle' },
  stops: { stop_loss: { distance: 'atr(14) * atr_stop' } },
});
