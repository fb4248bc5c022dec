import { priorities, priority, searchRequestFields } from '@barmill/contracts';
import { z } from 'zod';
import { foundPageOf, listQuery } from '../paging/list-query';
import { runEditFields } from '../runs/run-edit';
import { runFields, submissionFields } from '../runs/run-request.schema';
import { time } from '../http/time';
import { metricFields, parameterValue, parametersSchema, runViewFields } from '../runs/run.schema';

export const optimizationRequestSchema = z
  .strictObject({
    ...runFields,
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
    ],
  });
export type OptimizationRequest = z.output<typeof optimizationRequestSchema>;

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
    param_grid: z.record(z.string(), z.array(parameterValue)),
    fixed_params: parametersSchema,
    constraints: z.array(z.string()),
    optimize_metric: z.string(),
    direction: z.string(),
    method: z.string(),
    trade_from: z.int().describe('Index of the first tradable bar, one and the same for all combinations.'),
    total_combinations: z.int(),
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
    best_value: z.number().nullable(),
    best_index: z.int().nullable(),
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
    rank: z.int().nullable().describe('null until the run is ranked, and of failed combinations.'),
    combination_index: z.int(),
    params: parametersSchema,
    status: z.string(),
    error: z.string().nullable(),
    objective_value: z.number().nullable(),
    ...metricFields,
    result_hash: z.string().nullable(),
  })
  .meta({ id: 'CombinationResult' });
export type ResultView = z.output<typeof resultSchema>;

export const resultPageSchema = foundPageOf('ResultPage', resultSchema);

export const resultsQuery = z.strictObject({
  ...listQuery,
  order_by: listQuery.order_by.describe(
    'Fields with asc or desc, separated by commas: rank, objective_value, combination_index, metrics.<id>, params.<name>… What is null comes last in both directions. Default: rank once the run is ranked, else combination_index.',
  ),
});
export type ResultsQuery = z.output<typeof resultsQuery>;
