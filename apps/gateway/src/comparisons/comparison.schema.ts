import { z } from 'zod';
import { parameterValue, parametersSchema } from '../runs/run.schema';

export const mostCompared = 20;

export const comparisonQuery = z.strictObject({
  ids: z
    .string()
    .transform((text) => text.split(',').map((id) => id.trim().toLowerCase()))
    .pipe(
      z
        .array(z.uuid())
        .min(2)
        .max(mostCompared)
        .refine((ids) => new Set(ids).size === ids.length, { error: 'expected each id once' }),
    )
    .describe(`Backtests, 2 to ${mostCompared}, separated by commas.`),
});
export type ComparisonQuery = z.output<typeof comparisonQuery>;

const figure = z.union([z.number(), z.boolean()]).nullable();

export const comparisonSchema = z
  .object({
    ids: z.array(z.uuid()).describe('The order of all values and ranks below.'),
    runs: z.array(
      z.object({
        id: z.uuid(),
        status: z.string(),
        strategy: z.object({ name: z.string(), version: z.int() }),
        symbol: z.string(),
        timeframe: z.string(),
        params: parametersSchema,
      }),
    ),
    metrics: z.array(
      z.object({
        id: z.string(),
        better: z.string().describe('`higher`, `lower` or `neutral`, of which the highest rank first.'),
        values: z.array(figure).describe('null: missing, for the reason in notes if there is one.'),
        notes: z.array(z.string().nullable()),
        ranks: z
          .array(z.int().nullable())
          .describe('1 for the best; equal values share a rank, and the next is left out.'),
      }),
    ),
    differing_params: z.array(
      z.object({ name: z.string(), values: z.array(parameterValue.nullable()).describe('null: it has none.') }),
    ),
    correlations: z
      .array(
        z.object({
          ids: z.array(z.uuid()),
          value: z.number().nullable().describe('Of the daily returns on the days that both have.'),
          days: z.int().describe('Returns that were compared.'),
          reason: z.string().nullable().describe('Why there is no value.'),
        }),
      )
      .describe('One for each pair.'),
  })
  .meta({ id: 'Comparison' });
export type ComparisonView = z.output<typeof comparisonSchema>;
