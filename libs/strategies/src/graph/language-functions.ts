import { seededStream } from '@barmill/statistics';
import type { ArgumentKind, Signature } from '../expression/signature';
import type { NumericFunction } from './element-wise';
import type { GraphBuilder } from './graph-builder';
import { choice, crossing, numeric } from './series-operations';
import type { SeriesNode, Value } from './series-node';
import { sessions, writeInSession } from './time-parts';

/** A function of expressions over bars. */
export interface SeriesFunction extends Signature {
  /** What the function computes, for the reference page. */
  readonly description: string;
  /** How a call is written. */
  readonly usage: string;
  /** @param given checked against the signature */
  readonly build: (builder: GraphBuilder, given: readonly Value[]) => Value;
}

type Numeric = number | SeriesNode;
type Condition = boolean | SeriesNode;

const number: ArgumentKind = { kind: 'number' };
const boolean: ArgumentKind = { kind: 'boolean' };

/** A function of as many numbers as `arity` says: `[least, most]`. */
function ofNumbers(
  name: string,
  [minArguments, maxArguments]: readonly [number, number],
  usage: string,
  description: string,
  build: (builder: GraphBuilder, given: readonly Numeric[]) => Value,
  element: 'number' | 'boolean' = 'number',
): SeriesFunction {
  return {
    name,
    minArguments,
    maxArguments,
    argumentKind: () => number,
    result: { element, series: false },
    usage,
    description,
    build: (builder, given) => build(builder, given as readonly Numeric[]),
  };
}

const unary = (name: NumericFunction, description: string): SeriesFunction =>
  ofNumbers(name, [1, 1], `${name}(x)`, description, (builder, [x]) => numeric(builder, name, x));

const folded = (name: 'min' | 'max', description: string): SeriesFunction =>
  ofNumbers(name, [2, 20], `${name}(x, y, …)`, description, (builder, given) =>
    given.reduce((folded, next) => numeric(builder, name, folded, next)),
  );

const definitions: readonly SeriesFunction[] = [
  folded('min', 'The least of 2 to 20 values'),
  folded('max', 'The greatest of 2 to 20 values'),
  unary('abs', 'The value without its sign'),
  unary('sqrt', 'Square root; missing below 0'),
  unary('log', 'Natural logarithm; missing below 0'),
  unary('exp', 'e to the power of x'),
  unary('floor', 'The next whole number at or below x'),
  unary('ceil', 'The next whole number at or above x'),
  unary('round', 'The nearest whole number, half up'),
  ofNumbers('clamp', [3, 3], 'clamp(x, low, high)', 'x, but at least low and at most high', (builder, [x, low, high]) =>
    numeric(builder, 'min', numeric(builder, 'max', x, low), high),
  ),
  ofNumbers(
    'crossover',
    [2, 2],
    'crossover(a, b)',
    'a[1] <= b[1] and a > b; false while a value is missing',
    (builder, [a, b]) => crossing(builder, 1, a, b),
    'boolean',
  ),
  ofNumbers(
    'crossunder',
    [2, 2],
    'crossunder(a, b)',
    'a[1] >= b[1] and a < b; false while a value is missing',
    (builder, [a, b]) => crossing(builder, -1, a, b),
    'boolean',
  ),
  {
    name: 'iff',
    minArguments: 3,
    maxArguments: 3,
    argumentKind: (index) => (index === 0 ? boolean : number),
    result: { element: 'number', series: false },
    usage: 'iff(condition, a, b)',
    description: 'a where the condition holds, else b',
    build: (builder, [condition, a, b]) => choice(builder, condition as Condition, a as Numeric, b as Numeric),
  },
  {
    name: 'in_session',
    minArguments: 1,
    maxArguments: 1,
    argumentKind: () => ({ kind: 'text', options: Object.keys(sessions) }),
    result: { element: 'boolean', series: true },
    usage: 'in_session("london")',
    description: `Bars that open in the hours of a market (UTC): ${sessionHours()}`,
    build: (builder, [name]) =>
      builder.node({
        element: 'boolean',
        operation: 'in_session',
        constants: [name as string],
        compute: (_, frame) => writeInSession(name as string, frame.bars.time, frame.column()),
      }),
  },
  {
    name: 'random',
    minArguments: 1,
    maxArguments: 1,
    argumentKind: () => ({ kind: 'whole', min: 0, max: Number.MAX_SAFE_INTEGER }),
    result: { element: 'number', series: true },
    usage: 'random(seed)',
    description:
      'Uniform numbers from 0 (inclusive) to 1, one for each bar counted from the first; the same for the same seed',
    build: (builder, [seed]) =>
      builder.node({
        element: 'number',
        operation: 'random',
        constants: [seed as number],
        cost: 4,
        compute: (_, frame) => {
          const stream = seededStream(seed as number, 0);
          const out = frame.column();
          for (let i = 0; i < out.length; i++) out[i] = stream.next();
          return out;
        },
      }),
  },
];

function sessionHours(): string {
  return Object.entries(sessions)
    .map(([name, [from, until]]) => `${name} ${from}–${until}`)
    .join(', ');
}

/** The functions that the language has beside the indicators. */
export const languageFunctions: ReadonlyMap<string, SeriesFunction> = new Map(
  definitions.map((definition) => [definition.name, definition]),
);
