import { checkComparison } from './check-comparison';
import type { FieldList } from './field';
import type { Filter } from './filter';
import { findField, unknownField } from './find-field';
import { parseFilter } from './parse-filter';
import { QueryError } from './query-error';
import type { Literal, SyntaxNode, WrittenComparison } from './syntax-tree';

/**
 * Reads a filter over the fields of a list.
 *
 * @throws QueryError `malformed` where it cannot be read, `unknown_field` at a name that no field has, `invalid_filter` where a
 * field is compared with what it cannot be
 */
export function readFilter(source: string, list: FieldList): Filter {
  return checked(parseFilter(source), source, list);
}

/**
 * The filter `name = value`, of a value that came on its own.
 *
 * @throws QueryError `unknown_field` or `invalid_filter`, at the beginning of the value
 */
export function readEquality(name: string, value: string | boolean, list: FieldList): Filter {
  const literal = typeof value === 'boolean' ? ({ kind: 'flag', value } as const) : textLiteral(value);
  const at = { position: 0, operatorPosition: 0, literalPosition: 0 };
  return checkedComparison({ kind: 'comparison', field: name, operator: '=', literal, ...at }, String(value), list);
}

const textLiteral = (value: string): Literal => ({ kind: 'text', value, isQuoted: true });

function checked(node: SyntaxNode, source: string, list: FieldList): Filter {
  if (node.kind === 'comparison') return checkedComparison(node, source, list);
  if (node.kind === 'not') return { not: checked(node.operand, source, list) };
  const filters = node.operands.map((operand) => checked(operand, source, list));
  return node.kind === 'and' ? { all: { filters } } : { any: { filters } };
}

function checkedComparison(written: WrittenComparison, source: string, list: FieldList): Filter {
  const field = findField(list, written.field);
  if (field === undefined) {
    throw new QueryError('unknown_field', unknownField(list, written.field), source, written.position);
  }
  const fit = checkComparison(written, field);
  if ('filter' in fit) return fit.filter;
  throw new QueryError('invalid_filter', fit.misfit.message, source, fit.misfit.position);
}
