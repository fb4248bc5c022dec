import { hostAndPort, serviceSettings } from '@barmill/platform';
import { z } from 'zod';

const bytes = z.coerce.number().int().positive();
const milliseconds = z.coerce.number().int().positive();

/** What the gateway reads from its environment. */
export const gatewayConfig = z.object({
  ...serviceSettings,
  RESULTS_URL: hostAndPort.default('127.0.0.1:50051').describe('gRPC address (host:port) of the results service.'),
  RABBITMQ_URL: z
    .string()
    .regex(/^amqps?:\/\//, 'expected amqp://… or amqps://…')
    .describe('Broker whose event messages wake live streams.'),
  MAX_COMBINATIONS: z.coerce
    .number()
    .int()
    .positive()
    .default(2_000_000)
    .describe('Most combinations the grid of one optimization may span, before its constraints.'),
  MAX_UPLOAD_BYTES: bytes.default(2 * 1024 ** 3).describe('Most bytes of one uploaded data file.'),
  UPLOAD_DEADLINE_MS: milliseconds.default(900_000).describe('Longest time of one upload, milliseconds.'),
  BODY_LIMIT_BYTES: bytes.default(1024 ** 2).describe('Most bytes of a JSON or YAML request body.'),
  KEY_CACHE_MS: milliseconds.default(10_000).describe('How long a checked API key is trusted, milliseconds.'),
  SSE_MAX_STREAMS: z.coerce.number().int().positive().default(1_000).describe('Most live streams open at one time.'),
  SSE_POLL_MS: milliseconds
    .default(2_000)
    .describe('How often a live stream looks for events that no message announced, milliseconds.'),
  SSE_HEARTBEAT_MS: milliseconds
    .default(15_000)
    .describe('Longest silence on a live stream before a comment is sent, milliseconds.'),
  WEBHOOK_TIMEOUT_MS: milliseconds
    .default(10_000)
    .describe('Longest time of one attempt to deliver a message to a webhook, milliseconds.'),
  WEBHOOK_ALLOW_HTTP: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('yes: webhooks may have http addresses too, whose messages anybody on the way can read.'),
  WEBHOOK_ALLOW_PRIVATE: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('yes: webhooks may lead into this very network, whoever makes them.'),
});

export type GatewayConfig = z.infer<typeof gatewayConfig>;
