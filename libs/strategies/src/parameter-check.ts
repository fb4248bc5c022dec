import { clipped, pointerTo, type Fault } from './fault';
import type { ParameterDefinition, Strategy } from './strategy';

/** How far a value may lie from `min + n * step`, in steps. */
const stepTolerance = 1e-9;

/**
 * What is wrong with `value` for this parameter (`wrong_type`, `not_a_choice`, `not_integer`, `below_min`, `above_max`,
 * `off_step`), or undefined.
 */
export function checkParameter(definition: ParameterDefinition, value: unknown, pointer: string): Fault | undefined {
  const { name, type, min, max, step } = definition;
  const fault = (code: string, detail: string): Fault => ({ pointer, code, detail: `${name}: ${detail}` });
  if (type === 'boolean') {
    return typeof value === 'boolean' ? undefined : fault('wrong_type', `expected true or false, got ${shown(value)}`);
  }
  if (type === 'choice') {
    const { choices = [] } = definition;
    if (choices.some((choice) => choice === value)) return undefined;
    return fault('not_a_choice', `expected one of ${choices.join(', ')}, got ${shown(value)}`);
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return fault('wrong_type', `expected a finite number, got ${shown(value)}`);
  }
  if (type === 'integer' && !Number.isInteger(value))
    return fault('not_integer', `expected a whole number, got ${value}`);
  if (value < min) return fault('below_min', `expected ${min} to ${max}, got ${value}`);
  if (value > max) return fault('above_max', `expected ${min} to ${max}, got ${value}`);
  if (step > 0) {
    const steps = (value - min) / step;
    if (Math.abs(steps - Math.round(steps)) > stepTolerance * Math.max(1, steps)) {
      return fault('off_step', `expected ${min} plus a multiple of ${step}, got ${value}`);
    }
  }
  return undefined;
}

/** The definition of a parameter, or undefined. */
export function findParameter(strategy: Strategy, name: string): ParameterDefinition | undefined {
  return strategy.parameters.find((definition) => definition.name === name);
}

/** The fault of a name that the strategy does not have. */
export function unknownParameter(strategy: Strategy, name: string, at: string): Fault {
  const known = strategy.parameters.map((definition) => definition.name).join(', ') || 'none';
  return {
    pointer: at + pointerTo(name),
    code: 'unknown_parameter',
    detail: `${strategy.name} has no parameter ${JSON.stringify(clipped(name))}; known parameters: ${known}`,
  };
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(clipped(value));
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
