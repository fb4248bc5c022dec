import { z } from 'zod';
import { time } from '../http/time';
import { pageOf, pageQuery } from '../paging/page';
import { faultSchema } from '../problems/problem.schema';

const greatestVersion = 2_147_483_647;

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

const descriptionFields = {
  name: z.string(),
  version: z.int().describe('A version never changes: another behavior is another version.'),
  kind: z.string().describe('`rules`: a document in the rules language; `code`: it ships with Barmill.'),
  title: z.string(),
  description: z.string(),
  works_when: z.string().nullable().describe('In which markets it is thought to work; null: it does not say.'),
  source: z.string().nullable().describe('Where it comes from; null: it does not say.'),
  parameters: z.array(parameter),
  constraints: z.array(z.string()).describe('Conditions that every combination of parameters must meet.'),
  tags: z.array(z.string()),
  primary_tf: z.string().nullable().describe('The timeframe that it is made for; null: any.'),
  context_tfs: z
    .array(z.string())
    .describe('Timeframes that it reads beside its own; resampled from it unless a run names bars.'),
  content_hash: z
    .string()
    .nullable()
    .describe('SHA-256 of the document as canonical JSON (keys in order, no spaces); null: it has no document.'),
};
const origin = {
  origin: z.string().describe('`builtin` or `stored`.'),
  created_at: time.nullable().describe('When it was stored; null: it ships with Barmill.'),
};
const definition = z.record(z.string(), z.unknown()).describe('The document, as it was sent.');

export const strategySchema = z.object({ ...descriptionFields, ...origin }).meta({ id: 'Strategy' });
export type StrategyView = z.output<typeof strategySchema>;

export const strategyPageSchema = pageOf('StrategyPage', strategySchema);

export const strategyDetailSchema = z
  .object({ ...descriptionFields, ...origin, definition: definition.nullable() })
  .meta({ id: 'StrategyDetail' });
export type StrategyDetailView = z.output<typeof strategyDetailSchema>;

export const storedStrategySchema = z
  .object({
    ...descriptionFields,
    ...origin,
    definition,
    deduplicated: z.boolean().describe('The same document was there already; nothing new was stored.'),
  })
  .meta({ id: 'StoredStrategy' });
export type StoredStrategyView = z.output<typeof storedStrategySchema>;

export const strategyCheckSchema = z
  .object({
    valid: z.boolean(),
    errors: z.array(faultSchema),
    strategy: z
      .object({ ...descriptionFields, definition })
      .nullable()
      .describe('What would be stored; null where the document is not valid.'),
  })
  .meta({ id: 'StrategyCheck' });
export type StrategyCheckView = z.output<typeof strategyCheckSchema>;

export const strategiesQuery = z.strictObject(pageQuery);
export type StrategiesQuery = z.output<typeof strategiesQuery>;

export const strategyQuery = z.strictObject({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(greatestVersion)
    .optional()
    .describe('Default: the newest.')
    .meta({ examples: [1] }),
});
export type StrategyQuery = z.output<typeof strategyQuery>;
