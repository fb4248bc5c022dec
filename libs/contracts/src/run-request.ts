import { z } from 'zod';

const number = z.number();
const timeframeName = z.string().max(8);
/** More than a conversion can use, so that too many are told by what is wrong with them. */
const mostPairs = 8;
const mostPerChunk = 20_000;
/** A cost beyond this is a price given as pips. */
const mostPips = 10_000;

/** A time: a date (midnight UTC) or RFC 3339 with its offset. */
/** A time that people write: a day (its first moment in UTC), or a moment. */
export const requestTime = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: 'expected a date (2024-03-01) or an RFC 3339 time (2024-03-01T09:15:00Z)',
  })
  .meta({ examples: ['2024-03-01', '2024-03-01T09:15:00Z'] });

/** What people write of a run. */
export const runNotes = z.string().max(10_000);
export const runTags = z.array(z.string().min(1).max(100)).max(50);

/** What a backtest and an optimization trade, and how it is executed and measured. */
export const runRequestFields = {
  symbol: z
    .string()
    .min(1)
    .max(32)
    .meta({ examples: ['EURUSD'] }),
  timeframe: z
    .string()
    .max(8)
    .optional()
    .describe('M1, M5, M15, M30, H1, H4, D1 or W1.')
    .meta({ examples: ['M15'] }),
  primary_tf: z.string().max(8).optional().describe('Another name of `timeframe`.'),
  dataset_id: z.uuid().optional().describe('Default: the newest data set of the symbol and timeframe.'),
  datasets: z
    .record(timeframeName, z.uuid())
    .optional()
    .describe(
      'Data sets by timeframe: of context timeframes of the strategy (default: resampled), and one shorter for the intrabar policy `lower_tf`. That of the run itself is another way to say dataset_id.',
    ),
  context_tfs: z
    .array(timeframeName)
    .max(8)
    .optional()
    .describe('Given, it must name exactly the context timeframes of the strategy.'),
  start_date: requestTime.optional().describe('First tradable time, inclusive; earlier bars feed indicators only.'),
  end_date: requestTime.optional().describe('End, exclusive.'),
  trade_from: z.int().nonnegative().optional().describe('Index of the first tradable bar. Default: by the warm-up.'),
  initial_balance: number.positive().default(10_000),
  account_currency: z
    .string()
    .min(1)
    .max(12)
    .optional()
    .describe('Default: the quote currency of the instrument.')
    .meta({ examples: ['USD'] }),
  conversion_datasets: z
    .union([z.array(z.uuid()).max(mostPairs), z.record(z.string().max(32), z.uuid())], {
      error: 'expected a list of data sets, or {symbol: data set}',
    })
    .optional()
    .describe(
      'Data sets of a currency pair, or of two through a third currency, for an account in another currency: a list, or by symbol. Default: the own bars where they tell the rate, else the newest data set of a pair that does.',
    ),
  volume: number
    .positive()
    .optional()
    .describe(
      'Lots of each entry. Of volume, risk_pct, equity_pct and notional one may be given; default: a volume of 0.1.',
    ),
  risk_pct: number
    .positive()
    .optional()
    .describe('Percent of equity that an entry loses at its stop loss (1 = 1 %); needs a strategy that sets one.'),
  equity_pct: number.positive().optional().describe('Percent of equity that an entry puts into margin.'),
  notional: number
    .positive()
    .optional()
    .describe('Value of each entry at the close of its decision, account currency.'),
  leverage: number.positive().optional().describe("Default: the instrument's."),
  stop_out_level: number
    .min(0)
    .max(1)
    .optional()
    .describe("Equity divided by used margin at which a position is closed by force. Default: the instrument's."),
  spread_mode: z.enum(['fixed', 'bar']).default('fixed').describe('`bar`: the spread column of the data.'),
  spread_pips: number.nonnegative().max(mostPips).optional().describe("Default: the instrument's, else 1.5."),
  execution_mode: z
    .enum(['close_price', 'next_open', 'intra_candle'])
    .default('close_price')
    .describe('`intra_candle`: close_price with intrabar stops.'),
  stop_evaluation: z.enum(['intrabar', 'close']).default('intrabar'),
  intrabar_policy: z
    .enum(['sl_first', 'tp_first', 'nearest_open', 'candle_color', 'lower_tf'])
    .default('sl_first')
    .describe(
      'Which of stop and target comes first when a bar touches both. `lower_tf`: as the finer bars in datasets say.',
    ),
  tp_gap_fill: z.enum(['open', 'level']).default('open'),
  slippage_pips: number.nonnegative().max(mostPips).default(0),
  slippage_pct: number.nonnegative().lt(100).default(0).describe('Percent of the price (1 = 1 %).'),
  stop_slippage: z.boolean().default(true),
  tp_partial_close_ratio: number.nonnegative().default(0.5).describe('Part closed at the target; from 1 up: all.'),
  breakeven_after_partial: z
    .boolean()
    .default(false)
    .describe('After a part was closed at the target the stop loss is the fill price of the entry.'),
  breakeven_trigger: number
    .positive()
    .optional()
    .describe('Gain, in price units, after which the stop loss is the fill price of the entry. Default: never.'),
  trailing_distance: number
    .positive()
    .optional()
    .describe('Price units between the best price and a stop loss that follows it. Default: it does not.'),
  trailing_start: number
    .positive()
    .optional()
    .describe(
      'Gain, in price units, from which the stop loss trails; needs a trailing distance, here or of the strategy. Default: at once.',
    ),
  max_bars: z
    .int()
    .positive()
    .optional()
    .describe('A position leaves at the close of the bar that is so many after that of its fill. Default: never.'),
  commission_per_lot: number
    .nonnegative()
    .optional()
    .describe("Round turn for 1.0 lot. Default: the instrument's, else 0."),
  swap_long_pips: number
    .optional()
    .describe("Per lot and night at 17:00 New York; positive is received. Default: the instrument's."),
  swap_short_pips: number.optional().describe('As swap_long_pips, for short positions.'),
  reentry_on_exit_bar: z.boolean().default(true),
  end_of_data: z.enum(['close', 'mark']).default('close'),
  returns_basis: z.enum(['daily', 'bar']).default('daily'),
  risk_free_rate: number
    .gt(-1)
    .optional()
    .describe('Annual, as a fraction. Missing: what the settings say, 0 unless they do.'),
  notes: runNotes.default(''),
  tags: runTags.default([]),
};

