import { z } from 'zod';
import { time } from '../http/time';
import { listQuery } from '../paging/list-query';
import { shownStatuses } from './status';

const barsFields = { timeframe: z.string(), dataset_id: z.uuid() };

/** The settings a run was made with, all resolved. */
export const configSchema = z
  .object({
    initial_balance: z.number(),
    account_currency: z.string(),
    conversion: z
      .array(z.object({ symbol: z.string(), ...barsFields, is_inverse: z.boolean() }))
      .describe(
        'The pairs whose rates make money of the quote currency money of the account, in this order; is_inverse: by one over the price. Empty: the account has the quote currency.',
      ),
    contexts: z
      .array(z.object(barsFields))
      .describe('Bars of context timeframes that were given; others are resampled from those of the run.'),
    finer: z.object(barsFields).nullable().describe('Bars that the intrabar policy `lower_tf` replays.'),
    sizing: z
      .string()
      .describe(
        'Which of volume, risk_pct, equity_pct and notional an entry has; `strategy`: what the strategy says, and those are null.',
      ),
    volume: z.number().nullable(),
    risk_pct: z.number().nullable(),
    equity_pct: z.number().nullable(),
    notional: z.number().nullable(),
    leverage: z.number().nullable().describe('null: the run kept no margin.'),
    stop_out_level: z.number(),
    spread_mode: z.string(),
    spread_pips: z.number(),
    execution_mode: z.string(),
    stop_evaluation: z.string(),
    intrabar_policy: z.string(),
    tp_gap_fill: z.string(),
    slippage_pips: z.number(),
    slippage_pct: z.number(),
    stop_slippage: z.boolean(),
    tp_partial_close_ratio: z.number(),
    breakeven_after_partial: z.boolean(),
    breakeven_trigger: z.number().nullable(),
    trailing_distance: z.number().nullable(),
    trailing_start: z.number().nullable(),
    max_bars: z.int().nullable(),
    commission_per_lot: z.number(),
    commission_pct: z.number(),
    swap_long_pips: z.number(),
    swap_short_pips: z.number(),
    reentry_on_exit_bar: z.boolean(),
    end_of_data: z.string(),
    returns_basis: z.string(),
    periods_per_year: z.number(),
    risk_free_rate: z.number(),
    start_date: time.nullable(),
    end_date: time.nullable(),
    trade_from: z.int().describe('Index of the first tradable bar: as asked for, else by the warm-up.'),
  })
  .meta({ id: 'RunConfig' });

export const parameterValue = z.union([z.number(), z.boolean(), z.string()]);
export const parametersSchema = z.record(z.string(), parameterValue);

/** Fields of metrics in runs and results. */
export const metricFields = {
  metrics: z
    .record(z.string(), z.union([z.number(), z.boolean()]).nullable())
    .describe(
      'Figures by id (GET /v1/metrics-dictionary); those of the unit `flag` are booleans. null has its reason in metric_notes. A combination of an optimization has those of the group `core` and its objective.',
    ),
  metric_notes: z.record(z.string(), z.string()).describe('Why a figure is null.'),
};

/** Fields that every run shows. */
export const runViewFields = {
  id: z.uuid(),
  status: z.string().describe(`${shownStatuses.join(', ')}; more may come.`),
  progress_pct: z.number(),
  strategy: z.object({ name: z.string(), version: z.int() }),
  symbol: z.string(),
  timeframe: z.string(),
  dataset_id: z.uuid(),
  config: configSchema,
  engine_version: z.string().nullable(),
  metric_version: z.int().nullable(),
  error_message: z.string().nullable(),
  notes: z.string(),
  tags: z.array(z.string()),
  is_favorite: z.boolean(),
  run_hash: z.string().nullable().describe('Equal for runs that ask the same: one is answered with the other.'),
  created_at: time,
  started_at: time.nullable(),
  completed_at: time.nullable(),
};

export const runsQuery = z.strictObject({
  ...listQuery,
  status: z
    .enum(shownStatuses)
    .optional()
    .describe('Only runs in this state.')
    .meta({ examples: ['completed'] }),
  symbol: z
    .string()
    .optional()
    .describe('Only runs on this symbol, in upper or lower case.')
    .meta({ examples: ['SP500'] }),
  strategy: z
    .string()
    .optional()
    .describe('Only runs of this strategy, of any version.')
    .meta({ examples: ['sma-cross'] }),
  timeframe: z
    .string()
    .optional()
    .describe('Only runs on bars of this timeframe.')
    .meta({ examples: ['D1'] }),
  tag: z
    .string()
    .optional()
    .describe('Only runs with this tag.')
    .meta({ examples: ['trend'] }),
  is_favorite: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .describe('Only favorites, or only others.'),
});
export type RunsQuery = z.output<typeof runsQuery>;
