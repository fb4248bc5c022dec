import { z } from 'zod';

export const timeframeSchema = z
  .object({
    timeframe: z.string(),
    duration_ms: z.int().describe('That one bar covers.'),
    selected: z.boolean().describe('Whether its backtests count in the robust set. true unless set.'),
  })
  .meta({ id: 'Timeframe' });
export type TimeframeView = z.output<typeof timeframeSchema>;

export const timeframeListSchema = z
  .object({ data: z.array(timeframeSchema).describe('All that there are, the shortest first.') })
  .meta({ id: 'TimeframeList' });
export type TimeframeListView = z.output<typeof timeframeListSchema>;

export const timeframeEditSchema = z
  .strictObject({ selected: z.boolean() })
  .meta({ id: 'TimeframeEdit', examples: [{ selected: false }] });
export type TimeframeEdit = z.output<typeof timeframeEditSchema>;
