import { rulesStrategy } from '../rules/rules-strategy';

export const randomEntries = rulesStrategy({
  name: 'random-entries',
  version: 1,
  title: 'Random entries',
  description:
    'Enters on some bars, long and short with equal chance, by a seeded stream of random numbers, and ' +
    'leaves after a fixed number of bars: what luck alone would do.',
  works_when: 'Works never, before costs not against either: a strategy that does no better has found nothing.',
  source: 'Aronson, "Evidence-Based Technical Analysis" (2006), on tests against random signals.',
  tags: ['benchmark'],
  parameters: [
    {
      name: 'seed',
      type: 'integer',
      min: 0,
      max: 1000000,
      default: 1,
      description: 'Another seed is another sequence',
    },
    {
      name: 'entry_pct',
      type: 'float',
      min: 0.1,
      max: 100,
      default: 5,
      description: 'Share of the bars with an entry, percent',
    },
    { name: 'hold_bars', type: 'integer', min: 1, max: 10000, default: 10, description: 'Bars until the exit' },
    {
      name: 'atr_stop',
      type: 'float',
      min: 0,
      max: 20,
      default: 0,
      description: 'Stop loss in average true ranges of 14 bars; 0: none',
    },
  ],
  let: { draw: 'random(seed)', share: 'entry_pct / 200' },
  entry: { long: 'draw < share', short: 'draw >= 1 - share' },
  stops: { stop_loss: { distance: 'atr(14) * atr_stop' }, time_exit: { bars: 'hold_bars' } },
});
