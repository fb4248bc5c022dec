import { hostAndPort, serviceSettings } from '@barmill/platform';
import { hostname } from 'node:os';
import { z } from 'zod';

/** Series of one thread where nothing else is set: 80 of 100,000 bars; the kernel wants 33 of them again and again while it goes through a grid. */
const seriesBytesOfThread = 64 * 1024 ** 2;

export const engineConfig = z.object({
  ...serviceSettings,
  RESULTS_URL: hostAndPort.describe('gRPC address of the results service.'),
  RABBITMQ_URL: z
    .string()
    .regex(/^amqps?:\/\//, 'expected amqp://…')
    .describe('The broker.'),
  CACHE_DIR: z.string().min(1).describe('Folder where fetched data sets are kept.'),
  CACHE_MAX_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(1024 ** 3)
    .describe('Bytes of data sets held in memory at most.'),
  SERIES_MAX_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .describe('Bytes of computed series kept at most, shared out among the sweep threads; default: 64 MiB for each.'),
  SWEEP_SLOTS: z.coerce
    .number()
    .int()
    .min(1)
    .max(256)
    .default(1)
    .describe('Sweep chunks computed at once, each in a thread of its own.'),
  INTERACTIVE_SLOTS: z.coerce
    .number()
    .int()
    .min(1)
    .max(16)
    .default(1)
    .describe('Backtests computed at once, each in a thread of its own.'),
  WORKER_ID: z.string().min(1).default(hostname()).describe('Name of this worker; default: the host.'),
  FINISH_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(75_000)
    .describe('After SIGTERM: time for running chunks to finish before they are given back, ms.'),
});
export type EngineConfig = z.infer<typeof engineConfig>;

/** Bytes of computed series that each sweep thread keeps at most. */
export function seriesBytesPerThread({
  SERIES_MAX_BYTES,
  SWEEP_SLOTS,
}: Pick<EngineConfig, 'SERIES_MAX_BYTES' | 'SWEEP_SLOTS'>): number {
  return SERIES_MAX_BYTES === undefined ? seriesBytesOfThread : Math.floor(SERIES_MAX_BYTES / SWEEP_SLOTS);
}
