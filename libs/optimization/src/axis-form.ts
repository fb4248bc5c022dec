import { pointerTo, type Fault } from '@barmill/strategies';

/** A range of numbers with both ends (the upper one where a step falls on it), or values; and when the parameter counts at all. */
export interface AxisRange {
  /** Listed values, in the place of a range. Missing with the range's members: all values of a boolean or a choice. */
  readonly values?: readonly unknown[];
  readonly min?: number;
  readonly max?: number;
  /** Distance of the values. Missing: the parameter's own step, 1 for whole numbers; else any number in the range. */
  readonly step?: number;
  /** How many values, evenly spaced, in the place of `step`. */
  readonly steps?: number;
  /** Evenly in the logarithm: `steps` values of a grid, or what a method draws. */
  readonly log?: boolean;
  /** Condition over other parameters; where it does not hold, the parameter takes its default. */
  readonly when?: string;
}

/** What one parameter ranges over: its values in order, or a range. */
export type AxisForm = readonly unknown[] | AxisRange;

export function isList(form: AxisForm): form is readonly unknown[] {
  return Array.isArray(form);
}

const bounds = ['min', 'max', 'step', 'steps', 'log'] as const;
const members: readonly string[] = ['values', ...bounds, 'when'];

/** What is wrong with the members of a form, whatever its parameter is: `unknown_field`, `conflicting_form`, `wrong_type`. */
export function formFault(name: string, form: AxisForm, pointer: string): Fault | undefined {
  if (isList(form)) return undefined;
  const fault = (member: string, code: string, detail: string): Fault => ({
    pointer: pointer + pointerTo(member),
    code,
    detail: `${name}: ${detail}`,
  });
  const stranger = Object.keys(form).find((member) => !members.includes(member));
  if (stranger !== undefined) return fault(stranger, 'unknown_field', `expected one of ${members.join(', ')}`);
  const beside = bounds.find((member) => form[member] !== undefined);
  if (form.values !== undefined && beside !== undefined) {
    return fault(beside, 'conflicting_form', `expected either values or a range, got both`);
  }
  if (form.step !== undefined && form.steps !== undefined) {
    return fault('steps', 'conflicting_form', 'expected either step or steps, got both');
  }
  if (form.values !== undefined && !Array.isArray(form.values)) {
    return fault('values', 'wrong_type', `expected a list of values, got ${typeof form.values}`);
  }
  if (form.when !== undefined && typeof form.when !== 'string') {
    return fault('when', 'wrong_type', `expected a condition as text, got ${typeof form.when}`);
  }
  if (form.log !== undefined && typeof form.log !== 'boolean') {
    return fault('log', 'wrong_type', `expected true or false, got ${typeof form.log}`);
  }
  return undefined;
}
