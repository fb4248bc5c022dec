import type { ArithmeticOperator, ComparisonOperator, LogicalOperator } from '../expression/syntax-tree';
import {
  numericFunction,
  writeArithmetic,
  writeChoice,
  writeComparison,
  writeCrossing,
  writeLogical,
  writeNot,
  writeNumeric,
  type NumericFunction,
} from './element-wise';
import type { GraphBuilder } from './graph-builder';
import { columnOperand, constantOperand, type Operand } from './operand';
import { isNode, type ExactQuotient, type SeriesNode, type Value } from './series-node';

/*
 * The operations of the language on values that are one for all bars or a series. Each gives one value for all bars when it is
 * given nothing else.
 */

/** A value that is a number, or a series of them. */
type Numeric = number | SeriesNode;
/** A value that is true or false, or a series of them. */
type Condition = boolean | SeriesNode;

export function arithmetic(builder: GraphBuilder, operator: ArithmeticOperator, a: Numeric, b: Numeric): Numeric {
  if (!isNode(a) && !isNode(b)) {
    return writeArithmetic(operator, constantOperand(a), constantOperand(b), new Float64Array(1))[0];
  }
  return builder.node({
    element: 'number',
    operation: operator,
    ...sides(a, b),
    compute: (inputs, frame) => writeArithmetic(operator, ...operands(a, b, inputs), frame.column()),
  });
}

export function negation(builder: GraphBuilder, a: Numeric): Numeric {
  return isNode(a) ? arithmetic(builder, '*', a, -1) : -a;
}

/** By cross-multiplied sums of whole ticks where both sides are such, else in doubles. */
export function comparison(builder: GraphBuilder, operator: ComparisonOperator, a: Numeric, b: Numeric): Condition {
  if (!isNode(a) && !isNode(b)) {
    return writeComparison(operator, constantOperand(a), 1, constantOperand(b), 1, new Float64Array(1))[0] === 1;
  }
  const exact = exactSides(a, b);
  const [left, right, scaleA, scaleB] = exact ?? [a, b, 1, 1];
  const made = sides(left, right);
  return builder.node({
    element: 'boolean',
    operation: operator,
    ...made,
    constants: exact ? [...made.constants, 'ticks', scaleA, scaleB] : made.constants,
    firstBar: latestOf(a, b),
    form: {
      kind: 'comparison',
      operator,
      left: { value: left, scale: scaleA },
      right: { value: right, scale: scaleB },
    },
    compute: (inputs, frame) => {
      const [one, other] = operands(left, right, inputs);
      return writeComparison(operator, one, scaleA, other, scaleB, frame.column());
    },
  });
}

/** Compared as `comparison` does it; needs the bar before. */
export function crossing(builder: GraphBuilder, direction: 1 | -1, a: Numeric, b: Numeric): Condition {
  if (!isNode(a) && !isNode(b)) return false;
  const exact = exactSides(a, b);
  const [left, right, scaleA, scaleB] = exact ?? [a, b, 1, 1];
  const made = sides(left, right);
  return builder.node({
    element: 'boolean',
    operation: direction === 1 ? 'crossover' : 'crossunder',
    ...made,
    constants: exact ? [...made.constants, 'ticks', scaleA, scaleB] : made.constants,
    firstBar: latestOf(a, b) + 1,
    form: {
      kind: 'crossing',
      direction,
      left: { value: left, scale: scaleA },
      right: { value: right, scale: scaleB },
    },
    compute: (inputs, frame) => {
      const [one, other] = operands(left, right, inputs);
      return writeCrossing(direction, one, scaleA, other, scaleB, frame.column());
    },
  });
}

/** A constant side decides, or leaves the other as it is. */
export function logical(builder: GraphBuilder, operator: LogicalOperator, a: Condition, b: Condition): Condition {
  const decisive = operator === 'or';
  if (!isNode(a)) return a === decisive ? a : b;
  if (!isNode(b)) return b === decisive ? b : a;
  return builder.node({
    element: 'boolean',
    operation: operator,
    inputs: [a, b],
    form: { kind: 'logical', operator, left: a, right: b },
    compute: ([left, right], frame) => writeLogical(operator, left, right, frame.column()),
  });
}

