import { z } from 'zod';

const finite = z.number();

const whenSet = finite.positive().nullable();

/**
 * How orders are filled and accounts are kept: the execution model's settings, all resolved, nothing left to default. The defaults here are for
 * specifications stored before a setting existed, and are what held then: no margin, no swap, a fixed volume, stops that stay where they are.
 */
export const executionSpec = z.strictObject({
  initialBalance: finite.positive(),
  sizing: z.enum(['volume', 'risk_pct', 'equity_pct', 'notional']).default('volume'),
  volume: finite.positive(),
  riskPct: whenSet.default(null),
  equityPct: whenSet.default(null),
  notional: whenSet.default(null),
  leverage: whenSet.default(null),
  stopOutLevel: finite.nonnegative().default(0.5),
  spreadMode: z.enum(['fixed', 'bar']),
  spreadPips: finite.nonnegative(),
  executionMode: z.enum(['close_price', 'next_open']),
  stopEvaluation: z.enum(['intrabar', 'close']),
  intrabarPolicy: z.enum(['sl_first', 'tp_first', 'nearest_open', 'candle_color', 'lower_tf']),
  tpGapFill: z.enum(['open', 'level']),
  slippagePips: finite.nonnegative(),
  slippagePct: finite.nonnegative(),
  stopSlippage: z.boolean(),
  tpPartialCloseRatio: finite.nonnegative(),
  breakevenAfterPartial: z.boolean().default(false),
  breakevenTrigger: whenSet.default(null),
  trailingDistance: whenSet.default(null),
  trailingStart: whenSet.default(null),
  timeExitBars: z.int().positive().nullable().default(null),
  commissionPerLot: finite.nonnegative(),
  commissionPct: finite.nonnegative(),
  swapLongPips: finite.default(0),
  swapShortPips: finite.default(0),
  reentryOnExitBar: z.boolean(),
  endOfData: z.enum(['close', 'mark']),
});
export type ExecutionSpec = z.infer<typeof executionSpec>;

/** How figures are made from an account's path. */
const metricsSpec = z.strictObject({
  returnsBasis: z.enum(['daily', 'bar']),
  periodsPerYear: finite.positive(),
  /** Annual, as a fraction. */
  riskFreeRate: finite,
});
export type MetricsSpec = z.infer<typeof metricsSpec>;

/** The instrument as it was when the run was submitted: a later change of the table changes no stored run. */
const instrumentSpec = z.strictObject({
  symbol: z.string().min(1),
  pipSize: finite.positive(),
  tickSize: finite.nonnegative(),
  contractSize: finite.positive(),
  minLot: finite.nonnegative(),
  maxLot: finite.positive(),
  lotStep: finite.nonnegative(),
  quoteCurrency: z.string().min(1),
});

