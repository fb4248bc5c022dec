import type { Parameters, ParameterValue } from '@barmill/strategies';

/** What a parameter ranges over: values that it takes, or, of a number without steps, its ends. */
export type DriftAxis =
  | { readonly name: string; readonly values: readonly ParameterValue[] }
  | { readonly name: string; readonly min: number; readonly max: number; readonly log?: boolean };

/** How one parameter moves from window to window. */
export interface AxisDrift {
  readonly name: string;
  /**
   * From each window to the next, 0 to 1: of numbers the steps between both values, as a share of all steps of the axis (without steps: their distance as
   * a share of the range, of logarithms where the axis is logarithmic); of booleans and choices 1 where they differ.
   */
  readonly moves: readonly number[];
  readonly mean: number;
}

export interface ParameterDrift {
  /** Axes with more than one value: what cannot move has no drift. */
  readonly axes: readonly AxisDrift[];
  /** From each window to the next the mean over the axes. */
  readonly moves: readonly number[];
  /** 0: every window chose the same parameters. 1: each step went from one end to the other. */
  readonly mean: number;
}

/**
 * Drift of the best parameters over windows in the order of time; null below two windows, and where no axis can move.
 *
 * @throws RangeError on a value that the axis does not have
 */
export function driftOf(axes: readonly DriftAxis[], chosen: readonly Parameters[]): ParameterDrift | null {
  const movable = axes.filter((axis) => ('values' in axis ? axis.values.length > 1 : axis.max > axis.min));
  if (chosen.length < 2 || movable.length === 0) return null;
  const drifts = movable.map((axis): AxisDrift => {
    const values = chosen.map((parameters) => parameters[axis.name]);
    const moves = values.slice(1).map((value, i) => distance(axis, values[i], value));
    return { name: axis.name, moves, mean: meanOf(moves) };
  });
  const moves = drifts[0].moves.map((_, step) => meanOf(drifts.map((drift) => drift.moves[step])));
  return { axes: drifts, moves, mean: meanOf(moves) };
}

function distance(axis: DriftAxis, from: ParameterValue, to: ParameterValue): number {
  const [a, b] = [placeOn(axis, from), placeOn(axis, to)];
  if (typeof from !== 'number') return a === b ? 0 : 1;
  return Math.abs(a - b);
}

/** 0 to 1 for numbers; a place in the list for others. */
function placeOn(axis: DriftAxis, value: ParameterValue): number {
  const place = 'values' in axis ? placeInList(axis.values, value) : placeInRange(axis, value);
  if (place >= 0 && place <= Math.max(1, 'values' in axis ? axis.values.length : 1)) return place;
  throw new RangeError(`driftOf: expected a value of ${axis.name}, got ${String(value)}`);
}

function placeInList(values: readonly ParameterValue[], value: ParameterValue): number {
  const place = values.indexOf(value);
  if (place < 0 || typeof value !== 'number') return place;
  return (values as readonly number[]).filter((other) => other < value).length / (values.length - 1);
}

function placeInRange(
  { min, max, log = false }: Extract<DriftAxis, { readonly min: number }>,
  value: ParameterValue,
): number {
  const scaled = log ? Math.log : (x: number) => x;
  return (scaled(Number(value)) - scaled(min)) / (scaled(max) - scaled(min));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
