import type { ArithmeticOperator, ComparisonOperator, LogicalOperator } from '../expression/syntax-tree';
import type { Operand } from './operand';

/** `a operator b` at each bar, in doubles; returns `out`. */
export function writeArithmetic(
  operator: ArithmeticOperator,
  { column: a, mask: ma }: Operand,
  { column: b, mask: mb }: Operand,
  out: Float64Array,
): Float64Array {
  const { length } = out;
  switch (operator) {
    case '+':
      for (let i = 0; i < length; i++) out[i] = a[i & ma] + b[i & mb];
      return out;
    case '-':
      for (let i = 0; i < length; i++) out[i] = a[i & ma] - b[i & mb];
      return out;
    case '*':
      for (let i = 0; i < length; i++) out[i] = a[i & ma] * b[i & mb];
      return out;
    case '/':
      for (let i = 0; i < length; i++) out[i] = a[i & ma] / b[i & mb];
      return out;
  }
}

/** 1 where `a * scaleA operator b * scaleB`, else 0, also where a value is missing; returns `out`. */
export function writeComparison(
  operator: ComparisonOperator,
  { column: a, mask: ma }: Operand,
  scaleA: number,
  { column: b, mask: mb }: Operand,
  scaleB: number,
  out: Float64Array,
): Float64Array {
  const { length } = out;
  switch (operator) {
    case '<':
      for (let i = 0; i < length; i++) out[i] = a[i & ma] * scaleA < b[i & mb] * scaleB ? 1 : 0;
      return out;
    case '<=':
      for (let i = 0; i < length; i++) out[i] = a[i & ma] * scaleA <= b[i & mb] * scaleB ? 1 : 0;
      return out;
    case '>':
      for (let i = 0; i < length; i++) out[i] = a[i & ma] * scaleA > b[i & mb] * scaleB ? 1 : 0;
      return out;
    case '>=':
      for (let i = 0; i < length; i++) out[i] = a[i & ma] * scaleA >= b[i & mb] * scaleB ? 1 : 0;
      return out;
    case '=':
      for (let i = 0; i < length; i++) out[i] = a[i & ma] * scaleA === b[i & mb] * scaleB ? 1 : 0;
      return out;
    case '!=':
      // Less or greater, not merely "not equal": a missing value differs from nothing.
      for (let i = 0; i < length; i++) {
        const left = a[i & ma] * scaleA;
        const right = b[i & mb] * scaleB;
        out[i] = left < right || left > right ? 1 : 0;
      }
      return out;
  }
}

/** `a operator b` of columns of 1 and 0; returns `out`. */
export function writeLogical(
  operator: LogicalOperator,
  a: Float64Array,
  b: Float64Array,
  out: Float64Array,
): Float64Array {
  const { length } = out;
  if (operator === 'and') for (let i = 0; i < length; i++) out[i] = a[i] === 1 && b[i] === 1 ? 1 : 0;
  else for (let i = 0; i < length; i++) out[i] = a[i] === 1 || b[i] === 1 ? 1 : 0;
  return out;
}

/** 1 where `a` is 0, else 0; returns `out`. */
export function writeNot(a: Float64Array, out: Float64Array): Float64Array {
  for (let i = 0; i < out.length; i++) out[i] = a[i] === 1 ? 0 : 1;
  return out;
}

/** `a` where the condition holds, else `b`; returns `out`. */
export function writeChoice(
  condition: Float64Array,
  { column: a, mask: ma }: Operand,
  { column: b, mask: mb }: Operand,
  out: Float64Array,
): Float64Array {
  for (let i = 0; i < out.length; i++) out[i] = condition[i] === 1 ? a[i & ma] : b[i & mb];
  return out;
}

/** 1 where `a * scaleA` crosses over `b * scaleB` (`direction` 1) or under it (−1), as `crossings` has it; returns `out`. */
export function writeCrossing(
  direction: 1 | -1,
  { column: a, mask: ma }: Operand,
  scaleA: number,
  { column: b, mask: mb }: Operand,
  scaleB: number,
  out: Float64Array,
): Float64Array {
  let before = NaN;
  for (let i = 0; i < out.length; i++) {
    const now = (a[i & ma] * scaleA - b[i & mb] * scaleB) * direction;
    out[i] = now > 0 && before <= 0 ? 1 : 0;
    before = now;
  }
  return out;
}

export type NumericFunction = 'abs' | 'log' | 'exp' | 'sqrt' | 'floor' | 'ceil' | 'round' | 'min' | 'max';

/** One of the numeric functions of one or two numbers; `round` is half up. */
export function numericFunction(name: NumericFunction): (a: number, b: number) => number {
  return numericFunctions[name];
}

const numericFunctions: Readonly<Record<NumericFunction, (a: number, b: number) => number>> = {
  abs: Math.abs,
  log: Math.log,
  exp: Math.exp,
  sqrt: Math.sqrt,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
};

/** The function of `a` and `b` at each bar; missing where one of them is. Returns `out`. */
export function writeNumeric(
  name: NumericFunction,
  { column: a, mask: ma }: Operand,
  { column: b, mask: mb }: Operand,
  out: Float64Array,
): Float64Array {
  const apply = numericFunctions[name];
  for (let i = 0; i < out.length; i++) out[i] = apply(a[i & ma], b[i & mb]);
  return out;
}
