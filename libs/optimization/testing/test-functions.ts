import type { Parameters as ParameterSet } from '@barmill/strategies';
import { createSampleSpace, resolveDimensions, type AxisForm, type SampleSpace } from '../src';
import { searchableStrategy } from './searchable-strategy';

/** A function whose least value is known, over a space. */
export interface TestFunction {
  readonly name: string;
  readonly space: SampleSpace;
  /** 0 at the optimum, above 0 anywhere else. */
  valueOf(parameters: ParameterSet): number;
}

const dimensions = 10;
const names = Array.from({ length: dimensions }, (_, i) => `x${i + 1}`);

/** Sum of squares; 0 at 0. De Jong (1975), F1, on its usual domain. */
const sphere = continuous('sphere', 5.12, (x) => x.reduce((sum, value) => sum + value * value, 0));

/** A bent valley; 0 where all are 1. Rosenbrock (1960), in many dimensions. */
const rosenbrock = continuous('rosenbrock', 2.048, (x) =>
  x.slice(1).reduce((sum, next, i) => sum + 100 * (next - x[i] * x[i]) ** 2 + (1 - x[i]) ** 2, 0),
);

/** A bowl with a grid of local minima; 0 at 0. Rastrigin (1974), as generalized by Mühlenbein and others (1991). */
const rastrigin = continuous('rastrigin', 5.12, (x) =>
  x.reduce((sum, value) => sum + value * value - 10 * Math.cos(2 * Math.PI * value) + 10, 0),
);

/**
 * Of every kind of parameter some: whole numbers, a logarithm, a category that shifts the optimum, a switch with a parameter that
 * counts only where it is on, and one condition between two. 0 at a = 37, b = 61, rate = 0.01, kind = "c", isOn, extra = 0.25.
 */
const mixed: TestFunction = {
  name: 'mixed',
  space: spaceOf(
    [
      { name: 'a', type: 'integer', min: 0, max: 100, step: 1 },
      { name: 'b', type: 'integer', min: 0, max: 100, step: 1 },
      { name: 'rate' },
      { name: 'kind', type: 'choice', choices: ['a', 'b', 'c', 'd'], default: 'a' },
      { name: 'isOn', type: 'boolean', default: false },
      { name: 'extra', default: 2 },
    ],
    {
      a: { min: 0, max: 100 },
      b: { min: 0, max: 100 },
      rate: { min: 0.0001, max: 1, log: true },
      kind: {},
      isOn: {},
      extra: { min: -1, max: 1, when: 'isOn' },
    },
    ['a < b'],
  ),
  valueOf: ({ a, b, rate, kind, isOn, extra }) =>
    Math.abs((a as number) - 37) / 10 +
    Math.abs((b as number) - 61) / 10 +
    Math.log10((rate as number) / 0.01) ** 2 +
    (kind === 'c' ? 0 : 1) +
    (isOn ? ((extra as number) - 0.25) ** 2 : 1),
};

export const testFunctions: readonly TestFunction[] = [sphere, rosenbrock, rastrigin, mixed];

function continuous(name: string, bound: number, of: (x: readonly number[]) => number): TestFunction {
  const forms = Object.fromEntries(names.map((parameter) => [parameter, { min: -bound, max: bound }]));
  return {
    name,
    space: spaceOf(
      names.map((parameter) => ({ name: parameter })),
      forms,
    ),
    valueOf: (parameters) => of(names.map((parameter) => parameters[parameter] as number)),
  };
}

function spaceOf(
  parameters: Parameters<typeof searchableStrategy>[0],
  forms: Readonly<Record<string, AxisForm>>,
  constraints: readonly string[] = [],
): SampleSpace {
  const strategy = searchableStrategy(parameters);
  const resolution = resolveDimensions(strategy, forms);
  if (!resolution.ok) throw new Error(resolution.faults.map(({ detail }) => detail).join('; '));
  return createSampleSpace({ axes: resolution.axes, fixed: {}, constraints }, strategy);
}
