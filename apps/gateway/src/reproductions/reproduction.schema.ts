import { z } from 'zod';

const compared = z.union([z.string(), z.number(), z.boolean()]).nullable();

export const reproductionSchema = z
  .object({
    id: z.uuid().describe('Of the backtest that was run once more; it can be read and followed like any other.'),
    backtest_id: z.uuid().describe('Of the one that it repeats.'),
    status: z.string(),
    error_message: z.string().nullable(),
    verdict: z
      .string()
      .nullable()
      .describe(
        '`identical`: both hashes and every metric are the same; `different`; null: not completed, so there is no verdict.',
      ),
    differences: z
      .array(z.object({ field: z.string(), expected: compared, got: compared }))
      .describe(
        'Of result_hash, trades_hash, engine_version, metric_version, bars, ruined and metrics.<id> those that differ. Versions alone make no result different.',
      ),
  })
  .meta({ id: 'Reproduction' });
export type ReproductionView = z.output<typeof reproductionSchema>;