export function not(builder: GraphBuilder, a: Condition): Condition {
  if (!isNode(a)) return !a;
  return builder.node({
    element: 'boolean',
    operation: 'not',
    inputs: [a],
    form: { kind: 'not', operand: a },
    compute: ([column], frame) => writeNot(column, frame.column()),
  });
}

export function choice(builder: GraphBuilder, condition: Condition, a: Numeric, b: Numeric): Numeric {
  if (!isNode(condition)) return condition ? a : b;
  const { inputs, constants } = sides(a, b);
  return builder.node({
    element: 'number',
    operation: 'iff',
    inputs: [condition, ...inputs],
    constants,
    compute: ([met, ...columns], frame) => writeChoice(met, ...operands(a, b, columns), frame.column()),
  });
}

/** A function of one number (`b` is not read) or two. */
export function numeric(builder: GraphBuilder, name: NumericFunction, a: Numeric, b: Numeric = 0): Numeric {
  if (!isNode(a) && !isNode(b)) return numericFunction(name)(a, b);
  return builder.node({
    element: 'number',
    operation: name,
    ...sides(a, b),
    compute: (inputs, frame) => writeNumeric(name, ...operands(a, b, inputs), frame.column()),
  });
}

/** The value `bars` bars ago; missing (false in a condition) at the bars before there is one. */
export function history(builder: GraphBuilder, a: SeriesNode, bars: number): SeriesNode {
  if (bars === 0) return a;
  const { exact } = a;
  return builder.node({
    element: a.element,
    operation: 'history',
    constants: [bars],
    inputs: [a],
    firstBar: a.firstBar + bars,
    isOnGrid: a.isOnGrid,
    exact: () => exact && { sum: history(builder, exact.sum, bars), divisor: exact.divisor },
    compute: ([column], frame) => {
      const out = frame.column();
      out.fill(a.element === 'number' ? NaN : 0, 0, Math.min(bars, out.length));
      if (out.length > bars) out.set(column.subarray(0, out.length - bars), bars);
      return out;
    },
  });
}

/** The series that has this value at every bar. */
export function constantSeries(builder: GraphBuilder, value: number | boolean): SeriesNode {
  return builder.node({
    element: typeof value === 'number' ? 'number' : 'boolean',
    operation: 'constant',
    constants: [Number(value)],
    compute: (_, frame) => frame.column().fill(Number(value)),
  });
}

export function seriesOf(builder: GraphBuilder, value: Value): SeriesNode {
  if (isNode(value)) return value;
  if (typeof value === 'string') throw new Error(`expected a number or a condition, got ${JSON.stringify(value)}`);
  return constantSeries(builder, value);
}

/** The first bar at which both can have a value. */
function latestOf(a: Numeric, b: Numeric): number {
  return Math.max(isNode(a) ? a.firstBar : 0, isNode(b) ? b.firstBar : 0);
}

/** Inputs and constants of an operation on two values, so that `2 - close` and `close - 2` have different keys. */
function sides(a: Numeric, b: Numeric): { inputs: SeriesNode[]; constants: (number | string)[] } {
  if (!isNode(a)) return { inputs: isNode(b) ? [b] : [], constants: isNode(b) ? ['left', a] : ['left', a, 'right', b] };
  return isNode(b) ? { inputs: [a, b], constants: [] } : { inputs: [a], constants: ['right', b] };
}

function operands(a: Numeric, b: Numeric, inputs: readonly Float64Array[]): [Operand, Operand] {
  let next = 0;
  const operand = (value: Numeric): Operand => (isNode(value) ? columnOperand(inputs[next++]) : constantOperand(value));
  return [operand(a), operand(b)];
}

function exactSides(a: Numeric, b: Numeric): [SeriesNode, SeriesNode, number, number] | undefined {
  const left: ExactQuotient | null = isNode(a) ? a.exact : null;
  const right: ExactQuotient | null = isNode(b) ? b.exact : null;
  return left && right ? [left.sum, right.sum, right.divisor, left.divisor] : undefined;
}
