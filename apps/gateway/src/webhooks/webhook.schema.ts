import { webhookEvents } from '@barmill/contracts';
import { z } from 'zod';
import { time } from '../http/time';
import { pageOf, pageQuery } from '../paging/page';

const url = z.string().min(1).max(2_000);
const events = z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length).describe('What it is told of.');
const description = z.string().max(500);

export const newWebhookSchema = z
  .strictObject({
    url: url.describe('Where messages are posted to; https.'),
    events,
    description: description.default(''),
  })
  .meta({
    id: 'NewWebhook',
    examples: [{ url: 'https://example.com/barmill', events: ['optimization.completed', 'optimization.failed'] }],
  });
export type NewWebhook = z.output<typeof newWebhookSchema>;

export const webhookEditSchema = z
  .strictObject({
    url: url.optional(),
    events: events.optional(),
    description: description.optional(),
    is_enabled: z.boolean().optional().describe('true forgets the failures and goes on with what waits.'),
  })
  .refine((edit) => Object.keys(edit).length > 0, {
    error: 'expected at least one of url, events, description and is_enabled',
  })
  .meta({ id: 'WebhookEdit', examples: [{ events: ['optimization.completed'], is_enabled: true }] });
export type WebhookEdit = z.output<typeof webhookEditSchema>;

export const webhookSchema = z
  .object({
    id: z.uuid(),
    url: z.string(),
    events: z.array(z.string()),
    description: z.string(),
    is_enabled: z.boolean(),
    disabled_reason: z.string().nullable().describe('Why it was disabled, if nobody did it.'),
    failures_in_a_row: z.int(),
    created_at: time,
  })
  .meta({
    id: 'Webhook',
    examples: [
      {
        id: '0199f6a2-6a53-7c11-8d5c-6b1f2d7a9e10',
        url: 'https://example.com/barmill',
        events: ['optimization.completed', 'optimization.failed'],
        description: '',
        is_enabled: true,
        disabled_reason: null,
        failures_in_a_row: 0,
        created_at: '2024-03-01T09:15:00.000Z',
      },
    ],
  });
export type WebhookView = z.output<typeof webhookSchema>;

export const madeWebhookSchema = webhookSchema
  .extend({ secret: z.string().describe('Key of the signatures. It is shown this once.') })
  .meta({ id: 'MadeWebhook' });
export type MadeWebhookView = z.output<typeof madeWebhookSchema>;

export const webhookPageSchema = pageOf('WebhookPage', webhookSchema);

export const deliverySchema = z
  .object({
    id: z.uuid(),
    message_id: z.string().describe('The `webhook-id` that is sent: the same for every delivery of a message.'),
    event: z.string(),
    payload: z.unknown().describe('The message.'),
    status: z.string().describe('`pending`, `succeeded` or `failed`.'),
    attempts: z.int(),
    next_attempt_at: time.nullable(),
    response_status: z.int().nullable(),
    error: z.string().nullable().describe('Of the last attempt.'),
    created_at: time,
    ended_at: time.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type DeliveryView = z.output<typeof deliverySchema>;

export const deliveryPageSchema = pageOf('WebhookDeliveryPage', deliverySchema);

export const webhooksQuery = z.strictObject(pageQuery);
export type WebhooksQuery = z.output<typeof webhooksQuery>;
