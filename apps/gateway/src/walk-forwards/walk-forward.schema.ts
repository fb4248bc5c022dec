import { priorities, priority, searchRequestFields, walkForwardRequestFields } from '@barmill/contracts';
import { z } from 'zod';
import { time } from '../http/time';
import { optimizationSchema } from '../optimizations/optimization.schema';
import { estimateSchema } from '../optimizations/steering.schema';
import { foundPageOf } from '../paging/list-query';
import { pageOf, pageQuery } from '../paging/page';
import { runEditFields } from '../runs/run-edit';
import { runFields, submissionFields } from '../runs/run-request.schema';
import { parametersSchema, runsQuery, runViewFields } from '../runs/run.schema';

export const walkForwardRequestSchema = z
  .strictObject({
    ...runFields,
    ...searchRequestFields,
    ...walkForwardRequestFields,
    ...submissionFields,
    priority: priority.describe('Of its trainings, as of optimizations.'),
  })
  .meta({
    id: 'WalkForwardRequest',
    examples: [
      {
        strategy: 'sma-cross',
        symbol: 'SP500',
        timeframe: 'D1',
        volume: 1,
        param_grid: { fast: { min: 5, max: 50, step: 5 }, slow: { min: 20, max: 200, step: 20 } },
        constraints: ['fast < slow'],
        train: { months: 12 },
        test: { months: 3 },
      },
    ],
  });
export type WalkForwardRequest = z.output<typeof walkForwardRequestSchema>;

/** What people may change of a walk forward, also while it goes on. */
export const walkForwardEditSchema = z
  .strictObject({ ...runEditFields, priority: z.enum(priorities).optional() })
  .refine((edit) => Object.keys(edit).length > 0, {
    error: 'expected at least one of notes, tags, is_favorite and priority',
  })
  .meta({ id: 'WalkForwardEdit', examples: [{ tags: ['trend'], priority: 'high' }] });
export type WalkForwardEdit = z.output<typeof walkForwardEditSchema>;

const number = z.number().nullable();
const count = z.int();
const { train, test, purge } = walkForwardRequestFields;
const length = test.unwrap().nullable();

/** How what was chosen did where it had not been chosen. */
const figureFields = {
  out_of_sample_return_pct: number,
  out_of_sample_annual_return_pct: number,
  out_of_sample_sharpe: number,
  out_of_sample_drawdown_pct: number,
  out_of_sample_trades: number,
  performance_ratio: number.describe('Walk-forward efficiency: annual return out of sample by that of the training.'),
  degradation_factor: number.describe('1 − the objective out of sample by that of the training.'),
  p_value: number.describe('Of a one-sided t-test of the mean daily out-of-sample return against 0.'),
  is_profitable: z.boolean().nullable(),
  is_statistically_significant: z.boolean().nullable().describe('p_value <= 0.05.'),
  figure_notes: z.record(z.string(), z.string()).describe('Why a figure is null.'),
};

const { param_grid, fixed_params, constraints, optimize_metric, direction, result_constraints } =
  optimizationSchema.shape;
const { method, seed, search_settings, budget, stop_early, least_trades } = optimizationSchema.shape;
const { engine_version: _engine, metric_version: _metrics, ...commonFields } = runViewFields;

const cellSchema = z.object({
  id: z.uuid().nullable().describe('Of its walk forward; null: no window fits the data.'),
  train: test.unwrap(),
  test: test.unwrap(),
  status: z.string().describe('Of its walk forward; `left_out` without one.'),
  faults: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
  windows: count,
  profitable_share: number,
  ...figureFields,
});

