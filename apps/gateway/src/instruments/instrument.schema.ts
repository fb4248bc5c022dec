import { instrumentFields } from '@barmill/contracts';
import { z } from 'zod';

export const instrumentSchema = z
  .object({
    ...instrumentFields,
    symbol: z.string(),
    description: z.string(),
    base_currency: z.string().describe('A currency; of a share, an index or a commodity its own symbol.'),
    quote_currency: z.string().describe('What prices are in.'),
    spread_pips: instrumentFields.spread_pips.nullable(),
    commission_per_lot: instrumentFields.commission_per_lot.nullable(),
    commission_pct: instrumentFields.commission_pct.nullable(),
  })
  .meta({
    id: 'Instrument',
    examples: [
      {
        symbol: 'EURSEK',
        description: 'Euro / Swedish krona',
        pip_size: 0.0001,
        tick_size: 0.00001,
        contract_size: 100_000,
        min_lot: 0.01,
        max_lot: 100,
        lot_step: 0.01,
        leverage: 30,
        stop_out_level: 0.5,
        base_currency: 'EUR',
        quote_currency: 'SEK',
        trading_days_per_year: 260,
        spread_pips: 40,
        commission_per_lot: null,
        commission_pct: null,
        swap_long_pips: -5.5,
        swap_short_pips: 1.5,
      },
    ],
  });
export type InstrumentView = z.output<typeof instrumentSchema>;

export const instrumentListSchema = z.object({ data: z.array(instrumentSchema) }).meta({ id: 'InstrumentList' });
