import type { Indicator, IndicatorParameter } from './indicator';
import { overRuns } from './runs';

/** What a file that describes an indicator says; the rest follows. */
type Description = Omit<Indicator, 'result' | 'lookBack' | 'cost' | 'undefinedWhere'> &
  Partial<Pick<Indicator, 'result' | 'lookBack' | 'cost' | 'undefinedWhere'>>;

/**
 * An indicator that gives each bar its value from that bar and single bars before it. Its `compute` sees the inputs as they
 * are and passes a NaN on by its arithmetic.
 */
export function pointwise(description: Description): Indicator {
  const { warmUp, parameters: bounds, compute, computeOnGrid } = description;
  return {
    result: 'number',
    lookBack: (parameters) => warmUp(parameters),
    cost: () => 1,
    undefinedWhere: null,
    ...description,
    compute(inputs, parameters, outputs) {
      requireWithin(bounds, parameters);
      compute(inputs, parameters, outputs);
    },
    computeOnGrid: computeOnGrid && guarded(bounds, computeOnGrid),
  };
}

/**
 * An indicator that walks along its inputs. Its `compute` is given one stretch of bars without a missing or infinite value at
 * a time, so it never meets one; between the stretches the outputs are NaN.
 *
 * With `carries` it may meet one: from such a value on its first output is not finite, whatever comes later, and what it wrote
 * is thrown away. `computeOnGrid` never meets one: ticks have bounds of their own.
 */
export function onRuns({ carries = false, ...description }: Description & { readonly carries?: boolean }): Indicator {
  const { compute, computeOnGrid } = description;
  return pointwise({
    ...description,
    compute: (inputs, parameters, outputs) =>
      overRuns(inputs, outputs, (columns, results) => compute(columns, parameters, results), carries),
    computeOnGrid:
      computeOnGrid &&
      ((inputs, parameters, outputs, tickSize) =>
        overRuns(inputs, outputs, (columns, results) => computeOnGrid(columns, parameters, results, tickSize), false)),
  });
}

type OnGrid = NonNullable<Indicator['computeOnGrid']>;

function guarded(bounds: readonly IndicatorParameter[], computeOnGrid: OnGrid): OnGrid {
  return (inputs, parameters, outputs, tickSize) => {
    requireWithin(bounds, parameters);
    computeOnGrid(inputs, parameters, outputs, tickSize);
  };
}

function requireWithin(bounds: readonly IndicatorParameter[], parameters: readonly number[]): void {
  if (parameters.length !== bounds.length) {
    throw new RangeError(`expected ${bounds.length} parameters, got ${parameters.length}`);
  }
  bounds.forEach(({ name, type, min, max }, i) => {
    const value = parameters[i];
    if (value >= min && value <= max && (type === 'number' || Number.isInteger(value))) return;
    const kind = type === 'integer' ? 'a whole number' : 'a number';
    throw new RangeError(`expected ${name} to be ${kind} from ${min} to ${max}, got ${value}`);
  });
}
