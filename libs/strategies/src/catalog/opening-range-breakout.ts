import { rulesStrategy } from '../rules/rules-strategy';

export const openingRangeBreakout = rulesStrategy({
  name: 'opening-range-breakout',
  version: 1,
  title: 'Opening range breakout',
  description:
    'The first bars of a day set a range; long when the close leaves it upward, short when it leaves it ' +
    'downward, with the other end as stop; flat in the last hours of the day.',
  works_when: 'Works on days on which news sets a direction early.',
  source: 'Toby Crabel, "Day Trading with Short Term Price Patterns and Opening Range Breakout" (1990).',
  tags: ['breakout', 'intraday'],
  parameters: [
    { name: 'range_bars', type: 'integer', min: 1, max: 200, default: 8, description: 'Bars of the opening range' },
    {
      name: 'last_hour',
      type: 'integer',
      min: 1,
      max: 23,
      default: 20,
      description: 'Hour (UTC) from which on it enters no more and closes',
    },
  ],
  let: {
    range_ends: 'session_bar = range_bars - 1',
    top: 'value_when(range_ends, highest(high, range_bars))',
    bottom: 'value_when(range_ends, lowest(low, range_bars))',
    open_for_entries: 'session_bar >= range_bars and hour < last_hour',
  },
  entry: {
    long: 'crossover(close, top) and open_for_entries',
    short: 'crossunder(close, bottom) and open_for_entries',
  },
  exit: { long: 'hour >= last_hour', short: 'hour >= last_hour' },
  stops: { stop_loss: { level: { long: 'bottom', short: 'top' } } },
});
