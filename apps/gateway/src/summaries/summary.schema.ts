import { z } from 'zod';
import { time } from '../http/time';
import { listQuery } from '../paging/list-query';
import { runsQuery } from '../runs/run.schema';

const { symbol, strategy, timeframe, tag, is_favorite } = runsQuery.shape;

export const summaryQuery = z.strictObject({
  days: z.coerce.number().int().min(1).max(36_500).default(30).describe('Backtests made in the last so many days.'),
  metric: z
    .string()
    .default('total_return_pct')
    .describe('What is summed up: a metric that is a number.')
    .meta({ examples: ['sharpe_ratio'] }),
  filter: listQuery.filter,
  ...{ symbol, strategy, timeframe, tag, is_favorite },
});
export type SummaryQuery = z.output<typeof summaryQuery>;

const figures = {
  runs: z.int(),
  completed: z.int(),
  failed: z.int(),
  measured: z.int().describe('Runs that have the metric.'),
  mean: z.number().nullable().describe('Of those that have the metric; null without any.'),
  best: z.number().nullable(),
  worst: z.number().nullable(),
};

export const summarySchema = z
  .object({
    metric: z.string(),
    better: z.string().describe('`higher`, `lower` or `neutral`, of which the highest is called the best.'),
    from: time,
    to: time.describe('Exclusive.'),
    total: z.object({ ...figures, best_id: z.uuid().nullable(), worst_id: z.uuid().nullable() }),
    by_strategy: z.array(z.object({ strategy: z.string(), ...figures })).describe('Most runs first, at most 1,000.'),
    by_symbol: z.array(z.object({ symbol: z.string(), ...figures })).describe('Most runs first, at most 1,000.'),
  })
  .meta({ id: 'Summary' });
export type SummaryView = z.output<typeof summarySchema>;
