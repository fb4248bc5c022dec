import { candlesAtMost, requestTime } from '@barmill/contracts';
import { expressionsAtMost } from '@barmill/strategies';
import { z } from 'zod';
import { time } from '../http/time';
import { pageQuery } from '../paging/page';

/** Stands for what the strategy looks at. */
export const ofStrategy = 'strategy';

const indicator = z.string().min(1);

export const candlesQuery = z.strictObject({
  timeframe: z
    .string()
    .optional()
    .describe("One of the run's context timeframes. Default: the run's own.")
    .meta({ examples: ['H4'] }),
  from: requestTime
    .optional()
    .describe('First open time, inclusive; it may lie before start_date. Default: start_date, or the first bar.'),
  to: requestTime.optional().describe('End of the open times, exclusive. Default and latest: end_date.'),
  limit: z.coerce.number().int().min(1).max(candlesAtMost).default(1_000).describe('Most bars of the page.'),
  cursor: pageQuery.cursor,
  indicators: z
    .union([indicator, z.array(indicator).max(expressionsAtMost)])
    .default([])
    .describe(
      `Expressions of the rules language over the bars, each in a parameter of this name, ${expressionsAtMost} at most. The run's parameters and the named expressions of its strategy are known by their names. \`${ofStrategy}\`: what the strategy looks at.`,
    )
    .meta({ examples: [['ema(close, 20)', 'strategy']] }),
});
export type CandlesQuery = z.output<typeof candlesQuery>;

const column = z.array(z.number());

export const candlesSchema = z
  .object({
    run_id: z.uuid(),
    symbol: z.string(),
    timeframe: z.string(),
    bars: z
      .object({
        time: z.array(time).describe('When they opened.'),
        open: column,
        high: column,
        low: column,
        close: column,
        volume: column.nullable().describe('null: the data have none.'),
        spread: column.nullable().describe('Pips; null: the data have none.'),
      })
      .describe('Columns of one length.'),
    indicators: z
      .array(
        z.object({
          expression: z.string(),
          values: z
            .array(z.number().nullable())
            .describe('One for each bar; null: no value, as in the warm-up. A condition is 1 where it is met, else 0.'),
        }),
      )
      .describe('In the order of the query.'),
    next_cursor: z.string().nullable().describe('Cursor of the next page; null on the last one.'),
    has_more: z.boolean(),
  })
  .meta({ id: 'Candles' });
export type CandlesView = z.output<typeof candlesSchema>;