/** A data set by its id and its content. */
const datasetSpec = z.strictObject({ id: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type DatasetSpec = z.infer<typeof datasetSpec>;

/** Bars of another timeframe of the same symbol. */
const timeframeBars = z.strictObject({ timeframe: z.string().min(1), dataset: datasetSpec });

/** How money in the quote currency becomes money in the account's: rates of one pair, or of two through a third currency. */
const conversionSpec = z.strictObject({
  accountCurrency: z.string().min(1),
  /** In order from the quote currency; each pair is quoted from → to, or, `isInverse`, to → from. */
  pairs: z
    .array(
      z.strictObject({
        symbol: z.string().min(1),
        timeframe: z.string().min(1),
        dataset: datasetSpec,
        isInverse: z.boolean(),
      }),
    )
    .min(1)
    .max(2),
});

/** What a run knows of the bars and the instrument that it trades. */
const marketFields = {
  instrument: instrumentSpec,
  timeframe: z.string().min(1),
  dataset: datasetSpec,
  /** Bars of context timeframes that were given; what is missing is resampled from the run's own. */
  contexts: z.array(timeframeBars).default([]),
  /** Bars of a finer timeframe, for the intrabar policy `lower_tf`. */
  finer: timeframeBars.nullable().default(null),
  /** null: the account has the quote currency. */
  conversion: conversionSpec.nullable().default(null),
  /** Index of the first tradable bar at the earliest; of an optimization one and the same for all combinations of the market. */
  tradeFrom: z.int().nonnegative(),
  execution: executionSpec,
  metrics: metricsSpec,
};

/** Markets that one optimization tries its combinations on, at most. */
export const mostMarkets = 50;

/** One run as the engine needs it, whatever asked for it. Defaults are for specifications stored before a field existed. */
export const runSpec = z.strictObject({
  v: z.literal(1),
  strategy: z.strictObject({
    name: z.string().min(1),
    version: z.int().positive(),
    /** The rules document of a stored strategy; null: it ships with the engine. */
    document: z.record(z.string(), z.unknown()).nullable().default(null),
  }),
  ...marketFields,
  /** First tradable time (inclusive) and end (exclusive), epoch ms; bars before the start feed indicators only. */
  startTimeMs: z.int().nullable(),
  endTimeMs: z.int().nullable(),
  /** Of an optimization on several markets those after the first, which is the run's own; missing: there is one. */
  otherMarkets: z
    .array(z.strictObject(marketFields))
    .min(1)
    .max(mostMarkets - 1)
    .optional(),
});
export type RunSpec = z.infer<typeof runSpec>;

export const parameterValue = z.union([finite, z.boolean(), z.string()]);
export const parameterValues = z.record(z.string(), parameterValue);
export type ParameterValues = z.infer<typeof parameterValues>;

/** A parameter that varies: listed values, or any number of a range. */
const axisSpec = z.union([
  z.strictObject({
    name: z.string().min(1),
    values: z.array(parameterValue).min(1),
    when: z.string().optional(),
    log: z.boolean().optional(),
  }),
  z.strictObject({
    name: z.string().min(1),
    min: finite,
    max: finite,
    when: z.string().optional(),
    log: z.boolean().optional(),
  }),
]);

const count = z.int().positive();

/** What an optimization is ranked by. */
const objectiveSpec = z.strictObject({
  /** A metric, or an expression over metrics; of a weighted sum its text. */
  metric: z.string().min(1),
  /** Parts of a weighted sum; null: `metric` is meant. */
  terms: z
    .array(z.strictObject({ metric: z.string(), weight: finite }))
    .nullable()
    .default(null),
  direction: z.enum(['maximize', 'minimize']),
});

/**
 * What an optimization searches, resolved. Of a grid axis i of the space is `grid[i]`, the last varies fastest; other methods draw from it. Defaults
 * are for what was stored before a field existed.
 */
export const searchSpec = z.strictObject({
  v: z.literal(1),
  method: z.enum(['grid', 'random', 'sobol', 'genetic']),
  /** Markets that combinations are tried on, the run's own and its others: of a grid the slowest axis, else drawn with the parameters. Missing: one. */
  markets: z.int().min(2).max(mostMarkets).optional(),
  grid: z.array(axisSpec).min(1),
  /** Parameters that do not vary. */
  fixed: parameterValues,
  /** Expressions over parameters; a combination that makes one false is not part of the optimization. */
  constraints: z.array(z.string()),
  objective: objectiveSpec,
  /** Conditions over metrics; a combination that does not meet one has no objective. */
  resultConstraints: z.array(z.string()).default([]),
  seed: z.int().nonnegative().default(0),
  /** Of the method; what is missing has its default there. */
  settings: z.record(z.string(), finite).default({}),
  /** Trials of a method that draws, at most; processor and wall time after which nothing more is begun. */
  budget: z
    .strictObject({
      trials: count.nullable(),
      cpuSeconds: finite.positive().nullable(),
      wallSeconds: finite.positive().nullable(),
    })
    .default({ trials: null, cpuSeconds: null, wallSeconds: null }),
  /** null: the budget alone ends it. */
  stopEarly: z.strictObject({ trials: count, minImprovement: finite.nonnegative() }).nullable().default(null),
  /** Trades from which the ranking that prefers plateaus judges a combination; missing: 30. */
  leastTrades: z.int().nonnegative().optional(),
  /** Combinations of one chunk at most; null: from measured cost. */
  chunkSize: z.int().positive().max(20_000).nullable(),
});
export type SearchSpec = z.infer<typeof searchSpec>;
