import { rulesStrategy } from '../rules/rules-strategy';

export const sessionVwapReversion = rulesStrategy({
  name: 'session-vwap-reversion',
  version: 1,
  title: 'Session VWAP reversion',
  description:
    'Long when the close is some average ranges below the volume-weighted average price of the day, short ' +
    'when it is as far above; out at that price. It waits for some bars of the day and is flat by its ' +
    'last hours. Needs volume.',
  works_when: 'Works on quiet days, when large orders bring the price back to where most was traded.',
  source:
    'Berkowitz, Logue & Noser, "The Total Cost of Transactions on the NYSE", Journal of Finance 43 (1988) ' +
    'for the price.',
  tags: ['reversion', 'intraday', 'volume'],
  parameters: [
    {
      name: 'distance',
      type: 'float',
      min: 0.5,
      max: 10,
      default: 2,
      description: 'Average ranges from the price of the day to an entry',
    },
    {
      name: 'first_bars',
      type: 'integer',
      min: 1,
      max: 500,
      default: 12,
      description: 'Bars of a day before its first entry',
    },
    {
      name: 'last_hour',
      type: 'integer',
      min: 1,
      max: 23,
      default: 20,
      description: 'Hour (UTC) from which on it enters no more and closes',
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
  let: { average: 'vwap()', range: 'atr(14)', open_for_entries: 'session_bar >= first_bars and hour < last_hour' },
  entry: {
    long: 'crossunder(close, average - distance * range) and open_for_entries',
    short: 'crossover(close, average + distance * range) and open_for_entries',
  },
  exit: { long: 'close >= average or hour >= last_hour', short: 'close <= average or hour >= last_hour' },
  stops: { stop_loss: { distance: 'range * atr_stop' } },
});
