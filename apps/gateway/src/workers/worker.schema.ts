import { z } from 'zod';
import { time } from '../http/time';

export const workersSchema = z
  .object({
    data: z.array(
      z.object({
        id: z.string(),
        engine_version: z.string(),
        sweep_slots: z.int(),
        interactive_slots: z.int(),
        busy_slots: z.int().describe('Whoever the work is for.'),
        last_seen_at: time,
        running: z
          .array(
            z.object({
              type: z.string(),
              run_id: z.uuid(),
              first_index: z.int(),
              end_index: z.int(),
              combinations: z.int(),
              attempt: z.int(),
              dispatched_at: time,
            }),
          )
          .describe('What it computes of the caller’s.'),
      }),
    ),
    waiting: z
      .array(
        z.object({
          work_class: z.string().describe('`interactive` (backtests) or `sweep` (optimizations).'),
          chunks: z.int(),
          combinations: z.int(),
          oldest_since: time.nullable(),
        }),
      )
      .describe('Of the caller’s work.'),
  })
  .meta({ id: 'Workers' });
export type WorkersView = z.output<typeof workersSchema>;
