import { DomainError } from '@barmill/contracts';
import type { z } from 'zod';

/** What a part of a submission holds. @throws DomainError `invalid_run` that points into the part */
export function parseJson<T>(schema: z.ZodType<T>, json: string, pointer: string): T {
  const parsed = schema.safeParse(JSON.parse(json));
  if (parsed.success) return parsed.data;
  throw new DomainError(
    'invalid',
    'invalid_run',
    'The run is not complete.',
    parsed.error.issues.map((issue) => ({
      pointer: [pointer, ...issue.path.map(String)].join('/'),
      code: issue.code,
      detail: issue.message,
    })),
  );
}
