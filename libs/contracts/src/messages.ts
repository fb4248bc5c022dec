import { z } from 'zod';

/** A chunk to run. Ids only: what is to be done stands in the row, and the claim answers with it. */
export const workMessage = z.strictObject({
  v: z.literal(1),
  chunkId: z.uuid(),
  runId: z.uuid(),
  epoch: z.int().nonnegative(),
});
export type WorkMessage = z.infer<typeof workMessage>;

/** Something happened to a run; what exactly is read from the run's events, up to `sequence`. */
export const runEventMessage = z.strictObject({
  v: z.literal(1),
  runId: z.uuid(),
  sequence: z.int().nonnegative(),
});
export type RunEventMessage = z.infer<typeof runEventMessage>;

/** Stop what you run of this run. */
export const cancelMessage = z.strictObject({ v: z.literal(1), runId: z.uuid() });
export type CancelMessage = z.infer<typeof cancelMessage>;

/** A key was revoked, or ends sooner than was known. */
export const apiKeyMessage = z.strictObject({ v: z.literal(1), keyId: z.uuid() });
export type ApiKeyMessage = z.infer<typeof apiKeyMessage>;

/** The message id of a chunk's dispatch: the same chunk dispatched again is another message. */
export function workMessageId(message: Pick<WorkMessage, 'chunkId' | 'epoch'>): string {
  return `${message.chunkId}:${message.epoch}`;
}
