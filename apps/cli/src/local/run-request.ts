import { backtestRequestFields, runRequestFields, searchRequestFields } from '@barmill/contracts';
import { z } from 'zod';

const { dataset_id: _, ...fields } = runRequestFields;
const file = z.string().min(1);

/** Fields of the API that a backtest and an optimization here share: where it takes data sets, they are files here. */
const localFields = {
  ...fields,
  datasets: z.record(fields.timeframe.unwrap(), file).optional(),
  conversion_datasets: z.record(z.string(), file).optional(),
};

export const backtestRequestSchema = z.strictObject({ ...localFields, ...backtestRequestFields });
export const optimizationRequestSchema = z.strictObject({ ...localFields, ...searchRequestFields });
export type LocalOptimizationRequest = z.output<typeof optimizationRequestSchema>;
