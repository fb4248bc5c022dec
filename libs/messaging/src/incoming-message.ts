import type { ConsumeMessage } from 'amqplib';
import type { z } from 'zod';

/** The message's content, checked. @throws with what was wrong; such a message can never succeed. */
export function readMessage(message: ConsumeMessage, schema: z.ZodType | undefined): unknown {
  if (!schema) throw new Error(`no schema for key ${message.fields.routingKey}`);
  return schema.parse(JSON.parse(message.content.toString('utf8')));
}
