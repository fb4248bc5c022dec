import { hostAndPort, serviceSettings } from '@barmill/platform';
import { z } from 'zod';

/** A century. */
const mostRetentionDays = 36_500;

export const resultsConfig = z.object({
  ...serviceSettings,
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgres://…')
    .describe('The Postgres database; this service alone reaches it.'),
  DATABASE_POOL: z.coerce.number().int().min(4).max(200).default(20).describe('Connections to Postgres at most.'),
  RABBITMQ_URL: z
    .string()
    .regex(/^amqps?:\/\//, 'expected amqp://…')
    .describe('The broker.'),
  GRPC_URL: hostAndPort.default('0.0.0.0:50051').describe('Where the gRPC server listens.'),
  STORAGE_DIR: z.string().min(1).describe('Folder of the data sets’ column files.'),
  BOOTSTRAP_KEY_SHA256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'expected 64 hex digits')
    .optional()
    .describe('SHA-256 of a first API key with all scopes, made at start when it is not there.'),
  MAX_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(2 * 1024 ** 3)
    .describe('Bytes of one upload at most.'),
  MAX_UPLOAD_ROWS: z.coerce.number().int().positive().default(20_000_000).describe('Bars of one upload at most.'),
  MAX_UPLOADS_AT_ONCE: z.coerce
    .number()
    .int()
    .positive()
    .default(2)
    .describe('Uploads that are parsed at the same time.'),
  MAX_EXPORTS_AT_ONCE: z.coerce
    .number()
    .int()
    .positive()
    .default(4)
    .describe('Exports that are read at the same time; each holds a connection to Postgres.'),
  LEASE_MS: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(30_000)
    .describe('How long a claimed chunk stays with its worker without a sign of life, ms.'),
  LOST_DISPATCH_MS: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(30_000)
    .describe('Age after which a dispatch that nobody claimed counts as lost, if its queue is empty, ms.'),
  RETENTION_DAYS: z.coerce
    .number()
    .int()
    .nonnegative()
    .max(mostRetentionDays)
    .default(0)
    .describe('Days after its end that a run is kept; favorites and runs with the tag `keep` always are. 0: for ever.'),
  RETENTION_TAG_DAYS: z
    .string()
    .regex(/^[^=,]+=\d{1,5}(,[^=,]+=\d{1,5})*$/, 'expected tag=days, separated by commas')
    .optional()
    .describe('The same for runs with a tag, such as `scratch=7,ci=1`; what is over first counts. Default: none.'),
  EVENTS_KEEP_HOURS: z.coerce
    .number()
    .int()
    .positive()
    .default(168)
    .describe('How long the events of runs are kept, so that live streams can be resumed, hours.'),
  WEBHOOK_RETRY_SECONDS: z
    .string()
    .regex(/^\d+(,\d+)*$/, 'expected seconds with commas between')
    .default('5,300,1800,7200,18000,36000,50400,72000,86400')
    .describe(
      'Pauses between the attempts to deliver a message to a webhook, seconds; after the last one it has failed.',
    ),
  WEBHOOK_DISABLE_AFTER: z.coerce
    .number()
    .int()
    .positive()
    .default(50)
    .describe('Attempts in a row that may fail before a webhook is disabled.'),
  EVENTS_PER_RUN: z.coerce
    .number()
    .int()
    .min(1)
    .default(10_000)
    .describe('Events of an optimization that goes on which are kept, the latest.'),
});
export type ResultsConfig = z.infer<typeof resultsConfig>;
