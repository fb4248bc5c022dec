import { z } from 'zod';
import { backtestSchema } from '../backtests/backtest.schema';
import { listQuery } from '../paging/list-query';
import { pageQuery } from '../paging/page';

/** Runs of one pair that are asked for at most. */
const mostRuns = 1_000_000;

export const robustQuery = z.strictObject({
  ...pageQuery,
  symbol: z.string().optional().describe('Only pairs with this symbol, in upper or lower case.'),
  strategy: z.string().optional().describe('Only pairs with this strategy, of any version.'),
  min_ratio: z.coerce.number().default(1).describe('Lowest mean of `return_dd_ratio`.'),
  min_runs: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostRuns)
    .default(1)
    .describe('Backtests with a `return_dd_ratio` that a pair has at least.'),
  filter: listQuery.filter
    .unwrap()
    .meta({ examples: ['total_trades >= 30 AND origin != opened'] })
    .optional()
    .describe('Only backtests that this admits count; as in the list of backtests.'),
});
export type RobustQuery = z.output<typeof robustQuery>;

export const robustStrategySchema = z
  .object({
    strategy: z.object({ name: z.string(), version: z.int() }),
    symbol: z.string(),
    mean_return_dd_ratio: z.number().describe('Over all backtests that count and have the figure.'),
    runs: z.int().describe('Completed backtests on the selected timeframes.'),
    measured: z.int().describe('Those of them that have a `return_dd_ratio`.'),
    timeframes: z
      .array(z.object({ timeframe: z.string(), measured: z.int(), mean_return_dd_ratio: z.number() }))
      .describe('Selected timeframes that contribute, the shortest first.'),
    best: backtestSchema
      .nullable()
      .describe('The backtest with the highest `stability_weighted_rar`; null: none has that figure.'),
  })
  .meta({ id: 'RobustStrategy' });
export type RobustStrategyView = z.output<typeof robustStrategySchema>;

export const robustPageSchema = z
  .object({
    data: z.array(robustStrategySchema).describe('The highest mean first; equal ones by strategy, version and symbol.'),
    next_cursor: z.string().nullable().describe('Cursor of the next page; null on the last one.'),
    has_more: z.boolean(),
    timeframes: z.array(z.string()).describe('Those that are selected.'),
  })
  .meta({ id: 'RobustStrategyPage' });
export type RobustPageView = z.output<typeof robustPageSchema>;
