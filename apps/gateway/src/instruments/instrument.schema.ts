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
  .meta({ id: 'Instrument' });
export type InstrumentView = z.output<typeof instrumentSchema>;

export const instrumentListSchema = z.object({ data: z.array(instrumentSchema) }).meta({ id: 'InstrumentList' });
