import {
  exampleBody,
  operationsOf,
  parametersIn,
  readDocument,
  schemaOf,
  type ApiDocument,
} from '../api-document/api-document';
import { DocumentSchemas } from '../api-document/document-schemas';

const document = readDocument();
const operations = operationsOf(document);

interface Example {
  /** Keys that lead to the schema which it is an example of. */
  readonly place: readonly string[];
  readonly value: unknown;
}

/** Every example below a place of the document: those of schemas, and those beside one. */
function examplesBelow(node: unknown, place: readonly string[] = []): Example[] {
  if (node === null || typeof node !== 'object') return [];
  const { example, schema } = node as { example?: unknown; schema?: unknown };
  const own =
    example === undefined ? [] : [{ place: schema === undefined ? place : [...place, 'schema'], value: example }];
  const inner = Object.entries(node).filter(([key]) => key !== 'example');
  return [...own, ...inner.flatMap(([key, value]) => examplesBelow(value, [...place, key]))];
}

function faultsOfExamples(of: ApiDocument): string[] {
  const schemas = DocumentSchemas.ofAnswers(of);
  return examplesBelow(of).flatMap(({ place, value }) =>
    schemas.faults(place, value).map((fault) => `${place.join(' › ')}: ${fault}`),
  );
}

/** The document with something put in the place of an example. */
const withExample = (component: string, example: object): ApiDocument => {
  const { schemas } = document.components;
  const changed = { ...schemas[component], example } as (typeof schemas)[string];
  return { ...document, components: { ...document.components, schemas: { ...schemas, [component]: changed } } };
};

describe('examples of the document of the API', () => {
  it('are valid, in requests, parameters and answers', () => {
    expect(examplesBelow(document).length).toBeGreaterThan(100);
    expect(faultsOfExamples(document)).toEqual([]);
  });

  it('are found out with a member that is none, without one that must be there, and with a wrong type', () => {
    const { example } = document.components.schemas.Settings as { example: object };
    expect(faultsOfExamples(withExample('Settings', { ...example, no_such_member: 1 }))).toEqual([
      expect.stringMatching(/Settings.*no_such_member/),
    ]);
    expect(faultsOfExamples(withExample('Settings', {}))).toEqual([expect.stringMatching(/Settings.*risk_free_rate/)]);
    expect(faultsOfExamples(withExample('Settings', { risk_free_rate: '0' }))).toEqual([
      expect.stringMatching(/Settings.*number/),
    ]);
  });

  it('are there for every body that is text', () => {
    const bodies = operations.flatMap(({ id, body = {} }) =>
      Object.keys(body).map((type) => ({
        body: `${id} ${type}`,
        isBinary: schemaOf(document, body[type].schema).format === 'binary',
        example: exampleBody(document, body, type),
      })),
    );
    expect(bodies.length).toBeGreaterThan(15);
    const missing = bodies.filter(({ isBinary, example }) => !isBinary && example === undefined);
    expect(missing.map(({ body }) => body)).toEqual([]);
  });

  it('are there for every part of a path that is no id', () => {
    const parts = operations.flatMap((operation) =>
      parametersIn(operation, 'path').map(({ name, schema }) => ({ part: `${operation.id} {${name}}`, schema })),
    );
    const missing = parts.filter(({ schema }) => schema.format !== 'uuid' && schema.example === undefined);
    expect(missing.map(({ part }) => part)).toEqual([]);
  });
});
