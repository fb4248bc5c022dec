import { z } from 'zod';
import type { Instrument } from './generated/barmill/results/v1/Instrument';
import { checkTerms, smallestLot } from './instrument-checks';

/** The fields of an instrument, each by itself. */
export const instrumentFields = {
  symbol: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/,
      'expected 1 to 32 letters, digits, dots, dashes or underscores, beginning with a letter or digit',
    )
    .meta({ examples: ['EURUSD'] }),
  description: z
    .string()
    .max(200)
    .regex(/^[ -~\u00a0-\uffff]*$/, 'expected one line of text without control characters'),
  pip_size: z.number().positive().describe('Price distance that pips count.'),
  tick_size: z.number().nonnegative().describe('Smallest price step; 0: none.'),
  contract_size: z.number().positive().describe('Units of the base in one lot.'),
  min_lot: z.number().nonnegative().describe('Smallest volume; a whole number of lot steps.'),
  max_lot: z.number().positive().describe('Largest volume; a whole number of lot steps.'),
  lot_step: z.number().nonnegative().describe('0: volumes are not rounded.'),
  leverage: z.number().positive(),
  stop_out_level: z
    .number()
    .min(0)
    .max(1)
    .describe('Equity divided by used margin at which a position is closed by force.'),
  base_currency: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,12}$/, 'expected 1 to 12 letters, digits, dots, dashes or underscores')
    .describe('A currency; of a share, an index or a commodity its own symbol.'),
  quote_currency: z
    .string()
    .regex(/^[A-Za-z]{3,5}$/, 'expected a currency code of 3 to 5 letters, such as USD')
    .describe('What prices are in.'),
  trading_days_per_year: z.int().min(1).max(366).describe('252, or 365 for what trades all week.'),
  spread_pips: z.number().nonnegative().max(10_000).describe('Default spread.'),
  commission_per_lot: z.number().nonnegative().describe('Round turn for 1.0 lot, in account currency.'),
  commission_pct: z
    .number()
    .nonnegative()
    .describe('Percent of fill price × lots × contract size, at entry and at each exit.'),
  swap_long_pips: z.number().describe('Default of runs: per lot and night at 17:00 New York; positive is received.'),
  swap_short_pips: z.number().describe('As swap_long_pips, for short positions.'),
};

/** A new instrument, complete: what a request leaves open has its default here. */
export const newInstrumentSchema = z
  .strictObject({
    ...instrumentFields,
    description: instrumentFields.description.default(''),
    tick_size: instrumentFields.tick_size.default(0),
    min_lot: instrumentFields.min_lot.optional().describe('Default: lot_step; where that is 0, 0.01.'),
    max_lot: instrumentFields.max_lot.default(100),
    lot_step: instrumentFields.lot_step.default(0.01),
    leverage: instrumentFields.leverage.default(100),
    stop_out_level: instrumentFields.stop_out_level.default(0.5),
    trading_days_per_year: instrumentFields.trading_days_per_year.default(252),
    spread_pips: instrumentFields.spread_pips.optional(),
    commission_per_lot: instrumentFields.commission_per_lot.optional(),
    commission_pct: instrumentFields.commission_pct.optional(),
    swap_long_pips: instrumentFields.swap_long_pips.default(0),
    swap_short_pips: instrumentFields.swap_short_pips.default(0),
  })
  .check(({ value, issues }) => {
    // Terms that are out of bounds themselves say nothing of the others.
    if (issues.length > 0) return;
    for (const { field, fault, message } of checkTerms(value)) {
      issues.push({ code: 'custom', input: value, path: [field], message, params: { fault } });
    }
  })
  .meta({
    id: 'NewInstrument',
    examples: [
      {
        symbol: 'EURSEK',
        description: 'Euro / Swedish krona',
        pip_size: 0.0001,
        tick_size: 0.00001,
        contract_size: 100_000,
        base_currency: 'EUR',
        quote_currency: 'SEK',
        spread_pips: 40,
        swap_long_pips: -5.5,
        swap_short_pips: 1.5,
      },
    ],
  });
export type NewInstrument = z.output<typeof newInstrumentSchema>;

/** An instrument as it is stored and traded: names in upper case, its smallest lot known. */
export function instrumentRow(view: NewInstrument): Instrument {
  return {
    symbol: view.symbol.toUpperCase(),
    description: view.description,
    pipSize: view.pip_size,
    tickSize: view.tick_size,
    contractSize: view.contract_size,
    minLot: smallestLot(view),
    maxLot: view.max_lot,
    lotStep: view.lot_step,
    leverage: view.leverage,
    stopOutLevel: view.stop_out_level,
    baseCurrency: view.base_currency.toUpperCase(),
    quoteCurrency: view.quote_currency.toUpperCase(),
    tradingDaysPerYear: view.trading_days_per_year,
    spreadPips: view.spread_pips,
    commissionPerLot: view.commission_per_lot,
    commissionPct: view.commission_pct,
    swapLongPips: view.swap_long_pips,
    swapShortPips: view.swap_short_pips,
  };
}
