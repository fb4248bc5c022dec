import { z } from 'zod';
import { time } from '../http/time';
import { defaultLimit, maxLimit } from '../paging/page';

export const eventKinds = ['backtest', 'optimization', 'walk_forward', 'batch'] as const;

export const eventLogQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(maxLimit).default(defaultLimit).describe('Most items of the page.'),
  order: z
    .enum(['asc', 'desc'])
    .default('desc')
    .describe('`desc`: newest first, for looking back. `asc`: oldest first, for a poller that misses none.'),
  cursor: z.string().max(2_000).optional().describe('next_cursor of the page before; opaque.'),
  run_id: z.uuid().optional().describe('Only events of this backtest, optimization, walk forward or batch.'),
  kind: z.enum(eventKinds).optional().describe('Only events of this kind of resource.'),
  type: z
    .string()
    .max(100)
    .optional()
    .describe('Only events of this type: `state`, `progress`, `window`, `end`; more may come.'),
});
export type EventLogQuery = z.output<typeof eventLogQuery>;

export const loggedEventSchema = z
  .object({
    run_id: z.uuid().describe('Of the backtest, the optimization, the walk forward or the batch.'),
    kind: z.string().describe('`backtest`, `optimization`, `walk_forward` or `batch`; more may come.'),
    sequence: z.int().describe('Of the resource: the `id` of the event in its stream.'),
    type: z.string().describe('`state`, `progress`, `window` (of a walk forward) or `end`; more may come.'),
    data: z.record(z.string(), z.unknown()).describe('As in the stream of the resource.'),
    created_at: time,
  })
  .meta({ id: 'LoggedEvent' });
export type LoggedEventView = z.output<typeof loggedEventSchema>;

export const eventLogPageSchema = z
  .object({
    data: z.array(loggedEventSchema),
    next_cursor: z
      .string()
      .nullable()
      .describe(
        'Cursor of the next page. With `order=asc` there always is one, also when nothing came: ask with it again later. Otherwise null on the last page.',
      ),
    has_more: z.boolean(),
  })
  .meta({ id: 'LoggedEventPage' });
export type EventLogPageView = z.output<typeof eventLogPageSchema>;
