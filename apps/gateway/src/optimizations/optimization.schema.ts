import { marketsRequestFields, missingBest, priorities, priority, searchRequestFields } from '@barmill/contracts';
import { z } from 'zod';
import { overfittingBlockSchema } from '../overfitting/overfitting.schema';
import { foundPageOf, listQuery } from '../paging/list-query';
import { runEditFields } from '../runs/run-edit';
import { runFields, submissionFields } from '../runs/run-request.schema';
import { time } from '../http/time';
import { rankingQuery } from './ranking-order';
import {
  configSchema,
  metricFields,
  parameterValue,
  parametersSchema,
  runsQuery,
  runViewFields,
} from '../runs/run.schema';

export const optimizationRequestSchema = z
  .strictObject({
    ...runFields,
    ...marketsRequestFields,
    ...searchRequestFields,
    ...submissionFields,
    priority: priority.describe(
      'Its share of the workers beside other optimizations of the tenant: 1 for low, 4 for normal, 16 for high.',
    ),
  })
  .meta({
    id: 'OptimizationRequest',
    examples: [
      {
        strategy: 'sma-cross',
        symbol: 'SP500',
        timeframe: 'D1',
        param_grid: { fast: { min: 5, max: 50, step: 1 }, slow: { min: 20, max: 200, step: 5 } },
        constraints: ['fast < slow'],
        optimize_metric: 'sharpe_ratio',
      },
      {
        strategy: 'sma-cross',
        symbols: ['EURUSD', 'GBPUSD'],
        timeframes: ['H1', 'H4'],
        param_grid: { fast: { min: 5, max: 50, step: 5 }, slow: { min: 20, max: 200, step: 20 } },
        optimize_metric: 'sharpe_ratio',
      },
    ],
  });
export type OptimizationRequest = z.output<typeof optimizationRequestSchema>;

const shownAxis = z
  .object({
    values: z.array(parameterValue).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    log: z.boolean().optional(),
    when: z.string().optional(),
  })
  .describe('A range of any number, or values that stand under a condition or in the logarithm.');
/** What people may change of an optimization, also while it runs. */
export const optimizationEditSchema = z
  .strictObject({ ...runEditFields, priority: z.enum(priorities).optional() })
  .refine((edit) => Object.keys(edit).length > 0, {
    error: 'expected at least one of notes, tags, is_favorite and priority',
  })
  .meta({ id: 'OptimizationEdit', examples: [{ priority: 'high' }] });
export type OptimizationEdit = z.output<typeof optimizationEditSchema>;

export const optimizationSchema = z
  .object({
    ...runViewFields,
    type: z.literal('optimization'),
    param_grid: z.record(z.string(), z.union([z.array(parameterValue), shownAxis])),
    fixed_params: parametersSchema,
    constraints: z.array(z.string()),
    optimize_metric: z.string().describe('A metric, an expression over metrics, or the text of a weighted sum.'),
    direction: z.string(),
    result_constraints: z.array(z.string()),
    method: z.string(),
    seed: z.int().describe('Of what was drawn; a grid draws nothing.'),
    search_settings: z.record(z.string(), z.number()).describe('Settings of the method that were asked for.'),
    budget: z.object({
      trials: z.int().nullable(),
      cpu_seconds: z.number().nullable(),
      wall_seconds: z.number().nullable(),
    }),
    stop_early: z.object({ trials: z.int(), min_improvement: z.number() }).nullable(),
    least_trades: z.int().describe('Trades from which the ranking that prefers plateaus judges a combination.'),
    search_end: z
      .string()
      .nullable()
      .describe(
        'Why nothing more is asked for: complete (a grid), budget, exhausted, no_improvement, cpu_budget, time_budget; null: more may be.',
      ),
    markets: z
      .array(
        z.object({
          symbol: z.string(),
          timeframe: z.string(),
          dataset_id: z.uuid(),
          trade_from: z.int(),
          config: configSchema,
        }),
      )
      .nullable()
      .describe(
        'All markets that the combinations are tried on, in their order; the run’s own symbol, timeframe, data set and settings are those of the first. null: it has that one.',
      ),
    trade_from: z.int().describe('Index of the first tradable bar, one and the same for all combinations of a market.'),
    total_combinations: z.int().describe('Of a method that draws, until its search ends, trials at most.'),
    completed_combinations: z.int(),
    failed_combinations: z.int(),
    chunks: z.object({ total: z.int(), done: z.int() }),
    rate_per_s: z.number().nullable().describe('Combinations a second.'),
    eta: z.iso
      .datetime()
      .nullable()
      .describe('When it will be done, if it goes on as before; null while nothing tells.'),
    cpu_seconds: z.number(),
    best_params: parametersSchema.nullable(),
    best_symbol: z.string().nullable().describe('Of the best combination.'),
    best_timeframe: z.string().nullable(),
    best_value: z.number().nullable(),
    best_index: z.int().nullable(),
    missing_best: missingBest
      .nullable()
      .describe(
        'Why nothing is best although combinations were ranked: reasons why they have no objective value, with numbers of combinations, the commonest first. null: there is a best, or no ranking.',
      ),
    ranking: z
      .enum(['whole', 'partial'])
      .nullable()
      .describe('partial: it was cancelled, and what it had finished is ranked. null: nothing is ranked yet.'),
    priority: z.enum(priorities),
    paused_at: time.nullable().describe('Since when it is paused.'),
    paused_seconds: z.number().describe('How long it was paused, without the pause that goes on.'),
    parent_id: z
      .uuid()
      .nullable()
      .describe('The optimization that it repeats or extends; null also when that was deleted.'),
    parent_kind: z.enum(['retry', 'extension']).nullable(),
    cached_combinations: z.int().describe('Completed ones that were taken over from the parent.'),
    cache_note: z.string().nullable().describe('Why none is taken over.'),
    overfitting: overfittingBlockSchema
      .nullable()
      .describe('How likely the best is luck; null until the run has finished, and of one that was not judged.'),
  })
  .meta({ id: 'Optimization' });
