import type { ParameterValue, Strategy } from '@barmill/strategies';
import { isContinuous, type Dimension } from '../dimension';
import type { DriftAxis } from './parameter-drift';

/** What the parameters of a search can be: an axis under a condition has its default too, where the condition does not hold. */
export function driftAxesOf(grid: readonly Dimension[], strategy: Strategy): DriftAxis[] {
  return grid.map((dimension): DriftAxis => {
    const { name } = dimension;
    const fallback = dimension.when === undefined ? undefined : defaultOf(strategy, name);
    if (!isContinuous(dimension)) {
      const isMissing = fallback !== undefined && !dimension.values.includes(fallback);
      return { name, values: isMissing ? [...dimension.values, fallback] : dimension.values };
    }
    const ends = [dimension.min, dimension.max, ...(typeof fallback === 'number' ? [fallback] : [])];
    const [min, max] = [Math.min(...ends), Math.max(...ends)];
    return { name, min, max, log: dimension.log && min > 0 };
  });
}

function defaultOf({ parameters }: Strategy, name: string): ParameterValue | undefined {
  return parameters.find((definition) => definition.name === name)?.default;
}
