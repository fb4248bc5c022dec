import type { Parameters, ParameterValues } from './strategy';

/** Parameters of which none varies, as values. */
export function singleValues(parameters: Parameters): ParameterValues {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, [value]]));
}
