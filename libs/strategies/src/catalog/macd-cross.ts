import { rulesStrategy } from '../rules/rules-strategy';

export const macdCross = rulesStrategy({
  name: 'macd-cross',
  version: 1,
  title: 'MACD signal cross',
  description:
    'Long when the MACD line crosses above its signal line, short when it crosses below; on request only ' +
    'on the side of zero that makes it a pullback.',
  works_when: 'Works in trends with regular pullbacks, and is early in quiet markets.',
  source: 'Gerald Appel, "The Moving Average Convergence-Divergence Trading Method" (1979).',
  tags: ['trend', 'momentum'],
  parameters: [
    { name: 'fast', type: 'integer', min: 2, max: 200, default: 12, description: 'Bars of the fast average' },
    { name: 'slow', type: 'integer', min: 3, max: 400, default: 26, description: 'Bars of the slow average' },
    { name: 'signal', type: 'integer', min: 2, max: 100, default: 9, description: 'Bars of the signal line' },
    { name: 'pullback_only', type: 'boolean', default: false, description: 'Long only below zero, short only above' },
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
  let: { line: 'macd_line(close, fast, slow, signal)', trigger: 'macd_signal(close, fast, slow, signal)' },
  entry: {
    long: 'crossover(line, trigger) and (not pullback_only or line < 0)',
    short: 'crossunder(line, trigger) and (not pullback_only or line > 0)',
  },
  exit: { long: 'crossunder(line, trigger)', short: 'crossover(line, trigger)' },
  stops: { stop_loss: { distance: 'atr(14) * atr_stop' } },
});
