import { DomainError } from '@barmill/contracts';
import { QueryError, type QueryFault } from '@barmill/queries';

const malformed = { filter: 'malformed_filter', order_by: 'malformed_order', fields: 'malformed_fields' } as const;
const invalid: Readonly<Record<Exclude<QueryFault, 'malformed'>, string>> = {
  unknown_field: 'unknown_field',
  invalid_filter: 'invalid_filter',
  invalid_order: 'invalid_order',
};

/**
 * Reads a query's text, and tells what is wrong with it as a problem that points at the character.
 *
 * @param parameter the query parameter it came in
 */
export function readingQuery<T>(parameter: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw queryProblem(parameter, error);
  }
}

function queryProblem(parameter: string, { fault, message, position, rendering }: QueryError): DomainError {
  const code = fault === 'malformed' ? malformed[parameter as keyof typeof malformed] : invalid[fault];
  const detail = `character ${position + 1}: ${message}`;
  const error = { pointer: `query "${parameter}"`, code, detail, rendering, position };
  const kind = fault === 'malformed' ? 'malformed' : 'invalid';
  return new DomainError(kind, code, `The query parameter ${parameter} is not valid: ${detail}`, [error]);
}
