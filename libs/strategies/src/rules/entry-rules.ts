import { pointerTo } from '../fault';
import { graphLimits } from '../graph/limits';
import { field, shown, type DocumentReader } from './document-reader';
import type { ExpressionReader } from './expression-reader';
import type { EntryRule, EntryRules } from './program';
import { reservedNames } from './reserved-names';

const tagPattern = /^[a-z0-9][a-z0-9_-]{0,49}$/;
/** `none` and `null` are how people and tables speak of an entry without a tag. */
const reservedTags: ReadonlySet<string> = new Set([...reservedNames, 'none', 'null']);

/** The entry rules of a document: for each side one condition without a tag, or a list of tagged ones. */
export function readEntry(reader: DocumentReader, expressions: ExpressionReader, value: unknown): EntryRules {
  const { long, short } = reader.sides(value, '/entry', (given, pointer) =>
    Array.isArray(given)
      ? readTagged(reader, expressions, given, pointer)
      : readPlain(reader, expressions, given, pointer),
  );
  return { long: long ?? [], short: short ?? [] };
}

function readPlain(
  reader: DocumentReader,
  expressions: ExpressionReader,
  value: unknown,
  pointer: string,
): readonly EntryRule[] {
  if (typeof value === 'object' && value !== null) {
    reader.fault(pointer, 'wrong_type', `expected an expression or a list of tagged rules, got ${shown(value)}`);
    return [];
  }
  const when = expressions.read(value, pointer, 'condition');
  return when === null ? [] : [{ tag: null, when }];
}

function readTagged(
  reader: DocumentReader,
  expressions: ExpressionReader,
  given: readonly unknown[],
  pointer: string,
): readonly EntryRule[] {
  if (given.length === 0) reader.fault(pointer, 'missing', 'expected a list of tagged rules, at least one');
  const rules: EntryRule[] = [];
  const tags = new Set<string>();
  reader.list(given, pointer, graphLimits.taggedRules).forEach((entry, i) => {
    const place = pointer + pointerTo(i);
    const object = reader.object(entry, place, ['tag', 'when']);
    if (object === undefined) return;
    const tag = readTag(reader, field(object, 'tag'), `${place}/tag`, tags);
    const when = expressions.read(field(object, 'when'), `${place}/when`, 'condition');
    if (tag !== undefined && when !== null) rules.push({ tag, when });
  });
  return rules;
}

/** A tag that its side does not have yet, which has it from then on. */
function readTag(reader: DocumentReader, value: unknown, pointer: string, known: Set<string>): string | undefined {
  const tag = reader.text(value, pointer, 100);
  if (tag === undefined) return undefined;
  if (!tagPattern.test(tag)) {
    const expected = 'lower-case letters, digits, - and _ (50 at most, a letter or digit first)';
    reader.fault(pointer, 'bad_name', `expected ${expected}, got ${shown(tag)}`);
  } else if (reservedTags.has(tag)) {
    reader.fault(pointer, 'reserved_name', `${tag} has a meaning already: expected another tag`);
  } else if (known.has(tag)) {
    reader.fault(pointer, 'duplicate_name', `expected every tag once on a side, got ${tag} again`);
  } else {
    known.add(tag);
    return tag;
  }
  return undefined;
}
