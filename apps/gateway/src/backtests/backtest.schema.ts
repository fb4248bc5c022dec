import { backtestRequestFields } from '@barmill/contracts';
import { z } from 'zod';
import { time } from '../http/time';
import { foundPageOf } from '../paging/list-query';
import { pageOf, pageQuery } from '../paging/page';
import { runFields, submissionFields } from '../runs/run-request.schema';
import { metricFields, parametersSchema, runViewFields } from '../runs/run.schema';

export const backtestRequestSchema = z
  .strictObject({
    ...runFields,
    ...backtestRequestFields,
    ...submissionFields,
  })
  .meta({
    id: 'BacktestRequest',
    examples: [{ strategy: 'sma-cross', symbol: 'SP500', timeframe: 'D1', params: { fast: 20, slow: 50 } }],
  });
export type BacktestRequest = z.output<typeof backtestRequestSchema>;

const rejectedOrders = z.object({
  count: z.int(),
  first: z
    .object({ bar: z.int(), time, direction: z.string() })
    .nullable()
    .describe('Where and when the first of them would have filled; null: none was refused.'),
});

export const backtestSchema = z
  .object({
    ...runViewFields,
    type: z.literal('backtest'),
    params: parametersSchema,
    ...metricFields,
    bars: z.int().nullable().describe('Bars that were traded.'),
    execution_time_ms: z.number().nullable(),
    result_hash: z.string().nullable().describe('Equal runs give equal hashes, to the last bit of every figure.'),
    trades_hash: z.string().nullable(),
    batch_ids: z.array(z.uuid()).describe('Batches that it is part of, the first one first.'),
    ruined: z
      .boolean()
      .nullable()
      .describe('Equity was 0 or below at a bar close; from then on nothing was entered. null: not completed.'),
    rejected_orders: z
      .object({
        invalid_stop: rejectedOrders.describe('At the fill the price was already at or beyond a stop.'),
        below_min_lot: rejectedOrders.describe('The size was less than the smallest lot.'),
        insufficient_margin: rejectedOrders.describe('Margin and commission were more than the equity.'),
      })
      .nullable()
      .describe('Entries that were refused, by reason; null: not completed.'),
    origin: z
      .object({
        kind: z.string().describe('`opened`: a combination of an optimization; `reproduced`: another backtest.'),
        id: z.uuid().describe('Of the optimization, or of the backtest.'),
        combination_index: z.int().nullable(),
      })
      .nullable()
      .describe('What it repeats; null: nothing.'),
  })
  .meta({ id: 'Backtest' });
export type BacktestView = z.output<typeof backtestSchema>;

export const submittedBacktestSchema = backtestSchema
  .extend({ deduplicated: z.boolean().describe('A run that asks the same was there, and is this one.') })
  .meta({ id: 'SubmittedBacktest' });
export type SubmittedBacktestView = z.output<typeof submittedBacktestSchema>;

export const backtestPageSchema = foundPageOf('BacktestPage', backtestSchema);

export const tradeSchema = z
  .object({
    ordinal: z.int().describe('1, 2, 3… over all legs, in the order of their exits.'),
    trade_number: z.int().describe('The same for all legs of one position.'),
    leg: z.int(),
    direction: z.string(),
    entry_time: time,
    entry_bar: z.int(),
    entry_price: z.number(),
    exit_time: time.nullable(),
    exit_bar: z.int().nullable(),
    exit_price: z.number().nullable(),
    volume: z.number(),
    stop_loss: z.number().nullable(),
    take_profit: z.number().nullable(),
    profit: z.number().describe('Net of commission and swap.'),
    pnl_pct: z.number().nullable().describe('Profit in percent of the equity at the entry.'),
    r_multiple: z.number().nullable().describe('Profit in initial risks; null without a stop loss at the entry.'),
    mae: z.number().nullable().describe('Largest adverse excursion up to this exit, money for the entry’s volume.'),
    mfe: z.number().nullable().describe('Largest favorable excursion up to this exit, money for the entry’s volume.'),
    commission: z.number(),
    swap: z.number().nullable().describe('Positive is received.'),
    slippage: z.number(),
    exit_reason: z.string().nullable().describe('null: still open at the end of the data.'),
    equity_after: z.number(),
    entry_tag: z
      .string()
      .nullable()
      .describe('The tag of the rule that decided the entry; null: the strategy gave it none.'),
  })
  .meta({
    id: 'Trade',
    examples: [
      {
        ordinal: 1,
        trade_number: 1,
        leg: 1,
        direction: 'long',
        entry_time: '2024-03-01T00:00:00.000Z',
        entry_bar: 50,
        entry_price: 5_096.27,
        exit_time: '2024-03-08T00:00:00.000Z',
        exit_bar: 55,
        exit_price: 5_157.36,
        volume: 1,
        stop_loss: null,
        take_profit: null,
        profit: 61.09,
        pnl_pct: 0.6109,
        r_multiple: null,
        mae: 22.4,
        mfe: 80.15,
        commission: 0,
        swap: 0,
        slippage: 0,
        exit_reason: 'signal',
        equity_after: 10_061.09,
        entry_tag: null,
      },
    ],
  });
export type TradeView = z.output<typeof tradeSchema>;

export const tradePageSchema = pageOf('TradePage', tradeSchema);

export const tradesQuery = z.strictObject(pageQuery);
export type TradesQuery = z.output<typeof tradesQuery>;

export const equityPointSchema = z
  .object({ time, equity: z.number(), drawdown_pct: z.number() })
  .meta({ id: 'EquityPoint', examples: [{ time: '2024-03-01T09:15:00.000Z', equity: 10_250.5, drawdown_pct: 1.2 }] });

export const equityCurveSchema = z
  .object({
    data: z.array(equityPointSchema),
    points: z.int().describe('Points in data.'),
    bars: z.int().describe('Points of the whole curve.'),
  })
  .meta({ id: 'EquityCurve' });

export const leastPoints = 10;
export const mostPoints = 20_000;

export const equityQuery = z.strictObject({
  points: z
    .union(
      [
        z.literal('all').transform(() => 0),
        z.literal('0').transform(() => 0),
        z.coerce.number().int().min(leastPoints).max(mostPoints),
      ],
      {
        error: `expected a whole number from ${leastPoints} to ${mostPoints}, or "all" (or 0) for every point`,
      },
    )
    .default(1_000)
    .describe(
      `Most points, ${leastPoints} to ${mostPoints}: the curve keeps its highs, lows, ends and deepest drawdown. \`all\` or 0: every point, streamed.`,
    )
    .meta({ examples: ['500'] }),
});
export type EquityQuery = z.output<typeof equityQuery>;
