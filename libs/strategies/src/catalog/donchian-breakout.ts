import { rulesStrategy } from '../rules/rules-strategy';

export const donchianBreakout = rulesStrategy({
  name: 'donchian-breakout',
  version: 1,
  title: 'Donchian breakout (turtle)',
  description:
    'Long on a close above the highest high of the bars before, short on a close below their lowest low; ' +
    'out at the opposite extreme of fewer bars, or at a stop of two average ranges.',
  works_when: 'Works in markets with rare, very long trends that pay for many small losses.',
  source: 'Richard Donchian\'s four-week rule (1960); Curtis Faith, "The Original Turtle Trading Rules" (2003).',
  tags: ['breakout', 'trend'],
  parameters: [
    {
      name: 'entry_bars',
      type: 'integer',
      min: 2,
      max: 1000,
      default: 20,
      description: 'Bars of the channel for entries',
    },
    {
      name: 'exit_bars',
      type: 'integer',
      min: 2,
      max: 1000,
      default: 10,
      description: 'Bars of the channel for exits',
    },
    {
      name: 'atr_stop',
      type: 'float',
      min: 0,
      max: 20,
      default: 2,
      description: 'Stop loss in average true ranges of 20 bars; 0: none',
    },
  ],
  constraints: ['exit_bars <= entry_bars'],
  entry: { long: 'close > donchian_upper(entry_bars)[1]', short: 'close < donchian_lower(entry_bars)[1]' },
  exit: { long: 'close < donchian_lower(exit_bars)[1]', short: 'close > donchian_upper(exit_bars)[1]' },
  stops: { stop_loss: { distance: 'atr(20) * atr_stop' } },
});
