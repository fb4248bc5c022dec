import {
  DomainError,
  searchSpec,
  type GridAxis,
  type Optimization,
  type ParameterValues,
  type SearchSpec,
} from '@barmill/contracts';
import { metricDefinitions, type MetricDefinition } from '@barmill/metrics';
import { listedAxes } from '@barmill/optimization';
import { isLessBetter, namedMetric } from '../runs/named-metric';

type ParameterValue = ParameterValues[string];

/** Bins that one axis of a heat map has at most. */
export const mostBins = 100;

/** A parameter that an optimization varies, and the digit of the combinations' indexes that counts its values. */
export interface ParameterAxis {
  readonly name: string;
  readonly values: readonly ParameterValue[];
  readonly digit: Required<GridAxis>;
}

export interface Bin {
  readonly first: ParameterValue;
  readonly last: ParameterValue;
  readonly values: number;
}

export const searchOfRun = ({ searchJson }: Optimization): SearchSpec => searchSpec.parse(JSON.parse(searchJson));

/**
 * The axes of a grid: the index of a combination is a number of mixed radix, whose last digit varies fastest.
 * @throws DomainError `not_a_grid`
 */
export function parameterAxes({ method, grid }: SearchSpec): ParameterAxis[] {
  if (method !== 'grid') {
    const detail = `The trials of the method ${method} do not lie on a grid. List its results instead, ordered by what you look for.`;
    throw new DomainError('conflict', 'not_a_grid', detail);
  }
  let stride = 1;
  const fastestFirst = listedAxes(grid)
    .toReversed()
    .map(({ name, values }) => {
      const digit = { stride, size: values.length, bin: Math.ceil(values.length / mostBins) };
      stride *= values.length;
      return { name, values, digit };
    });
  return fastestFirst.reverse();
}

/** Values that are taken together: one each, where there are no more than `mostBins`. */
export function binsOf({ values, digit: { bin } }: ParameterAxis): Bin[] {
  return Array.from({ length: Math.ceil(values.length / bin) }, (_, place) => {
    const part = values.slice(place * bin, (place + 1) * bin);
    return { first: part[0], last: part[part.length - 1], values: part.length };
  });
}

/** @param parameter of the query that names the axis. @throws DomainError `unknown_parameter` with all that vary */
export function namedAxis(axes: readonly ParameterAxis[], name: string, parameter: string): ParameterAxis {
  const found = axes.find((axis) => axis.name === name);
  if (found) return found;
  const known = axes.map((axis) => axis.name).join(', ');
  const detail = `This optimization does not vary ${JSON.stringify(name.slice(0, 100))}; it varies ${known}.`;
  throw new DomainError('invalid', 'unknown_parameter', detail, [
    { pointer: `query "${parameter}"`, code: 'unknown_parameter', detail },
  ]);
}

/** A metric, and whether the best has the least of it: for the objective that is what the optimization was told. */
export interface DirectedMetric {
  readonly definition: MetricDefinition;
  readonly isLessBetter: boolean;
}

/** @throws DomainError `unknown_metric` */
export function directedMetric({ objective }: SearchSpec, id = objective.metric): DirectedMetric {
  return directed(objective, namedMetric(id));
}

/** Numbers of which more or less is better. */
export function rankedMetrics({ objective }: SearchSpec): DirectedMetric[] {
  return metricDefinitions
    .filter(({ id, unit, better }) => unit !== 'flag' && (better !== 'neutral' || id === objective.metric))
    .map((definition) => directed(objective, definition));
}

function directed({ metric, direction }: SearchSpec['objective'], definition: MetricDefinition): DirectedMetric {
  const isObjective = definition.id === metric;
  return { definition, isLessBetter: isObjective ? direction === 'minimize' : isLessBetter(definition) };
}
