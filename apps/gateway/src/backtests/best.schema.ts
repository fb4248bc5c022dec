import { z } from 'zod';
import { foundPageOf, listQuery } from '../paging/list-query';
import { runsQuery } from '../runs/run.schema';
import { backtestSchema } from './backtest.schema';

const { symbol, strategy, timeframe, tag, is_favorite } = runsQuery.shape;

export const bestQuery = z.strictObject({
  limit: listQuery.limit.default(10),
  cursor: listQuery.cursor,
  filter: listQuery.filter,
  include: listQuery.include,
  fields: listQuery.fields,
  ...{ symbol, strategy, timeframe, tag, is_favorite },
  metric: z
    .string()
    .default('sharpe_ratio')
    .describe('By which they are ranked: a metric of GET /v1/metrics-dictionary.')
    .meta({ examples: ['sortino_ratio'] }),
  min_trades: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('Only runs with as many trades.')
    .meta({ examples: [30] }),
});
export type BestQuery = z.output<typeof bestQuery>;

export const bestPageSchema = foundPageOf('BestBacktests', backtestSchema)
  .extend({
    metric: z.string(),
    better: z.string().describe('`higher`, `lower` or `neutral`, of which the highest come first.'),
  })
  .meta({ id: 'BestBacktests' });
export type BestPage = z.output<typeof bestPageSchema>;
