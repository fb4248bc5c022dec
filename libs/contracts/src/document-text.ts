import type { Alias } from 'yaml';
import { LineCounter, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import { DocumentTextError } from './document-text-error';
import { scanJson } from './json-scan';

/** How a document is written. */
export type DocumentFormat = 'json' | 'yaml';

/** Places at which one anchor's value may stand, those inside other anchors multiplied. */
const maxAliases = 100;

/**
 * The plain value of a document's text: YAML 1.2 with its core types, one document, no tags of anybody's own, keys that are texts;
 * or JSON. In both a key stands once in its object. The time is linear in the length of the text, which the caller bounds.
 *
 * @throws DocumentTextError where the text is wrong, with line and column
 */
export function parseDocumentText(text: string, format: DocumentFormat): unknown {
  if (format === 'yaml') return parseYaml(text);
  scanJson(text);
  return JSON.parse(text) as unknown;
}

function parseYaml(text: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // The library's own check compares each key with each.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) throw new DocumentTextError(text, fault.pos[0], sentence(fault.message));
  requireUniqueKeys(document, text);
  return plainValue(document, text);
}

function plainValue(document: Document.Parsed, text: string): unknown {
  try {
    return document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new DocumentTextError(text, firstAlias(document), sentence(error.message));
  }
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
