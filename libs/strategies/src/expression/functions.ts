import type { ArgumentKind, Signature } from './signature';

/** A function of numbers that expressions may call. */
export interface FunctionDefinition extends Signature {
  readonly apply: (values: readonly number[]) => number;
}

const numeric: ArgumentKind = { kind: 'number' };

const definition = (
  name: string,
  minArguments: number,
  maxArguments: number,
  apply: FunctionDefinition['apply'],
): FunctionDefinition => ({
  name,
  minArguments,
  maxArguments,
  argumentKind: () => numeric,
  result: { element: 'number', series: false },
  apply,
});

const definitions: readonly FunctionDefinition[] = [
  definition('min', 2, 100, (values) => Math.min(...values)),
  definition('max', 2, 100, (values) => Math.max(...values)),
  definition('abs', 1, 1, (values) => Math.abs(values[0])),
  definition('sqrt', 1, 1, (values) => Math.sqrt(values[0])),
  definition('log', 1, 1, (values) => Math.log(values[0])),
  definition('exp', 1, 1, (values) => Math.exp(values[0])),
];

/** The functions that scalar expressions may call: conditions on parameters and on metrics, objectives. */
export const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  definitions.map((definition) => [definition.name, definition]),
);
