import { z } from 'zod';
import { backtestRequestSchema } from '../backtests/backtest.schema';
import { time } from '../http/time';
import { foundPageOf, listQuery } from '../paging/list-query';
import { pageQuery } from '../paging/page';
import { shownStatuses } from '../runs/status';

const name = z.string().min(1).max(100);
const { params, symbol, force, ...rest } = backtestRequestSchema.shape;
const { strategy: _s, timeframe: _t, primary_tf: _p, risk_pct: _r, dataset_id: _d, datasets: _ds, ...common } = rest;

/** What a batch may have of each. */
const mostOfEach = 200;
/** Runs of one batch. */
export const mostRuns = 1_000;

export const batchRequestSchema = z
  .strictObject({
    strategies: z
      .array(
        z.union([name, z.strictObject({ name, version: z.int().positive().optional(), params })], {
          error: 'expected the name of a strategy or {name, version, params}',
        }),
      )
      .min(1)
      .max(mostOfEach)
      .describe('Names (of the newest version), or name, version and parameters.'),
    symbols: z.array(symbol).min(1).max(mostOfEach),
    timeframes: z.array(z.string().max(8)).min(1).max(mostOfEach),
    risks: z
      .array(z.number().positive())
      .min(1)
      .max(mostOfEach)
      .optional()
      .describe('Each a `risk_pct`. Default: entries are sized as the other fields say.'),
    ...common,
    force,
  })
  .meta({
    id: 'BatchRequest',
    examples: [{ strategies: ['sma-cross', 'buy-and-hold'], symbols: ['SP500'], timeframes: ['D1'], volume: 1 }],
  });
export type BatchRequest = z.output<typeof batchRequestSchema>;

/** What is shown of an item's part of the request. */
export const batchItemSchema = z.object({
  strategy: z.object({ name: z.string(), version: z.int().nullable().describe('null: the newest was asked for.') }),
  symbol: z.string(),
  timeframe: z.string(),
  risk_pct: z.number().nullable(),
});
export type BatchItemView = z.output<typeof batchItemSchema>;

const count = z.int();

export const batchFaultSchema = z.object({
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
});
export type BatchFault = z.output<typeof batchFaultSchema>;

/** A batch without its runs. */
export const batchSummarySchema = z
  .object({
    id: z.uuid(),
    type: z.literal('batch'),
    status: z
      .string()
      .describe(
        'As of a run, over all runs: running until the last has ended; completed_with_failures when some failed.',
      ),
    progress_pct: z.number(),
    counts: z
      .object({
        ...{ total: count, pending: count, running: count, completed: count, failed: count, cancelled: count },
        rejected: count.describe('Could not be submitted.'),
        deleted: count.describe('Were deleted since.'),
        deduplicated: count.describe('Were there; they also count by their state.'),
      })
      .describe('Runs; cancelling ones are running.'),
    created_at: time,
    completed_at: time.nullable().describe('When the last run was seen to have ended.'),
  })
  .meta({ id: 'BatchSummary' });
export type BatchSummaryView = z.output<typeof batchSummarySchema>;

export const batchSchema = batchSummarySchema
  .extend({
    runs: z
      .array(
        batchItemSchema.extend({
          run_id: z.uuid().nullable().describe('null: it could not be submitted.'),
          status: z.string().describe('Of the run; rejected: it could not be submitted; deleted.'),
          deduplicated: z.boolean().describe('A run that asks the same was there.'),
          fault: batchFaultSchema
            .nullable()
            .describe('Why it could not be submitted; pointers lead into the request of the batch.'),
        }),
      )
      .describe('By strategy, then symbol, then timeframe, then risk, each in the order of the request.'),
  })
  .meta({ id: 'Batch' });
export type BatchView = z.output<typeof batchSchema>;

export const batchPageSchema = foundPageOf('BatchPage', batchSummarySchema);

export const batchesQuery = z.strictObject({
  ...pageQuery,
  filter: listQuery.filter
    .unwrap()
    .meta({ examples: ['status = running AND created_at >= 2024-01-01'] })
    .optional()
    .describe('Only what this admits; fields: id, status, created_at, completed_at and counts.<name>.'),
  order_by: listQuery.order_by.meta({ examples: ['counts.failed desc, created_at'] }),
  include: listQuery.include,
  fields: listQuery.fields.meta({ examples: ['id,status,counts'] }),
  status: z.enum(shownStatuses).optional().describe('Only batches in this state.'),
});
export type BatchesQuery = z.output<typeof batchesQuery>;
