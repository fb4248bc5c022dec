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
import { formFault, isList, type AxisForm, type AxisRange } from './axis-form';
import { maxAxisValues, rangeDimension, refused, tooMany, type DimensionOrFaults } from './axis-range';
import { isContinuous, type Axis, type Dimension } from './dimension';

export type AxesResolution = Resolution<Axis>;
export type DimensionsResolution = Resolution<Dimension>;

type Resolution<D extends Dimension> =
  { readonly ok: true; readonly axes: readonly D[] } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Spells out a grid, in the order of its keys. Faults: those of `resolveDimensions`, `no_step` (a float that may be any number of its
 * range) and `no_steps` (a logarithm of which nothing says how many values).
 *
 * @param at JSON pointer of `grid` in its document, put before the pointers of the faults
 */
export function resolveAxes(
  strategy: Strategy,
  grid: Readonly<Record<string, AxisForm>>,
  at = '/grid',
): AxesResolution {
  return resolve(strategy, grid, at, (definition, form, pointer) => {
    const found = dimensionOf(definition, form, pointer);
    if (found.faults) return found;
    const { dimension } = found;
    const asked = !isList(form) && form.log === true;
    if (asked && (isContinuous(dimension) || dimension.log)) {
      return refused(pointer, 'no_steps', `${definition.name}: expected steps, the number of values, got none`);
    }
    if (isContinuous(dimension)) {
      const detail = 'expected a step or a number of steps in a grid, got a range of all numbers';
      return refused(pointer, 'no_step', `${definition.name}: ${detail}`);
    }
    const { name, values, when } = dimension;
    return { dimension: { name, values, ...(when !== undefined && { when }) } };
  }) as AxesResolution;
}

/**
 * What the parameters of a search that draws its combinations range over, in the order of the keys. Faults: `empty_grid`,
 * `empty_axis`, `not_finite`, `not_positive` (step, steps, or the min of a logarithm), `not_integer` (steps), `reversed` (max below
 * min), `no_range` (of booleans and choices), `conflicting_form`, `unknown_field`, `too_many_values`, `duplicate_value`,
 * `unknown_parameter` and those of a parameter's value.
 *
 * @param at as of `resolveAxes`
 */
export function resolveDimensions(
  strategy: Strategy,
  forms: Readonly<Record<string, AxisForm>>,
  at = '/grid',
): DimensionsResolution {
  return resolve(strategy, forms, at, dimensionOf);
}

function resolve(
  strategy: Strategy,
  forms: Readonly<Record<string, AxisForm>>,
  at: string,
  resolveOne: (definition: ParameterDefinition, form: AxisForm, pointer: string) => DimensionOrFaults,
): DimensionsResolution {
  const axes: Dimension[] = [];
  const faults: Fault[] = [];
  for (const [name, form] of Object.entries(forms)) {
    const definition = findParameter(strategy, name);
    if (!definition) {
      faults.push(unknownParameter(strategy, name, at));
      continue;
    }
    const found = resolveOne(definition, form, at + pointerTo(name));
    if (found.faults) faults.push(...found.faults);
    else axes.push(found.dimension);
  }
  if (axes.length === 0 && faults.length === 0) {
    faults.push({ pointer: at, code: 'empty_grid', detail: 'expected at least one parameter to vary, got none' });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, axes };
}

function dimensionOf(definition: ParameterDefinition, form: AxisForm, pointer: string): DimensionOrFaults {
  const fault = formFault(definition.name, form, pointer);
  if (fault) return { faults: [fault] };
  if (isList(form)) return listedDimension(definition, form, pointer);
  const found = rangedOrListed(definition, form, pointer);
  if (found.faults || form.when === undefined) return found;
  return { dimension: { ...found.dimension, when: form.when } };
}

function rangedOrListed(definition: ParameterDefinition, form: AxisRange, pointer: string): DimensionOrFaults {
  const { name, type, choices = [] } = definition;
  if (form.values !== undefined) return listedDimension(definition, form.values, `${pointer}/values`);
  if (type !== 'boolean' && type !== 'choice') return rangeDimension(definition, form, pointer);
  if (Object.keys(form).some((member) => member !== 'when')) {
    const known = type === 'boolean' ? 'true and false' : choices.join(', ');
    const detail = `${name}: expected a list of values (${known}), got a range with min, max and step`;
    return refused(pointer, 'no_range', detail);
  }
  return { dimension: { name, values: type === 'boolean' ? [false, true] : choices } };
}

function listedDimension(
  definition: ParameterDefinition,
  list: readonly unknown[],
  pointer: string,
): DimensionOrFaults {
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
  return faults.length > 0 ? { faults } : { dimension: { name, values: list as readonly ParameterValue[] } };
}
