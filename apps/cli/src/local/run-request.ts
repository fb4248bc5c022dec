import {
  backtestRequestFields,
  newInstrumentSchema,
  runRequestFields,
  searchRequestFields,
  walkForwardRequestFields,
  type RunRequest,
} from '@barmill/contracts';
import { z } from 'zod';

const { dataset_id: _, ...fields } = runRequestFields;
const file = z.string().min(1);

/** Fields of the API that a backtest and an optimization here share: where it takes data sets, they are files here, and an instrument may come along. */
const localFields = {
  ...fields,
  datasets: z.record(fields.timeframe.unwrap(), file).optional(),
  conversion_datasets: z.record(z.string(), file).optional(),
  instrument: newInstrumentSchema.optional(),
};

/** What is common to both, parsed. */
export type LocalRunRequest = RunRequest & { readonly instrument?: z.output<typeof newInstrumentSchema> };

export const backtestRequestSchema = z.strictObject({ ...localFields, ...backtestRequestFields });
export const optimizationRequestSchema = z.strictObject({ ...localFields, ...searchRequestFields });
export const walkForwardRequestSchema = z.strictObject({
  ...localFields,
  ...searchRequestFields,
  ...walkForwardRequestFields,
});
export type LocalWalkForwardRequest = z.output<typeof walkForwardRequestSchema>;
export type LocalOptimizationRequest = z.output<typeof optimizationRequestSchema>;
