import { z } from 'zod';

export const eventsQuery = z.strictObject({
  after: z
    .string()
    .optional()
    .describe('Sequence after which events are wanted, for clients that cannot send Last-Event-ID.'),
});
export type EventsQuery = z.output<typeof eventsQuery>;

export const eventStreamDescription =
  '`snapshot` (the resource) comes first, then the stored events: `state` {status}, `progress` {progress_pct, ' +
  'completed_combinations, failed_combinations, total_combinations, rate_per_s, eta, best_value, best_params}, `end` ' +
  '{status}, after which the stream ends. `id` is the stored sequence: send the last one back in Last-Event-ID (or ?after=) ' +
  'and what was missed is replayed. A comment every 15 s shows that the stream lives. With nginx: proxy_buffering off.';
