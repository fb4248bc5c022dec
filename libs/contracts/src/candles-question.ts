import { z } from 'zod';

/** Bars of one answer. */
export const candlesAtMost = 5_000;

/** What is asked of the bars of a run; everything is resolved. */
export const candlesQuestion = z.strictObject({
  v: z.literal(1),
  /** The run's own, or one of its context timeframes. */
  timeframe: z.string().min(1),
  /** Open times, epoch ms: from (inclusive), to (exclusive); null: from the first bar of the data, to the last one. */
  fromMs: z.int().nullable(),
  toMs: z.int().nullable(),
  /** Most bars. */
  limit: z.int().positive().max(candlesAtMost),
  /** What becomes of more bars: as many neighbors as it takes become one candle each, or false: the first ones are answered. */
  isMerged: z.boolean(),
  /** Expressions over the bars, checked. */
  expressions: z.array(z.string()),
});
export type CandlesQuestion = z.infer<typeof candlesQuestion>;
