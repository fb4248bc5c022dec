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

/** How a run is submitted. */
export const submissionFields = {
  force: z
    .boolean()
    .default(false)
    .describe('Make a new run, although one that asks the same is there and has neither failed nor been cancelled.'),
};

/** What is common to the bodies of backtests and optimizations, parsed. */
export type RunRequest = z.output<z.ZodObject<typeof runFields>>;
