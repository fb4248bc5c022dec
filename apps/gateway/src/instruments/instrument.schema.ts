import { z } from 'zod';

const currency = z.string().min(1).max(12);

const terms = {
  symbol: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,32}$/, 'expected 1 to 32 letters, digits, dots, dashes or underscores')
    .meta({ examples: ['EURUSD'] }),
  description: z.string().max(200),
  pip_size: z.number().positive().describe('Price distance that pips count.'),
  tick_size: z.number().nonnegative().describe('Smallest price step; 0: none.'),
  contract_size: z.number().positive().describe('Units of the base in one lot.'),
  min_lot: z.number().nonnegative(),
  max_lot: z.number().positive(),
  lot_step: z.number().nonnegative().describe('0: volumes are not rounded.'),
  leverage: z.number().positive(),
  stop_out_level: z
    .number()
    .min(0)
    .max(1)
    .describe('Equity divided by used margin at which a position is closed by force.'),
  base_currency: currency,
  quote_currency: currency,
  trading_days_per_year: z.int().min(1).max(366).describe('252, or 365 for what trades all week.'),
};
const optionalTerms = {
  spread_pips: z.number().nonnegative().describe('Default spread.'),
  commission_per_lot: z.number().nonnegative().describe('Round turn for 1.0 lot, in account currency.'),
  commission_pct: z
    .number()
    .nonnegative()
    .describe('Percent of fill price × lots × contract size, at entry and at each exit.'),
};

export const newInstrumentSchema = z
  .strictObject({
    ...terms,
    description: terms.description.default(''),
    tick_size: terms.tick_size.default(0),
    min_lot: terms.min_lot.default(0.01),
    max_lot: terms.max_lot.default(100),
    lot_step: terms.lot_step.default(0.01),
    leverage: terms.leverage.default(100),
    stop_out_level: terms.stop_out_level.default(0.5),
    trading_days_per_year: terms.trading_days_per_year.default(252),
    spread_pips: optionalTerms.spread_pips.optional(),
    commission_per_lot: optionalTerms.commission_per_lot.optional(),
    commission_pct: optionalTerms.commission_pct.optional(),
  })
  .refine((instrument) => instrument.min_lot <= instrument.max_lot, {
    path: ['min_lot'],
    error: 'expected min_lot to be at most max_lot',
  })
  .meta({
    id: 'NewInstrument',
    examples: [
      {
        symbol: 'EURGBP',
        description: 'Euro / pound sterling',
        pip_size: 0.0001,
        tick_size: 0.00001,
        contract_size: 100_000,
        base_currency: 'EUR',
        quote_currency: 'GBP',
        spread_pips: 1.1,
      },
    ],
  });
export type NewInstrument = z.output<typeof newInstrumentSchema>;

export const instrumentSchema = z
  .object({
    ...terms,
    symbol: z.string(),
    spread_pips: optionalTerms.spread_pips.nullable(),
    commission_per_lot: optionalTerms.commission_per_lot.nullable(),
    commission_pct: optionalTerms.commission_pct.nullable(),
  })
  .meta({ id: 'Instrument' });
export type InstrumentView = z.output<typeof instrumentSchema>;

export const instrumentListSchema = z.object({ data: z.array(instrumentSchema) }).meta({ id: 'InstrumentList' });
