import type { EntryTags } from './signals';
import type { Sign } from './stop-levels';

/**
 * The tag of an entry decided at a bar; null: it has none. Asked for at entries alone, so that tags cost the other bars nothing.
 *
 * @throws RangeError for a number that is no tag's
 */
export function tagOf(tags: EntryTags | undefined, decisionBar: number, sign: Sign): string | null {
  if (tags === undefined) return null;
  const side = sign > 0 ? 'long' : 'short';
  const number = tags[side][decisionBar];
  if (number === 0) return null;
  const { names } = tags;
  if (number <= names.length) return names[number - 1];
  const place = `signals.entryTags.${side}[${decisionBar}]`;
  throw new RangeError(`${place}: expected 0 or the place of one of ${names.length} names, got ${number}`);
}
