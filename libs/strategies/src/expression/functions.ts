/** A function of numbers that expressions may call. */
export interface FunctionDefinition {
  readonly name: string;
  readonly minArguments: number;
  readonly maxArguments: number;
  readonly apply: (values: readonly number[]) => number;
}

const definitions: readonly FunctionDefinition[] = [
  { name: 'min', minArguments: 2, maxArguments: 100, apply: (values) => Math.min(...values) },
  { name: 'max', minArguments: 2, maxArguments: 100, apply: (values) => Math.max(...values) },
  { name: 'abs', minArguments: 1, maxArguments: 1, apply: (values) => Math.abs(values[0]) },
];

export const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  definitions.map((definition) => [definition.name, definition]),
);
