import {
  checkParameter,
  findParameter,
  pointerTo,
  unknownParameter,
  type Fault,
  type ParameterDefinition,
  type ParameterValue,
  type Strategy,
} from '@barmill/strategies';
import { decimalSteps } from './decimal-steps';

/** One parameter to vary: its values in order, or, of numbers, a range with both ends (the upper one where a step falls on it). */
export type AxisForm = readonly unknown[] | { readonly min: number; readonly max: number; readonly step: number };

/** One dimension of a search space. */
export interface Axis {
  readonly name: string;
  readonly values: readonly ParameterValue[];
}

export type AxesResolution =
  { readonly ok: true; readonly axes: readonly Axis[] } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Values of one axis at most. */
const maxAxisValues = 100_000;
/** What a range may fall short of its last step by, in steps. */
const endTolerance = 1e-9;

/**
 * Spells out a grid, in the order of its keys. Faults: `empty_grid`, `empty_axis`, `not_finite`, `not_positive` (step),
 * `reversed` (max below min), `no_range` (of booleans and choices), `too_many_values`, `duplicate_value`, `unknown_parameter` and
 * those of a parameter's value.
 *
 * @param at JSON pointer of `grid` in its document, put before the pointers of the faults
 */
export function resolveAxes(
  strategy: Strategy,
  grid: Readonly<Record<string, AxisForm>>,
  at = '/grid',
): AxesResolution {
  const axes: Axis[] = [];
  const faults: Fault[] = [];
  for (const [name, form] of Object.entries(grid)) {
    const definition = findParameter(strategy, name);
    if (!definition) {
      faults.push(unknownParameter(strategy, name, at));
      continue;
    }
    const pointer = at + pointerTo(name);
    const axis = isList(form) ? listed(definition, form, pointer) : stepped(definition, form, pointer);
    faults.push(...axis.faults);
    axes.push({ name, values: axis.values });
  }
  if (axes.length === 0 && faults.length === 0) {
    faults.push({ pointer: at, code: 'empty_grid', detail: 'expected at least one parameter to vary, got none' });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, axes };
}

interface CheckedValues {
  readonly values: readonly ParameterValue[];
  readonly faults: readonly Fault[];
}

const refused = (pointer: string, code: string, detail: string): CheckedValues => ({
  values: [],
  faults: [{ pointer, code, detail }],
});

function listed(definition: ParameterDefinition, list: readonly unknown[], pointer: string): CheckedValues {
  const { name } = definition;
  if (list.length === 0) return refused(pointer, 'empty_axis', `${name}: expected at least one value, got none`);
  if (list.length > maxAxisValues) return tooMany(name, list.length, pointer);
  const faults: Fault[] = [];
  const seen = new Map<unknown, number>();
  list.forEach((value, i) => {
    const here = pointer + pointerTo(i);
    const fault = checkParameter(definition, value, here);
    const earlier = seen.get(value);
    if (fault) faults.push(fault);
    else if (earlier !== undefined) {
      const detail = `${name}: expected every value once, got ${String(value)} at ${earlier} and ${i}`;
      faults.push({ pointer: here, code: 'duplicate_value', detail });
    } else seen.set(value, i);
  });
  return { values: list as readonly ParameterValue[], faults };
}

type Range = Exclude<AxisForm, readonly unknown[]>;

function stepped(definition: ParameterDefinition, range: Range, pointer: string): CheckedValues {
  const { name, type } = definition;
  if (type === 'boolean' || type === 'choice') return refused(pointer, 'no_range', unlisted(definition));
  const { min, max, step } = range;
  for (const bound of ['min', 'max', 'step'] as const) {
    if (!Number.isFinite(range[bound])) {
      const detail = `${name}: expected a finite number for ${bound}, got ${String(range[bound])}`;
      return refused(pointer + pointerTo(bound), 'not_finite', detail);
    }
  }
  if (step <= 0) return refused(`${pointer}/step`, 'not_positive', `${name}: expected a step above 0, got ${step}`);
  if (max < min) return refused(`${pointer}/max`, 'reversed', `${name}: expected a max of ${min} or more, got ${max}`);
  const count = Math.floor((max - min) / step + endTolerance) + 1;
  if (count > maxAxisValues) return tooMany(name, count, pointer);
  const values = decimalSteps(min, step, count).map((value) => Math.min(value, max));
  return { values, faults: firstFault(definition, values, pointer) };
}

/** A range is at fault as a whole: at its min, its last value, or its step where a value between them is wrong. */
function firstFault(definition: ParameterDefinition, values: readonly number[], pointer: string): Fault[] {
  const last = values.length - 1;
  const atMin = checkParameter(definition, values[0], `${pointer}/min`);
  if (atMin) return [atMin];
  const atMax = checkParameter(definition, values[last], `${pointer}/max`);
  if (atMax && atMax.code === 'above_max') return [atMax];
  for (const value of values) {
    const fault = checkParameter(definition, value, `${pointer}/step`);
    if (fault) return [fault];
  }
  return [];
}

function unlisted({ name, type, choices = [] }: ParameterDefinition): string {
  const known = type === 'boolean' ? 'true and false' : choices.join(', ');
  return `${name}: expected a list of values (${known}), got a range with min, max and step`;
}

function tooMany(name: string, count: number, pointer: string): CheckedValues {
  return refused(pointer, 'too_many_values', `${name}: expected at most ${maxAxisValues} values, got ${count}`);
}

function isList(form: AxisForm): form is readonly unknown[] {
  return Array.isArray(form);
}
