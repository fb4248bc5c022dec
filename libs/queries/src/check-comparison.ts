import type { Field } from './field';
import { anyOf, compared, type Filter, type Value } from './filter';
import { momentForm, momentOf } from './moment';
import type { Literal, Operator, WrittenComparison } from './syntax-tree';

/** What does not fit, and where. */
export interface Misfit {
  readonly message: string;
  readonly position: number;
}

export type Fit = { readonly filter: Filter } | { readonly misfit: Misfit };

const equality: readonly Operator[] = ['=', '!='];
const order: readonly Operator[] = [...equality, '<', '<=', '>', '>='];
const contains: readonly Operator[] = [...equality, ':'];

const operatorsOf: Readonly<Record<Field['type'], readonly Operator[]>> = {
  number: order,
  time: order,
  text: contains,
  symbol: contains,
  tags: contains,
  choice: equality,
  flag: equality,
  id: equality,
  parameter: order,
};
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Characters of a text that an answer repeats at most. */
const repeatedCharacters = 60;

/** A comparison of a field that was found: what it asks, or why the field cannot be asked so. */
export function checkComparison(written: WrittenComparison, field: Field): Fit {
  const { operator, literal, operatorPosition, literalPosition } = written;
  const wrongOperator = operatorFault(field, operator, literal);
  if (wrongOperator !== undefined) return { misfit: { message: wrongOperator, position: operatorPosition } };
  if (literal.kind === 'null') return { filter: compared(field.name, operator, { isMissing: true }) };
  if (field.choices) return choiceFilter(written, field, field.choices);
  const value = valueOf(field, literal);
  if (value !== undefined) return { filter: compared(field.name, operator, value) };
  const message = `${written.field} is compared with ${expectedOf(field)}, got ${shownLiteral(literal)}`;
  return { misfit: { message, position: literalPosition } };
}

function operatorFault(field: Field, operator: Operator, literal: Literal): string | undefined {
  const { name, type, isNullable } = field;
  if (literal.kind === 'null') {
    if (!isNullable) return `${name} is never null`;
    return equality.includes(operator) ? undefined : `null is compared with = or !=, got ${operator}`;
  }
  const isOrdered = type !== 'parameter' || literal.kind === 'number';
  const possible = isOrdered ? operatorsOf[type] : equality;
  if (possible.includes(operator)) return undefined;
  return `${name} is compared with ${possible.join(' ')}, got ${operator}`;
}

function choiceFilter(
  { operator, literal, literalPosition, field: name }: WrittenComparison,
  field: Field,
  choices: NonNullable<Field['choices']>,
): Fit {
  const known = Object.keys(choices);
  const chosen =
    literal.kind === 'text' ? known.find((one) => one.toLowerCase() === literal.value.toLowerCase()) : undefined;
  if (chosen === undefined) {
    const message = `${name} is one of ${known.join(', ')}; got ${shownLiteral(literal)}`;
    return { misfit: { message, position: literalPosition } };
  }
  const stored = choices[chosen].map((text) => compared(field.name, '=', { text }));
  const equal = stored.length === 1 ? stored[0] : anyOf(stored);
  return { filter: operator === '=' ? equal : { not: equal } };
}

function valueOf({ type }: Field, literal: Literal): Value | undefined {
  if (type === 'parameter') return parameterValue(literal);
  if (literal.kind === 'number') return type === 'number' ? { number: literal.value } : undefined;
  if (literal.kind === 'flag') return type === 'flag' ? { flag: literal.value } : undefined;
  if (literal.kind !== 'text') return undefined;
  return textValue(type, literal.value);
}

function textValue(type: Field['type'], text: string): Value | undefined {
  if (type === 'text' || type === 'symbol' || type === 'tags') return { text };
  if (type === 'id') return uuid.test(text) ? { text: text.toLowerCase() } : undefined;
  if (type !== 'time') return undefined;
  const timeMs = momentOf(text);
  return timeMs === undefined ? undefined : { timeUs: timeMs * 1_000 };
}

function parameterValue(literal: Literal): Value | undefined {
  if (literal.kind === 'number') return { number: literal.value };
  if (literal.kind === 'flag') return { flag: literal.value };
  return literal.kind === 'text' ? { text: literal.value } : undefined;
}

function expectedOf({ type }: Field): string {
  if (type === 'time') return momentForm;
  if (type === 'id') return 'an id (a UUID in quotes)';
  if (type === 'flag') return 'true or false';
  return type === 'number' ? 'a number' : 'a text (quotes make one)';
}

function shownLiteral(literal: Literal): string {
  if (literal.kind === 'null') return 'null';
  if (literal.kind !== 'text') return String(literal.value);
  const { value } = literal;
  return JSON.stringify(value.length > repeatedCharacters ? `${value.slice(0, repeatedCharacters)}…` : value);
}
