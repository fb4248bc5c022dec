import { z } from 'zod';

const parameter = z
  .object({
    name: z.string(),
    type: z.string().describe('`integer` or `float`.'),
    min: z.number(),
    max: z.number(),
    step: z.number().describe('Distance of admitted values from min; 0: any value.'),
    default: z.number(),
    description: z.string(),
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
  })
  .meta({ id: 'Strategy' });
export type StrategyView = z.output<typeof strategySchema>;

export const strategyListSchema = z.object({ data: z.array(strategySchema) }).meta({ id: 'StrategyList' });