/** Those fields, parsed. Names of data sets may be names of files. */
export type RunRequest = z.output<z.ZodObject<typeof runRequestFields>>;

/** Parameter values as they come: the strategy says what is right. */
const givenParameters = z.record(z.string().max(100), z.union([number, z.boolean(), z.string().max(1_000)]));

/** The further fields of a backtest. */
export const backtestRequestFields = {
  params: givenParameters.default({}).describe("The strategy's parameters; what is absent has its default."),
};

const axisValues = z.array(z.union([z.number(), z.boolean(), z.string().max(1_000)]));

const axis = z.union(
  [
    axisValues,
    z.strictObject({
      values: axisValues.optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      step: z.number().optional(),
      steps: z.number().optional().describe('How many values, evenly spaced.'),
      log: z.boolean().optional().describe('Evenly in the logarithm.'),
      when: z
        .string()
        .max(1_000)
        .optional()
        .describe('Condition over other parameters; where it does not hold, the parameter has its default.'),
    }),
  ],
  { error: 'expected a list of values, or {min, max, step} with steps, log or when' },
);

const objective = z.union(
  [
    z.string().max(1_000),
    z
      .array(z.strictObject({ metric: z.string().max(100), weight: z.number() }))
      .max(50)
      .describe('A weighted sum; of metrics that get better by falling the negative counts.'),
  ],
  { error: 'expected a metric, an expression over metrics, or a list of {metric, weight}' },
);

/** Values of parameters that vary. */
export const paramGrid = z.record(z.string().max(100), axis);

/** The further fields of an optimization. */
export const searchRequestFields = {
  param_grid: paramGrid.describe(
    'Values of each parameter that varies: a list, or of numbers {min, max, step} with both ends. Without a step a number is drawn from the range, by methods that draw.',
  ),
  fixed_params: givenParameters.default({}).describe('Values of others that do not vary.'),
  constraints: z
    .array(z.string().min(1).max(1_000))
    .max(50)
    .default([])
    .describe('Conditions over parameters; a combination that breaks one is left out.')
    .meta({ examples: [['fast < slow']] }),
  optimize_metric: objective
    .default('sharpe_ratio')
    .describe(
      'What is sought: a metric (GET /v1/metrics-dictionary lists them), an expression over metrics, or a weighted sum of some.',
    )
    .meta({ examples: ['sharpe_ratio', 'sharpe_ratio * sqrt(total_trades)'] }),
  direction: z.enum(['maximize', 'minimize']).optional().describe('Default: the better direction of the metric.'),
  result_constraints: z
    .array(z.string().min(1).max(1_000))
    .max(50)
    .default([])
    .describe('Conditions over metrics; a combination that breaks one has no objective, and cannot win.')
    .meta({ examples: [['total_trades >= 30', 'max_drawdown_pct <= 20']] }),
  method: z
    .enum(['grid', 'random', 'sobol', 'genetic'])
    .default('grid')
    .describe(
      '`grid`: every combination. The others draw trials from the space: evenly at random, by Sobol points, or learning from what was found.',
    ),
  seed: z
    .int()
    .nonnegative()
    .default(0)
    .describe('Of what is drawn: the same request with the same seed draws the same.'),
  search_settings: z
    .record(z.string().max(100), number)
    .default({})
    .describe(
      'Of the method: batch; of the genetic one population, tournament, elites, crossover_rate, mutation_rate, stagnation, newcomers.',
    ),
  budget: z
    .strictObject({
      trials: z.int().positive().optional().describe('Of methods that draw: trials at most. Default: 1,000.'),
      cpu_seconds: number.positive().optional().describe('Processor time after which nothing more is begun.'),
      wall_seconds: number
        .positive()
        .optional()
        .describe('Time after which nothing more is begun, pauses not counted.'),
    })
    .optional(),
  stop_early: z
    .strictObject({
      trials: z.int().positive().describe('Trials in a row that improve nothing.'),
      min_improvement: number.nonnegative().default(0).describe('By how much better a value has to be.'),
    })
    .optional()
    .describe('Of methods that draw: the search ends when nothing improves. Default: it does not.'),
  least_trades: z
    .int()
    .nonnegative()
    .max(1_000_000_000)
    .optional()
    .describe('Trades from which the ranking that prefers plateaus judges a combination. Default: 30.'),
  chunk_size: z
    .int()
    .positive()
    .max(mostPerChunk)
    .optional()
    .describe('Combinations of one unit of work at most. Default: by measured cost.'),
};
