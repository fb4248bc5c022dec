import { checkParameter, pointerTo, type Fault, type ParameterDefinition } from '@barmill/strategies';
import type { AxisRange } from './axis-form';
import { decimalStep, decimalSteps } from './decimal-steps';
import { numberAt, type Axis, type Dimension } from './dimension';

/** Values of one axis at most. */
export const maxAxisValues = 100_000;
/** What a range may fall short of its last step by, in steps. */
const endTolerance = 1e-9;

export type DimensionOrFaults =
  { readonly dimension: Dimension; readonly faults?: undefined } | { readonly faults: readonly Fault[] };

interface CheckedRange {
  readonly min: number;
  readonly max: number;
  /** 0: any number. */
  readonly step: number;
  readonly steps?: number;
  readonly log: boolean;
}

/** A range of a number parameter as a dimension: a list of its values, or, of a float without a step, every number in it. */
export function rangeDimension(definition: ParameterDefinition, range: AxisRange, pointer: string): DimensionOrFaults {
  const fault = rangeFault(definition, range, pointer);
  if (fault) return { faults: [fault] };
  const checked: CheckedRange = {
    min: range.min as number,
    max: range.max as number,
    step: range.step ?? ownStep(definition),
    steps: range.steps,
    log: range.log ?? drawnInLogarithm(definition, range),
  };
  const isAny = checked.step === 0 && checked.steps === undefined && checked.min < checked.max;
  return isAny ? continuous(definition, checked, pointer) : listed(definition, checked, pointer);
}

export function refused(pointer: string, code: string, detail: string): { readonly faults: readonly Fault[] } {
  return { faults: [{ pointer, code, detail }] };
}

export function tooMany(name: string, count: number, pointer: string): { readonly faults: readonly Fault[] } {
  return refused(pointer, 'too_many_values', `${name}: expected at most ${maxAxisValues} values, got ${count}`);
}

function rangeFault({ name }: ParameterDefinition, range: AxisRange, pointer: string): Fault | undefined {
  const { min, max, step, steps, log } = range;
  const fault = (member: string, code: string, expected: string, got: unknown): Fault => ({
    pointer: pointer + pointerTo(member),
    code,
    detail: `${name}: expected ${expected}, got ${String(got)}`,
  });
  for (const bound of ['min', 'max', 'step', 'steps'] as const) {
    const isOptional = bound === 'step' || bound === 'steps';
    if (isOptional && range[bound] === undefined) continue;
    if (!Number.isFinite(range[bound])) {
      return fault(bound, 'not_finite', `a finite number for ${bound}`, range[bound]);
    }
  }
  if (step !== undefined && step <= 0) return fault('step', 'not_positive', 'a step above 0', step);
  if (steps !== undefined && !Number.isInteger(steps)) return fault('steps', 'not_integer', 'a whole number', steps);
  if (steps !== undefined && steps < 1) return fault('steps', 'not_positive', 'at least one step', steps);
  if ((max as number) < (min as number)) return fault('max', 'reversed', `a max of ${min} or more`, max);
  if (log && (min as number) <= 0) return fault('min', 'not_positive', 'a min above 0 for the logarithm', min);
  return undefined;
}

function ownStep({ type, step }: ParameterDefinition): number {
  return step > 0 ? step : Number(type === 'integer');
}

/** A parameter that is declared to vary in the logarithm is drawn so, where the range leaves it open. */
function drawnInLogarithm({ log }: ParameterDefinition, { min, step, steps }: AxisRange): boolean {
  return log === true && (min as number) > 0 && step === undefined && steps === undefined;
}

function continuous(definition: ParameterDefinition, range: CheckedRange, pointer: string): DimensionOrFaults {
  const { name } = definition;
  const { min, max, log } = range;
  const faults = (['min', 'max'] as const).flatMap(
    (bound) => checkParameter(definition, range[bound], pointer + pointerTo(bound)) ?? [],
  );
  return faults.length > 0 ? { faults } : { dimension: { name, min, max, ...(log && { log }) } };
}

function listed(definition: ParameterDefinition, range: CheckedRange, pointer: string): DimensionOrFaults {
  const { name } = definition;
  const { min, max, step, steps, log } = range;
  const isStepped = steps === undefined;
  const count = steps ?? (step === 0 ? 1 : Math.floor((max - min) / step + endTolerance) + 1);
  if (count > maxAxisValues) return tooMany(name, count, pointer);
  const values = isStepped
    ? decimalSteps(min, step, count).map((value) => Math.min(value, max))
    : spacedValues(definition, range, count);
  const faults = firstFault(definition, values, pointer, isStepped ? 'step' : 'steps');
  if (faults.length > 0) return { faults };
  const axis: Axis = { name, values, ...(log && isStepped && values.length > 1 && { log }) };
  return { dimension: axis };
}

/** `count` numbers evenly spaced, put on the steps of the parameter; those that fall together are one. */
function spacedValues(definition: ParameterDefinition, range: CheckedRange, count: number): number[] {
  const spaced = Array.from({ length: count }, (_, i) => numberAt(range, count === 1 ? 0 : i / (count - 1)));
  const step = ownStep(definition);
  if (step === 0) return [...new Set(spaced)];
  const { min } = definition;
  const at = decimalStep(min, step, Math.ceil((range.max - min) / step) + 2);
  const onSteps = spaced.map((value) => at(Math.round((value - min) / step)));
  return [...new Set(onSteps)].filter((value) => value >= range.min && value <= range.max);
}

/** A range is at fault as a whole: at its min, its last value, or its step where a value between them is wrong. */
function firstFault(
  definition: ParameterDefinition,
  values: readonly number[],
  pointer: string,
  spacing: 'step' | 'steps',
): Fault[] {
  const last = values.length - 1;
  const atMin = checkParameter(definition, values[0], `${pointer}/min`);
  if (atMin) return [atMin];
  const atMax = checkParameter(definition, values[last], `${pointer}/max`);
  if (atMax && atMax.code === 'above_max') return [atMax];
  for (const value of values) {
    const fault = checkParameter(definition, value, `${pointer}/${spacing}`);
    if (fault) return [fault];
  }
  return [];
}
