import { pointerTo, type Fault } from '@barmill/strategies';
import type { z } from 'zod';
import type { Json } from '../input/set-field';
import { faultError } from './faults';

/** A request's fields, checked and completed with the defaults of the API. @throws CliError `usage` with every fault */
export function readRequest<Schema extends z.ZodType>(schema: Schema, body: Json): z.output<Schema> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw faultError(
    'The request is not valid',
    read.error.issues.flatMap((issue) => faultsOf(issue, body)),
  );
}

function faultsOf(issue: z.core.$ZodIssue, body: Json): Fault[] {
  const pointer = issue.path.map((part) => pointerTo(String(part))).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointer + pointerTo(key),
      code: 'unknown_field',
      detail: `there is no field ${JSON.stringify(key)}`,
    }));
  }
  const came = issue.path.reduce<unknown>((value, part) => (value as Json | undefined)?.[String(part)], body);
  return [{ pointer, code: issue.code, detail: `${issue.message}; got ${JSON.stringify(came) ?? 'nothing'}` }];
}
