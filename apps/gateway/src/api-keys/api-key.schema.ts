import { z } from 'zod';
import { scopes } from '../auth/caller';
import { time } from '../http/time';
import { pageOf, pageQuery } from '../paging/page';

const scope = z.enum(scopes);
const limits = {
  requests_per_minute: z.int().positive().max(1_000_000),
  cpu_seconds_per_day: z.number().positive().max(1e12),
};

export const newApiKeySchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100).describe('What it is for.'),
    scopes: z
      .array(scope)
      .min(1)
      .max(scopes.length)
      .describe(
        '`read` reads, `run` submits, cancels and annotates, `manage` changes data, `admin` keys and settings, and all.',
      ),
    expires_at: z.iso.datetime({ offset: true }).optional().describe('Missing: it does not expire.'),
    requests_per_minute: limits.requests_per_minute.optional().describe('Missing: no limit.'),
    cpu_seconds_per_day: limits.cpu_seconds_per_day
      .optional()
      .describe('CPU seconds of runs a day (UTC) after which new ones are refused. Missing: no limit.'),
  })
  .meta({
    id: 'NewApiKey',
    examples: [{ name: 'nightly sweeps', scopes: ['read', 'run'], cpu_seconds_per_day: 36_000 }],
  });
export type NewApiKey = z.output<typeof newApiKeySchema>;

export const apiKeySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string().describe('How the key begins.'),
    scopes: z.array(z.string()),
    status: z.string().describe('`live`, `expired` or `revoked`.'),
    requests_per_minute: limits.requests_per_minute.nullable(),
    cpu_seconds_per_day: limits.cpu_seconds_per_day.nullable(),
    cpu_seconds_today: z.number().describe('Of runs of this key, and of those that it replaced.'),
    created_at: time,
    expires_at: time.nullable(),
    revoked_at: time.nullable(),
    last_used_at: time.nullable().describe('A minute behind at most.'),
  })
  .meta({
    id: 'ApiKey',
    examples: [
      {
        id: '0199f6a2-6a53-7c11-8d5c-6b1f2d7a9e10',
        name: 'nightly sweeps',
        prefix: 'bmk_3q9ZfT0x',
        scopes: ['read', 'run'],
        status: 'live',
        requests_per_minute: null,
        cpu_seconds_per_day: 36_000,
        cpu_seconds_today: 1_204.5,
        created_at: '2024-03-01T09:15:00.000Z',
        expires_at: null,
        revoked_at: null,
        last_used_at: '2024-03-02T02:00:00.000Z',
      },
    ],
  });
export type ApiKeyView = z.output<typeof apiKeySchema>;

export const madeApiKeySchema = apiKeySchema
  .extend({
    key: z
      .string()
      .optional()
      .describe('The key itself. It is shown this once: an answer that an Idempotency-Key repeats does not have it.'),
  })
  .meta({ id: 'MadeApiKey' });
export type MadeApiKeyView = z.output<typeof madeApiKeySchema>;

export const apiKeyPageSchema = pageOf('ApiKeyPage', apiKeySchema);

export const apiKeysQuery = z.strictObject(pageQuery);
export type ApiKeysQuery = z.output<typeof apiKeysQuery>;

export const rotationSchema = z
  .strictObject({
    overlap_s: z
      .int()
      .min(0)
      .max(7 * 86_400)
      .default(0)
      .describe('Seconds that the old key lives on, so that its users can change over.'),
  })
  .meta({ id: 'ApiKeyRotation', examples: [{ overlap_s: 3_600 }] });
export type Rotation = z.output<typeof rotationSchema>;
