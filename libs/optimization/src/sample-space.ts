import { parameterCodes, type Parameters, type ParameterValue, type ParameterValues } from '@barmill/strategies';
import { countOf, firstCoordinate, valueAt, type Coordinates, type Dimension } from './dimension';
import { defaultsOf, valuesOf, type SpaceParts } from './space-parts';

/** A point as the combination that it stands for. */
export interface SettledPoint {
  /** With the first coordinate of every inactive dimension: equal for equal combinations. */
  readonly coordinates: Coordinates;
  /** Of each dimension whether its parameter counts. */
  readonly active: readonly boolean[];
  /** Whether it meets the strategy's conditions and the user's. */
  readonly admitted: boolean;
}

/** A space from which a method draws combinations: it is never counted through, so it may be as large as it likes. */
export class SampleSpace {
  /** Combinations, admitted or not; null: without end. */
  readonly size: bigint | null;
  /** Of every parameter the values that it takes, of a range its ends; what does not vary has one. */
  readonly values: ParameterValues;
  /** As of `SearchSpace`. */
  readonly firstDecision: number;
  private readonly fixedCodes: Float64Array;
  private readonly slots: readonly number[];
  /** Of each dimension the codes of its listed values. */
  private readonly codes: readonly (Float64Array | null)[];
  private readonly defaults: readonly ParameterValue[];

  constructor(
    readonly dimensions: readonly Dimension[],
    private readonly parts: SpaceParts,
  ) {
    const { strategy, complete } = parts;
    const names = strategy.parameters.map((definition) => definition.name);
    const codeOf = parameterCodes(strategy.parameters);
    const counts = dimensions.map(countOf);
    this.size = counts.reduce<bigint | null>(
      (product, count) => (product === null || count === undefined ? null : product * BigInt(count)),
      1n,
    );
    this.slots = dimensions.map(({ name }) => names.indexOf(name));
    this.fixedCodes = Float64Array.from(names, (name) => codeOf(complete[name]));
    this.codes = dimensions.map((dimension) =>
      'values' in dimension ? Float64Array.from(dimension.values, codeOf) : null,
    );
    this.defaults = defaultsOf(dimensions, strategy);
    this.values = valuesOf(dimensions, parts);
    this.firstDecision = strategy.firstDecisionOf(this.values);
  }

  /** @param coordinates one for each dimension, within it */
  settle(coordinates: Coordinates): SettledPoint {
    const codes = this.fixedCodes.slice();
    this.slots.forEach((slot, place) => {
      const coordinate = coordinates[place];
      codes[slot] = this.codes[place]?.[coordinate] ?? coordinate;
    });
    const settled = [...coordinates];
    const active = coordinates.map(() => true);
    for (const place of this.parts.activity.settle(codes)) {
      settled[place] = firstCoordinate(this.dimensions[place]);
      active[place] = false;
    }
    const admitted = this.parts.predicates.every((predicate) => predicate.test(codes));
    return { coordinates: settled, active, admitted };
  }

  /** Complete parameters of a settled point, in the order of the strategy's definitions. */
  parametersOf({ coordinates, active }: SettledPoint): Parameters {
    const parameters: Record<string, Parameters[string]> = { ...this.parts.complete };
    this.dimensions.forEach((dimension, place) => {
      parameters[dimension.name] = active[place] ? valueAt(dimension, coordinates[place]) : this.defaults[place];
    });
    return parameters;
  }
}
