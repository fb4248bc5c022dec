import { paramGrid, searchRequestFields } from '@barmill/contracts';
import { z } from 'zod';

const budget = searchRequestFields.budget.unwrap().shape;

export const extensionSchema = z
  .strictObject({
    param_grid: paramGrid
      .default({})
      .describe(
        'Of a grid: axes in place of those that are there, each with all their values and more; others may be added. Left out: the same space, of which a cancelled run has a part.',
      ),
    budget: z
      .strictObject({
        trials: budget.trials.describe('Of methods that draw: more trials than there are. Left out: as many.'),
        cpu_seconds: budget.cpu_seconds.nullable(),
        wall_seconds: budget.wall_seconds.nullable(),
      })
      .optional()
      .describe(
        'Seconds are those of the extension alone. What is left out is as it was, and counted from the beginning; null: no such budget.',
      ),
    stop_early: searchRequestFields.stop_early
      .unwrap()
      .nullable()
      .optional()
      .describe(
        'Of methods that draw: a later stop than that which is there; null: none. Left out: the one that is there.',
      ),
  })
  .meta({
    id: 'OptimizationExtension',
    examples: [{ param_grid: { fast: { min: 5, max: 80, step: 1 } } }, { budget: { trials: 5_000 } }],
  });
export type Extension = z.output<typeof extensionSchema>;

export const estimateQuery = z.strictObject({
  workers: z.coerce.number().int().positive().max(100_000).optional().describe('Worker threads to estimate for.'),
});
export type EstimateQuery = z.output<typeof estimateQuery>;

export const estimateSchema = z
  .object({
    combinations: z.int().describe('That would be run.'),
    excluded: z.int().describe('Combinations of the grid that a constraint leaves out.'),
    duplicates: z.int().describe('Combinations that would be asked for twice; a grid has none.'),
    equal_run_id: z
      .uuid()
      .nullable()
      .describe('A run that asks the same: without force, a submission is answered with it and costs nothing.'),
    markets: z.int().describe('That the combinations are tried on.'),
    bars: z.int().describe('Of all markets.'),
    tradable_bars: z.int().describe('About so many, where bars are missing.'),
    ns_per_bar_combination: z.number().describe('CPU time of one bar of one combination, ns.'),
    is_measured: z
      .boolean()
      .describe('Finished work of the strategy with this objective tells that time; false: it is assumed.'),
    cpu_seconds: z.number(),
    workers: z.int().describe('Worker threads that there are.'),
    wall_seconds: z.number().nullable().describe('With those, and nothing else to do. null: there are none.'),
    at_workers: z
      .object({ workers: z.int(), wall_seconds: z.number() })
      .nullable()
      .describe('With as many as the query asks for.'),
    result_bytes: z.number().describe('Of all rows with their indexes, in the database.'),
    bars_bytes: z.number().describe('Of the bars in the memory of each engine; threads share them.'),
    warnings: z.array(
      z.object({
        code: z
          .string()
          .describe(
            'more_combinations_than_data, few_trading_days, long_warm_up, at_parameter_limit, no_workers; more may come.',
          ),
        pointer: z.string(),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: 'OptimizationEstimate' });
export type EstimateView = z.output<typeof estimateSchema>;
