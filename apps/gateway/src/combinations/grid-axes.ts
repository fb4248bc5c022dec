import {
  DomainError,
  searchSpec,
  type GridAxis,
  type Optimization,
  type ParameterValues,
  type SearchSpec,
} from '@barmill/contracts';
import { metricDefinitions, type MetricDefinition } from '@barmill/metrics';
import { listedAxes, pointsOfMarket } from '@barmill/optimization';
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
    const detail = `Values of parameters are compared on a grid; the trials of the method ${method} were drawn, and do not lie on one. List its results instead, ordered by what you look for.`;
    throw new DomainError('invalid', 'not_a_grid', detail);
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

/** The digit of the combinations' indexes that counts markets; null: there is one. */
export function marketDigit(search: SearchSpec): Required<GridAxis> | null {
  const { markets } = search;
  return markets === undefined ? null : { stride: pointsOfMarket(search), size: markets, bin: 1 };
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

/** What is looked at of combinations: a metric, or `objective_value`. */
export interface DirectedFigure {
  readonly id: string;
  /** For the objective that is what the optimization was told. */
  readonly isLessBetter: boolean;
}

const objectiveValue = 'objective_value';

/**
 * The figure that a query names, by default the objective: its metric, or its value where it is no metric alone, or where conditions on results
 * leave some without.
 * @throws DomainError `unknown_metric`
 */
export function directedFigure({ objective, resultConstraints }: SearchSpec, named?: string): DirectedFigure {
  const isPlain = objective.terms === null && resultConstraints.length === 0 && isMetric(objective.metric);
  const id = named ?? (isPlain ? objective.metric : objectiveValue);
  if (id === objectiveValue) return { id, isLessBetter: objective.direction === 'minimize' };
  return directed(objective, namedMetric(id));
}

/** Numbers of which more or less is better. */
export function rankedMetrics({ objective }: SearchSpec): DirectedFigure[] {
  return metricDefinitions
    .filter(({ id, unit, better }) => unit !== 'flag' && (better !== 'neutral' || id === objective.metric))
    .map((definition) => directed(objective, definition));
}

function directed({ metric, direction }: SearchSpec['objective'], definition: MetricDefinition): DirectedFigure {
  const isObjective = definition.id === metric;
  return { id: definition.id, isLessBetter: isObjective ? direction === 'minimize' : isLessBetter(definition) };
}

const isMetric = (text: string): boolean => metricDefinitions.some(({ id }) => id === text);
