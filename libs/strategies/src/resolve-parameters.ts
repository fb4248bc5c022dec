import { compileConstraint } from './constraint';
import type { Fault } from './fault';
import { pointerTo } from './fault';
import { checkParameter, findParameter, unknownParameter } from './parameter-check';
import type { Parameters, ParameterValue, Strategy } from './strategy';

export type ParameterResolution =
  { readonly ok: true; readonly parameters: Parameters } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Complete parameters of a strategy, in the order of its definitions: what was given, and defaults for the rest. Else every
 * fault: those of `checkParameter`, `unknown_parameter`, and `constraint` for a condition of the strategy that is not met.
 *
 * @param at JSON pointer of `given` in its document, put before the pointers of the faults
 */
export function resolveParameters(
  strategy: Strategy,
  given: Readonly<Record<string, unknown>>,
  at = '',
): ParameterResolution {
  const faults: Fault[] = [];
  for (const name of Object.keys(given)) {
    const definition = findParameter(strategy, name);
    const fault = definition
      ? checkParameter(definition, given[name], at + pointerTo(name))
      : unknownParameter(strategy, name, at);
    if (fault) faults.push(fault);
  }
  if (faults.length > 0) return { ok: false, faults };

  const parameters: Record<string, ParameterValue> = {};
  for (const { name, default: fallback } of strategy.parameters) {
    parameters[name] = Object.hasOwn(given, name) ? (given[name] as ParameterValue) : fallback;
  }
  const broken = brokenConstraints(strategy, parameters, at);
  return broken.length > 0 ? { ok: false, faults: broken } : { ok: true, parameters };
}

function brokenConstraints(strategy: Strategy, parameters: Parameters, at: string): Fault[] {
  const values = strategy.parameters.map(({ name }) => `${name} = ${parameters[name]}`).join(', ');
  return strategy.constraints
    .filter((constraint) => !compileConstraint(constraint, strategy.parameters)(parameters))
    .map((constraint) => ({
      pointer: at,
      code: 'constraint',
      detail: `${strategy.name} needs ${constraint}, got ${values}`,
    }));
}
