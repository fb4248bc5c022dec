import { z } from 'zod';

const parameter = z
  .object({
    name: z.string(),
    type: z.string().describe('`integer`, `float`, `boolean` or `choice`.'),
    min: z.number().describe('Of a boolean and a choice `min`, `max` and `step` count places.'),
    max: z.number(),
    step: z.number().describe('Distance of admitted values from min; 0: any value.'),
    default: z.union([z.number(), z.boolean(), z.string()]),
    description: z.string(),
    log: z.boolean().describe('Steps of a search are even in the logarithm.'),
    choices: z.array(z.string()).describe('The values of a choice; empty for any other type.'),
  })
  .meta({ id: 'Parameter' });

export const strategySchema = z
  .object({
    name: z.string(),
    version: z.int().describe('A version never changes: another behavior is another version.'),
    title: z.string(),
    description: z.string(),
    parameters: z.array(parameter),
    constraints: z.array(z.string()).describe('Conditions that every combination of parameters must meet.'),
    tags: z.array(z.string()),
    primary_tf: z.string().nullable().describe('The timeframe that it is made for; null: any.'),
    context_tfs: z
      .array(z.string())
      .describe('Timeframes that it reads beside its own; resampled from it unless a run names bars.'),
  })
  .meta({ id: 'Strategy' });
export type StrategyView = z.output<typeof strategySchema>;

export const strategyListSchema = z.object({ data: z.array(strategySchema) }).meta({ id: 'StrategyList' });