export const walkForwardSchema = z
  .object({
    ...commonFields,
    type: z.literal('walk_forward'),
    ...{ param_grid, fixed_params, constraints, optimize_metric, direction, result_constraints },
    ...{ method, seed, search_settings, budget, stop_early, least_trades },
    mode: z.string(),
    train: train.unwrap().nullable(),
    test: length,
    step: length.describe('null: the length of a test.'),
    purge: purge.unwrap().nullable(),
    is_overlapping: z.boolean().describe('Whether tests overlap, so that they make no curve.'),
    total_combinations: count.describe('Of each training.'),
    windows: z.object({
      ...{ total: count, planned: count, training: count, trained: count, testing: count, completed: count },
      skipped: count.describe('Nothing to test: no combination met the conditions, or the account was gone.'),
      failed: count,
    }),
    left_out: z
      .array(z.object({ index: count, reason: z.string() }))
      .describe('Windows with fewer than two bars to train or to test on.'),
    cpu_seconds: z.number().describe('Of the trainings.'),
    ...figureFields,
    profitable_windows: count.nullable(),
    profitable_share: number.describe('Of all windows, 0 to 1.'),
    drift: z
      .object({
        mean: z.number().describe('0: every window chose the same. 1: each step went from one end to the other.'),
        moves: z.array(z.number()).describe('From each window to the next.'),
        axes: z.array(z.object({ name: z.string(), mean: z.number(), moves: z.array(z.number()) })),
      })
      .nullable(),
    matrix: z.array(cellSchema).nullable().describe('A walk forward for each pair of lengths; null without a matrix.'),
    parent_id: z.uuid().nullable().describe('The matrix that it is part of.'),
    parent_backtest_id: z.uuid().nullable(),
    priority: z.enum(priorities).describe('Of its trainings.'),
    paused_at: time.nullable().describe('Since when it is paused.'),
    paused_seconds: z.number().describe('How long it was paused, without the pause that goes on.'),
  })
  .meta({ id: 'WalkForward' });
export type WalkForwardView = z.output<typeof walkForwardSchema>;
export type MatrixCellView = z.output<typeof cellSchema>;
export type FiguresView = z.output<z.ZodObject<typeof figureFields>>;

export const submittedWalkForwardSchema = walkForwardSchema
  .extend({ deduplicated: z.boolean().describe('One that asks the same was there, and is this one.') })
  .meta({ id: 'SubmittedWalkForward' });
export type SubmittedWalkForwardView = z.output<typeof submittedWalkForwardSchema>;

export const walkForwardPageSchema = foundPageOf('WalkForwardPage', walkForwardSchema);
export const walkForwardsQuery = runsQuery.extend({
  filter: runsQuery.shape.filter
    .describe(
      'Only what this admits: comparisons (= != < <= > >=, : for contains) joined by AND, OR, NOT and parentheses. Fields are those of the walk forward.',
    )
    .meta({ examples: ['performance_ratio >= 0.5 AND is_statistically_significant = true'] }),
  order_by: runsQuery.shape.order_by.meta({ examples: ['performance_ratio desc, created_at'] }),
  fields: runsQuery.shape.fields
    .describe('Only these members of each item, separated by commas.')
    .meta({ examples: ['id,status,out_of_sample_return_pct,performance_ratio'] }),
});
export const windowsQuery = z.strictObject(pageQuery);
export type WindowsQuery = z.output<typeof windowsQuery>;

export const walkForwardEstimateSchema = estimateSchema
  .omit({ duplicates: true, markets: true })
  .extend({
    windows: count.describe('Of a matrix in all pairs of lengths together.'),
    trainings: count.describe('Windows of a matrix that train on the same bars share one.'),
    combinations: count.describe('Of each training.'),
    total_combinations: count.describe('Of all trainings together.'),
    tradable_bars: count,
    training_bars: count.describe('Of all trainings together.'),
    warnings: estimateSchema.shape.warnings.describe(
      'Those of an optimization on the shortest training, and short_training, few_test_days, few_windows; more may come.',
    ),
  })
  .meta({ id: 'WalkForwardEstimate' });
export type WalkForwardEstimateView = z.output<typeof walkForwardEstimateSchema>;

const stretch = z.object({ start: time, end: time, first_bar: count, end_bar: count });

export const windowSchema = z
  .object({
    position: count,
    window_index: count.describe('From 0, windows that were left out counted.'),
    status: z.string().describe('planned, training, trained, testing, completed, skipped or failed.'),
    is_paused: z.boolean().describe('The walk forward is paused, and the window has not ended.'),
    reason: z.string().nullable().describe('Why it was skipped, or failed.'),
    train: stretch.describe('Bars that open from start on and before end; end_bar is behind the last.'),
    test: stretch,
    is_partial: z.boolean().describe('The data end before the test does.'),
    training_run_id: z.uuid().nullable().describe('The optimization.'),
    test_run_id: z.uuid().nullable().describe('The backtest.'),
    optimal_parameters: parametersSchema.nullable(),
    training_objective: number,
    training_annual_return_pct: number,
    out_of_sample_objective: number,
    initial_balance: number,
    final_equity: number,
    ...figureFields,
  })
  .meta({ id: 'WalkForwardWindow' });
export type WindowView = z.output<typeof windowSchema>;
export const windowPageSchema = pageOf('WalkForwardWindowPage', windowSchema);
