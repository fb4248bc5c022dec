import type { Alias } from 'yaml';
import { Composer, isCollection, visit, type Document, type YAMLMap } from 'yaml';
import { DocumentTextError } from './document-text-error';
import { scanJson } from './json-scan';
import { maxNesting, tooDeep } from './nesting-limit';
import { shallowTokens } from './yaml-nesting';

/** How a document is written. */
export type DocumentFormat = 'json' | 'yaml';

/** Places at which one anchor's value may stand, those inside other anchors multiplied. */
const maxAliases = 100;

/**
 * The plain value of a document's text: YAML 1.2 with its core types, one document, no tags of anybody's own, keys that are texts;
 * or JSON. In both a key stands once in its object, and objects and lists lie at most 64 deep in one another. The time is linear in the length of the text, which the caller bounds.
 *
 * @throws DocumentTextError where the text is wrong, with line and column
 */
export function parseDocumentText(text: string, format: DocumentFormat): unknown {
  if (format === 'yaml') return parseYaml(text);
  scanJson(text);
  return JSON.parse(text) as unknown;
}

const yamlOptions = {
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  // The library's own check compares each key with each.
  uniqueKeys: false,
  prettyErrors: false,
} as const;

function parseYaml(text: string): unknown {
  // Read one after the other: a text that goes on after its first document is given up there.
  const documents = new Composer(yamlOptions).compose(shallowTokens(text), true, text.length);
  const document = documents.next().value as Document.Parsed;
  const second = documents.next();
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) throw new DocumentTextError(text, fault.pos[0], sentence(fault.message));
  if (!second.done) throw new DocumentTextError(text, second.value.range[0], 'expected one document, got another one');
  requireUniqueKeys(document, text);
  return plainValue(document, text);
}

function plainValue(document: Document.Parsed, text: string): unknown {
  try {
    const value = document.toJS({ maxAliasCount: maxAliases }) as unknown;
    // Pairs of a list, and anchors inside one another, lie deeper than the tokens say.
    if (!isShallow(value, maxNesting)) throw new DocumentTextError(text, deepPlace(document), tooDeep);
    return value;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new DocumentTextError(text, firstAlias(document), sentence(error.message));
  }
}

/**
 * Whether objects and lists lie at most `most` deep in one another.
 *
 * @param known the depth below which each object is shallow, as far as it is known: one that stands at many places is walked once
 */
function isShallow(value: unknown, most: number, known = new Map<object, number>()): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (most === 0) return false;
  if (most >= (known.get(value) ?? Infinity)) return true;
  if (!Object.values(value).every((member) => isShallow(member, most - 1, known))) return false;
  known.set(value, most);
  return true;
}

function requireUniqueKeys(document: Document.Parsed, text: string): void {
  visit(document, {
    Map: (_, map: YAMLMap) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const { value, range } = key as { value: unknown; range: [number, number, number] };
        if (seen.has(value)) {
          throw new DocumentTextError(text, range[0], `the key ${JSON.stringify(value)} is there twice`);
        }
        seen.add(value);
      }
    },
  });
}

/** Where a collection lies too deep as it is written; else an anchor is at fault. */
function deepPlace(document: Document.Parsed): number {
  let offset: number | undefined;
  visit(document, {
    Collection: (_, { range }, path) => {
      if (path.filter(isCollection).length < maxNesting) return undefined;
      offset = range?.[0];
      return visit.BREAK;
    },
  });
  return offset ?? firstAlias(document);
}

function firstAlias(document: Document.Parsed): number {
  let offset = 0;
  visit(document, {
    Alias: (_, alias: Alias) => {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
