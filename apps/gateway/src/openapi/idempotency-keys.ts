import type { OpenAPIObject } from '@nestjs/swagger';

/** Says of every POST that it takes an idempotency key. */
export function addIdempotencyKeys(document: OpenAPIObject): OpenAPIObject {
  for (const { post } of Object.values(document.paths)) {
    if (!post) continue;
    post.parameters = [
      ...(post.parameters ?? []),
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        description:
          'Makes repeating safe, for 24 hours: the same key and request are given the first answer again, with the header Idempotent-Replayed; while that is being made 409. The same key with another request is refused.',
        schema: { type: 'string' },
      },
    ];
  }
  return document;
}
