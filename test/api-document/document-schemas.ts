import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { ApiDocument } from './api-document';

type Node = Record<string, unknown>;

/** The schemas of a document of the API, by their place in it. */
export class DocumentSchemas {
  private readonly compiled = new Map<string, ValidateFunction>();
  private readonly ajv = addFormats(new Ajv2020({ strict: false, allErrors: true, logger: false }));

  constructor(document: object) {
    this.ajv.addSchema(document, 'api');
  }

  /**
   * Requests as the document has them; an object of an answer is closed: a member that the document does not name is a fault
   * here, though clients must accept it.
   */
  static ofAnswers(document: ApiDocument): DocumentSchemas {
    return new DocumentSchemas(closed(document) as object);
  }

  /** The same, but items of pages need not have every member: a query with `fields` names those that it wants. */
  static ofSelections(document: ApiDocument): DocumentSchemas {
    return new DocumentSchemas(closed(withoutRequired(document)) as object);
  }

  /** Faults of a value against the schema at a place, each in a line; none: it is valid. */
  faults(place: readonly string[], value: unknown): string[] {
    const pointer = place.map((key) => `/${escaped(key)}`).join('');
    let validate = this.compiled.get(pointer);
    if (validate === undefined) {
      validate = this.ajv.compile({ $ref: `api#${pointer}` });
      this.compiled.set(pointer, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  }
}

const escaped = (key: string): string =>
  encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~');

/** A copy in which no object admits members that it does not name. */
function closed(node: unknown): unknown {
  return mapped(node, (copy) =>
    isObjectSchema(copy) && copy.additionalProperties === undefined ? { ...copy, additionalProperties: false } : copy,
  );
}

function withoutRequired(node: unknown): unknown {
  return mapped(node, (copy) => {
    if (!isObjectSchema(copy)) return copy;
    const { required: _, ...rest } = copy;
    return rest;
  });
}

const isObjectSchema = (node: Node): boolean => node.type === 'object' && typeof node.properties === 'object';

function mapped(node: unknown, change: (copy: Node) => Node): unknown {
  if (Array.isArray(node)) return node.map((item) => mapped(item, change));
  if (node === null || typeof node !== 'object') return node;
  return change(Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, mapped(inner, change)])));
}
