import { assumedNsPerBarCombination } from '@barmill/optimization';
import { hostAndPort, serviceSettings } from '@barmill/platform';
import { z } from 'zod';

export const optimizerConfig = z.object({
  ...serviceSettings,
  RESULTS_URL: hostAndPort.describe('gRPC address of the results service.'),
  RABBITMQ_URL: z
    .string()
    .regex(/^amqps?:\/\//, 'expected amqp://…')
    .describe('The broker.'),
  WINDOW_PER_SLOT: z.coerce
    .number()
    .min(1)
    .max(10)
    .default(3)
    .describe(
      'Chunks dispatched or running for each sweep slot at most, of long ones two; the rest waits in the database.',
    ),
  ASSUMED_NS_PER_CELL: z.coerce
    .number()
    .positive()
    .default(assumedNsPerBarCombination)
    .describe('Cost of one bar of one combination before any was measured, ns; of the sweep kernel 1 to 20.'),
});
export type OptimizerConfig = z.infer<typeof optimizerConfig>;
