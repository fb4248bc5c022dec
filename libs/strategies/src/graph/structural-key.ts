import { sha256 } from './sha256';

/** Longer texts are replaced by their hash, so that a key has a bounded length however large the graph below it is. */
const readableLength = 160;

/**
 * The key of a series: what is done (`operation`), its fixed numbers and texts, and the keys of the series it is done to. Equal
 * keys mean equal series over the same bars; names of parameters and of named expressions do not enter.
 */
export function structuralKey(
  operation: string,
  constants: readonly (number | string)[],
  inputs: readonly string[],
): string {
  let text = `${operation}(`;
  for (let i = 0; i < inputs.length; i++) text += i === 0 ? inputs[i] : `,${inputs[i]}`;
  for (let i = 0; i < constants.length; i++) {
    if (i + inputs.length > 0) text += ',';
    text += constantText(constants[i]);
  }
  text += ')';
  return text.length <= readableLength ? text : `#${sha256(text)}`;
}

function constantText(value: number | string): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
