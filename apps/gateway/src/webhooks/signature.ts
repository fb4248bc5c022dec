import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A key for signatures, as Standard Webhooks writes it. */
export function newSecret(): string {
  return prefix + randomBytes(24).toString('base64');
}

/** The headers by which a receiver knows who sent a message, and when (Standard Webhooks, symmetric signatures). */
export function signedHeaders(secret: string, id: string, body: string, nowMs: number): Record<string, string> {
  const timestamp = Math.floor(nowMs / 1_000);
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': `${timestamp}`, 'webhook-signature': `v1,${signature}` };
}
