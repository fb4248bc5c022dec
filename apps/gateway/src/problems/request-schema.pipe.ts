import { DomainError, schemaFaults, type SchemaIssue } from '@barmill/contracts';
import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';

class SchemaRefusal extends Error {
  constructor(readonly issues: readonly SchemaIssue[]) {
    super('refused by its schema');
  }
}

/** Parses bodies, queries and path parameters by their zod schemas, and says of each fault where it is and what came. */
@Injectable()
export class RequestSchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new SchemaRefusal(issues as readonly SchemaIssue[]) });
  }

  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return (await super.transform(value as never, metadata)) as T;
    } catch (error) {
      if (!(error instanceof SchemaRefusal)) throw error;
      throw refusal(error.issues, value, metadata);
    }
  }
}

function refusal(issues: readonly SchemaIssue[], value: unknown, { type, data }: ArgumentMetadata): DomainError {
  const faults = schemaFaults(issues, value);
  if (type === 'param') {
    return new DomainError('not_found', 'not_found', `Nothing has the ${data ?? 'name'} ${JSON.stringify(value)}.`);
  }
  if (type === 'query') {
    const named = faults.map((fault) => ({ ...fault, pointer: `query "${fault.pointer.slice(1)}"` }));
    return new DomainError('invalid', 'invalid_query', summary('The query is not valid', named), named);
  }
  return new DomainError('invalid', 'invalid_body', summary('The request body is not valid', faults), faults);
}

function summary(what: string, faults: readonly { pointer: string; detail: string }[]): string {
  const [first] = faults;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more in errors)` : '';
  return `${what}: ${first.pointer || 'the whole'}: ${first.detail}${more}`;
}