export type OptimizationView = z.output<typeof optimizationSchema>;

export const submittedOptimizationSchema = optimizationSchema
  .extend({ deduplicated: z.boolean().describe('A run that asks the same was there, and is this one.') })
  .meta({ id: 'SubmittedOptimization' });
export type SubmittedOptimizationView = z.output<typeof submittedOptimizationSchema>;

export const optimizationPageSchema = foundPageOf('OptimizationPage', optimizationSchema);

export const resultSchema = z
  .object({
    rank: z
      .int()
      .nullable()
      .describe('By the objective alone; null until the run is ranked, and of failed combinations.'),
    plateau_rank: z.int().nullable().describe('In the default ranking, which prefers plateaus with enough trades.'),
    plateau_score: z
      .number()
      .nullable()
      .describe('Median of the objective over the neighbors, of those with a plateau_rank.'),
    combination_index: z.int(),
    symbol: z.string(),
    timeframe: z.string(),
    params: parametersSchema,
    status: z.string(),
    error: z.string().nullable(),
    objective_value: z
      .number()
      .nullable()
      .describe(
        'null: a metric that it reads has no value, or a condition on results is missed; metric_notes says which under `objective_value`, but where the objective is one metric alone.',
      ),
    ...metricFields,
    p_value: z
      .number()
      .nullable()
      .describe(
        'One-sided t-test of the daily returns against 0; null until the run is judged, and without a Sharpe ratio.',
      ),
    is_statistically_significant: z.boolean().nullable().describe('p_value <= 0.05 / trials of the optimization.'),
    sparkline: z
      .array(z.number())
      .nullable()
      .describe('Equity at the end of each day in 64 points at most, of the leading combinations of each ranking.'),
    result_hash: z.string().nullable(),
  })
  .meta({ id: 'CombinationResult' });
export type ResultView = z.output<typeof resultSchema>;

export const resultPageSchema = foundPageOf('ResultPage', resultSchema)
  .extend({
    ranking: z.string().nullable().describe('The ranking that orders the list; null: something else does.'),
    default_ranking: z
      .string()
      .nullable()
      .describe('The ranking unless asked otherwise; null until the run is ranked.'),
    ranking_note: z.string().nullable().describe('What the ranking prefers, in words.'),
  })
  .meta({ id: 'ResultPage' });

export const optimizationsQuery = runsQuery.extend({
  fields: runsQuery.shape.fields.meta({ examples: ['id,status,best_params,best_value'] }),
});

export const resultsQuery = z.strictObject({
  ...listQuery,
  ranking: rankingQuery,
  filter: listQuery.filter.meta({ examples: ['metrics.sharpe_ratio >= 1.2 AND params.fast <= 20'] }),
  order_by: listQuery.order_by
    .describe(
      'Fields with asc or desc, separated by commas: rank, plateau_rank, objective_value, combination_index, metrics.<id>, params.<name>… What is null comes last in both directions. Default: the ranking once there is one, else combination_index.',
    )
    .meta({ examples: ['metrics.sharpe_ratio desc, combination_index'] }),
  fields: listQuery.fields.meta({ examples: ['rank,params,metrics.sharpe_ratio'] }),
});
export type ResultsQuery = z.output<typeof resultsQuery>;
