import { runRequestFields } from '@barmill/contracts';
import { z } from 'zod';

/** How a run is executed and measured: fields that backtests and optimizations share. */
export const runFields = {
  strategy: z
    .union(
      [
        z.string().min(1).max(100),
        z.strictObject({ name: z.string().min(1).max(100), version: z.int().positive().optional() }),
      ],
      { error: 'expected the name of a strategy or {name, version}' },
    )
    .describe('A name (its newest version), or name and version.')
    .meta({ examples: ['sma-cross'] }),
  ...runRequestFields,
};

/** What is common to the bodies of backtests and optimizations, parsed. */
export type RunRequest = z.output<z.ZodObject<typeof runFields>>;
