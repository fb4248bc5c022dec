import { present, type Figure } from './figure';

export const exposurePct: Figure<'exposure_pct'> = {
  id: 'exposure_pct',
  title: 'Exposure',
  unit: 'pct',
  better: 'neutral',
  formula:
    '100·bars in which a position existed at any time after the open / all tradable bars; a fill at the close counts from the next bar',
  source: 'Common usage: time in the market, by number of bars',
  nullCases: [],
  measure: ({ exposureBars, bars }) => present((100 * exposureBars) / bars),
};
