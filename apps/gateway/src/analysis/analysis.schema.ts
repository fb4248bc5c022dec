import { z } from 'zod';
import { leastPoints, mostPoints } from '../backtests/backtest.schema';
import { time } from '../http/time';

export const drawdownQuery = z.strictObject({
  points: z.coerce
    .number()
    .int()
    .min(leastPoints)
    .max(mostPoints)
    .default(1_000)
    .describe('Most points: the curve keeps its highs, lows and ends.'),
  limit: z.coerce.number().int().min(1).max(1_000).default(20).describe('Most periods.'),
});
export type DrawdownQuery = z.output<typeof drawdownQuery>;

export const drawdownSchema = z
  .object({
    data: z.array(z.object({ time, drawdown_pct: z.number() })),
    points: z.int().describe('Points in data.'),
    bars: z.int().describe('Points of the whole curve.'),
    total_periods: z.int().describe('Drawdowns of the run, however shallow.'),
    periods: z
      .array(
        z.object({
          start: time.describe('When equity was last at its peak.'),
          trough: time.describe('When it was farthest below, for the first time.'),
          end: time.nullable().describe('When the peak was reached again; null: not by the end of the run.'),
          depth_pct: z.number().describe('In percent of the peak.'),
          depth: z.number().describe('Money.'),
          duration_days: z.number().describe('From start to end, or to the end of the run.'),
          recovery_days: z.number().nullable().describe('From trough to end.'),
        }),
      )
      .describe('The deepest first.'),
  })
  .meta({ id: 'Drawdown' });
export type DrawdownView = z.output<typeof drawdownSchema>;

const period = {
  return_pct: z.number().nullable().describe('Of the equity at its start.'),
  reason: z.string().nullable().describe('Why there is no return: `ruined`, `overflow`.'),
  start_equity: z.number(),
  end_equity: z.number(),
};

export const calendarSchema = z
  .object({
    months: z.array(z.object({ year: z.int(), month: z.int().describe('1 to 12.'), ...period })),
    years: z.array(z.object({ year: z.int(), ...period })),
  })
  .meta({
    id: 'Calendar',
    examples: [
      {
        months: [{ year: 2024, month: 1, return_pct: 1.25, reason: null, start_equity: 10_000, end_equity: 10_125 }],
        years: [{ year: 2024, return_pct: 1.25, reason: null, start_equity: 10_000, end_equity: 10_125 }],
      },
    ],
  });
export type CalendarView = z.output<typeof calendarSchema>;

export const breakdownQuery = z.strictObject({
  by: z
    .enum(['hour', 'weekday', 'side', 'exit_reason', 'tag'])
    .describe('What tells the groups apart: hour or weekday of the entry in UTC, side, exit reason, entry tag.')
    .meta({ examples: ['weekday'] }),
});
export type BreakdownQuery = z.output<typeof breakdownQuery>;

export const breakdownSchema = z
  .object({
    by: z.string(),
    groups: z.array(
      z.object({
        key: z
          .union([z.string(), z.int()])
          .nullable()
          .describe('Hour 0 to 23, weekday 1 (Monday) to 7, or a name; null: no tag, or open at the end of the data.'),
        trades: z.int(),
        winning_trades: z.int(),
        losing_trades: z.int(),
        win_rate: z.number(),
        net_profit: z.number(),
        gross_profit: z.number(),
        gross_loss: z.number().describe('0 or negative.'),
        profit_factor: z.number().nullable().describe('null: no trade of the group lost.'),
        expectancy: z.number(),
        commission: z.number(),
        swap: z.number(),
      }),
    ),
  })
  .meta({ id: 'Breakdown' });
export type BreakdownView = z.output<typeof breakdownSchema>;
