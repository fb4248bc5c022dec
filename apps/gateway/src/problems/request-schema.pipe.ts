import { DomainError, schemaFaults, textFaults, type FieldError, type SchemaIssue } from '@barmill/contracts';
import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';

class SchemaRefusal extends Error {
  constructor(readonly issues: readonly SchemaIssue[]) {
    super('refused by its schema');
  }
}

/**
 * Parses bodies, queries and path parameters by their zod schemas, and says of each fault where it is and what came. Texts that no database
 * keeps are refused here, whatever their field.
 */
@Injectable()
export class RequestSchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new SchemaRefusal(issues as readonly SchemaIssue[]) });
  }

  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const parsed = await this.parsed(value, metadata);
    // Only what has a schema is of a bounded depth.
    const faults = metadata.schema ? textFaults(value) : [];
    if (faults.length > 0) throw refusal(faults, value, metadata);
    return parsed;
  }

  private async parsed<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return (await super.transform(value as never, metadata)) as T;
    } catch (error) {
      if (!(error instanceof SchemaRefusal)) throw error;
      throw refusal(schemaFaults(error.issues, value), value, metadata);
    }
  }
}

function refusal(faults: FieldError[], value: unknown, { type, data }: ArgumentMetadata): DomainError {
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
