import { z } from 'zod';

const number = z.number();
const requestTime = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'expected a date (2024-03-01) or an RFC 3339 time (2024-03-01T09:15:00Z)',
});

/** Fields that a backtest and an optimization share, by the names, bounds and defaults of the API (`docs/openapi.json`). */
export const runFields = {
  symbol: z.string().min(1).max(32),
  timeframe: z.string().max(8).optional(),
  primary_tf: z.string().max(8).optional().describe('another name of timeframe'),
  start_date: requestTime.optional().describe('first tradable time, included: 2015-01-01 or RFC 3339'),
  end_date: requestTime.optional().describe('end of trading, excluded'),
  trade_from: z.int().nonnegative().optional().describe('index of the first tradable bar'),
  initial_balance: number.positive().default(10_000).describe('in account currency'),
  account_currency: z.string().optional().describe('the quote currency of the instrument'),
  volume: number
    .positive()
    .optional()
    .describe(
      'lots of each entry; of volume, risk_pct, equity_pct and notional one may be given (default: volume 0.1)',
    ),
  risk_pct: number.positive().optional().describe('percent of equity that an entry loses at its stop loss (1 = 1 %)'),
  equity_pct: number.positive().optional().describe('percent of equity that an entry puts into margin'),
  notional: number.positive().optional().describe('value of each entry, account currency'),
  leverage: number.positive().optional().describe("default: the instrument's"),
  stop_out_level: number
    .nonnegative()
    .optional()
    .describe("equity divided by used margin that closes a position by force (default: the instrument's)"),
  spread_mode: z.enum(['fixed', 'bar']).default('fixed').describe('bar: the spread column of the data'),
  spread_pips: number.nonnegative().optional(),
  execution_mode: z.enum(['close_price', 'next_open', 'intra_candle']).default('close_price'),
  stop_evaluation: z.enum(['intrabar', 'close']).default('intrabar'),
  intrabar_policy: z
    .enum(['sl_first', 'tp_first', 'nearest_open', 'candle_color', 'lower_tf'])
    .default('sl_first')
    .describe('what comes first when a bar touches stop and target'),
  tp_gap_fill: z.enum(['open', 'level']).default('open'),
  slippage_pips: number.nonnegative().default(0),
  slippage_pct: number.nonnegative().default(0).describe('percent of the price (1 = 1 %)'),
  stop_slippage: z.boolean().default(true),
  tp_partial_close_ratio: number.nonnegative().default(0.5).describe('part closed at the target; from 1 up: all'),
  breakeven_after_partial: z
    .boolean()
    .default(false)
    .describe('after a part was closed at the target the stop loss is the fill price'),
  breakeven_trigger: number
    .positive()
    .optional()
    .describe('gain, in price units, after which the stop loss is the fill price'),
  trailing_distance: number
    .positive()
    .optional()
    .describe('price units between the best price and a stop loss that follows it'),
  trailing_start: number.positive().optional().describe('gain, in price units, from which the stop loss trails'),
  max_bars: z.int().positive().optional().describe('bars after which a position leaves at the close'),
  commission_per_lot: number.nonnegative().optional(),
  swap_long_pips: number
    .optional()
    .describe("per lot and night at 17:00 New York; positive is received (default: the instrument's)"),
  swap_short_pips: number.optional().describe('as swap_long_pips, for short positions'),
  reentry_on_exit_bar: z.boolean().default(true),
  end_of_data: z.enum(['close', 'mark']).default('close'),
  returns_basis: z.enum(['daily', 'bar']).default('daily'),
  risk_free_rate: number.gt(-1).default(0).describe('annual, as a fraction'),
  notes: z.string().max(10_000).default(''),
  tags: z.array(z.string().min(1).max(100)).max(50).default([]),
};

/** What is common to the requests of backtests and optimizations, complete. */
export type RunRequest = z.output<z.ZodObject<typeof runFields>>;

const parameters = z.record(z.string().max(100), z.union([number, z.boolean(), z.string().max(1_000)]));
const axis = z.union(
  [
    z.array(z.union([number, z.boolean(), z.string().max(1_000)])),
    z.strictObject({ min: number, max: number, step: number }),
  ],
  { error: 'expected a list of values, or {min, max, step}' },
);

export const backtestRequestSchema = z.strictObject({ ...runFields, params: parameters.default({}) });
export type LocalBacktestRequest = z.output<typeof backtestRequestSchema>;

export const optimizationRequestSchema = z.strictObject({
  ...runFields,
  param_grid: z.record(z.string().max(100), axis),
  fixed_params: parameters.default({}),
  constraints: z.array(z.string().min(1).max(1_000)).max(50).default([]),
  optimize_metric: z.string().max(100).default('sharpe_ratio'),
  direction: z.enum(['maximize', 'minimize']).optional(),
  method: z.literal('grid').default('grid'),
  chunk_size: z.int().positive().max(20_000).optional(),
});
export type LocalOptimizationRequest = z.output<typeof optimizationRequestSchema>;
