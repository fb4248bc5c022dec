import { ExpressionError } from '@barmill/strategies';

/**
 * What is wrong with a query. `malformed`: it cannot be read; the others: it can, but names what is not there
 * (`unknown_field`), or asks of a field what it does not have (`invalid_filter`, `invalid_order`).
 */
export type QueryFault = 'malformed' | 'unknown_field' | 'invalid_filter' | 'invalid_order';

/** A fault in the text of a filter, an order or a list of fields, at one character of it. */
export class QueryError extends ExpressionError {
  constructor(
    readonly fault: QueryFault,
    message: string,
    source: string,
    position: number,
  ) {
    super(message, source, position);
    this.name = 'QueryError';
  }
}
