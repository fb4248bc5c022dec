import type { ParameterDefinition, ParameterValue } from './strategy';

/** What of a parameter's definition its codes depend on. */
export type CodedParameter = Pick<ParameterDefinition, 'name' | 'type' | 'choices'>;

/**
 * Numbers that stand for values, so that conditions compare numbers alone: a number stands for itself, 1 and 0 for a boolean,
 * and for a text its place among the choices of all definitions, each text once. A text that is none of these gets the next
 * place when it is met: it is like no choice.
 */
export function parameterCodes(definitions: readonly CodedParameter[]): (value: ParameterValue) => number {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  for (const { choices = [] } of definitions) choices.forEach(placeOf);
  return (value) => (typeof value === 'string' ? placeOf(value) : Number(value));
}
