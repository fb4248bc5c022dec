import { schemaFaults, textFaults, type SchemaIssue } from '@barmill/contracts';
import type { z } from 'zod';
import type { Json } from '../input/set-field';
import { requestError } from './faults';

/** A request's fields, checked and completed with the defaults of the API. @throws CliError `usage` with every fault */
export function readRequest<Schema extends z.ZodType>(schema: Schema, body: Json): z.output<Schema> {
  const read = schema.safeParse(body);
  const faults = read.success ? textFaults(body) : schemaFaults(read.error.issues as readonly SchemaIssue[], body);
  if (!read.success || faults.length > 0) throw requestError('invalid_body', faults);
  return read.data;
}
