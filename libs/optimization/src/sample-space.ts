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

/**
 * A space from which a method draws combinations: it is never counted through, so it may be as large as it likes. Of several markets one is drawn with
 * the parameters, as the first dimension.
 */
export class SampleSpace {
  /** What is drawn: of several markets one, then the parameters. */
  readonly dimensions: readonly Dimension[];
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
  /** Dimensions in front of the parameters. */
  private readonly lead: number;

  constructor(
    private readonly parameters: readonly Dimension[],
    private readonly parts: SpaceParts,
    readonly markets = 1,
  ) {
    const { strategy, complete } = parts;
    const names = strategy.parameters.map((definition) => definition.name);
    const codeOf = parameterCodes(strategy.parameters);
    this.dimensions = markets === 1 ? parameters : [marketDimension(markets), ...parameters];
    this.lead = this.dimensions.length - parameters.length;
    const counts = this.dimensions.map(countOf);
    this.size = counts.reduce<bigint | null>(
      (product, count) => (product === null || count === undefined ? null : product * BigInt(count)),
      1n,
    );
    this.slots = parameters.map(({ name }) => names.indexOf(name));
    this.fixedCodes = Float64Array.from(names, (name) => codeOf(complete[name]));
    this.codes = parameters.map((dimension) =>
      'values' in dimension ? Float64Array.from(dimension.values, codeOf) : null,
    );
    this.defaults = defaultsOf(parameters, strategy);
    this.values = valuesOf(parameters, parts);
    this.firstDecision = strategy.firstDecisionOf(this.values);
  }

  /** @param coordinates one for each dimension, within it */
  settle(coordinates: Coordinates): SettledPoint {
    const codes = this.fixedCodes.slice();
    this.slots.forEach((slot, place) => {
      const coordinate = coordinates[this.lead + place];
      codes[slot] = this.codes[place]?.[coordinate] ?? coordinate;
    });
    const settled = [...coordinates];
    const active = coordinates.map(() => true);
    for (const place of this.parts.activity.settle(codes)) {
      settled[this.lead + place] = firstCoordinate(this.parameters[place]);
      active[this.lead + place] = false;
    }
    const admitted = this.parts.predicates.every((predicate) => predicate.test(codes));
    return { coordinates: settled, active, admitted };
  }

  /** Complete parameters of a settled point, in the order of the strategy's definitions. */
  parametersOf({ coordinates, active }: SettledPoint): Parameters {
    const parameters: Record<string, Parameters[string]> = { ...this.parts.complete };
    this.parameters.forEach((dimension, place) => {
      const at = this.lead + place;
      parameters[dimension.name] = active[at] ? valueAt(dimension, coordinates[at]) : this.defaults[place];
    });
    return parameters;
  }

  /** Place of the point's market among the markets. */
  marketOf({ coordinates }: SettledPoint): number {
    return this.lead === 0 ? 0 : coordinates[0];
  }
}

/** A category for each market; their names are texts, so that no two are neighbors. */
function marketDimension(markets: number): Dimension {
  return { name: 'market', values: Array.from({ length: markets }, (_, place) => String(place)) };
}
