import type { OpenAPIObject } from '@nestjs/swagger';
import { problemSchema } from '../problems/problem.schema';
import { convertSchema } from './schema-converter';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];

const meanings = {
  400: 'The request is malformed.',
  401: 'No live API key came with the request.',
  403: 'The key lacks the scope.',
  404: 'Nothing has that id or name.',
  409: 'The state of the resource does not admit this.',
  412: 'What is stored has another ETag than If-Match.',
  413: 'The body is too large.',
  415: 'The body is of another type.',
  422: 'The request is well-formed, but not valid.',
  428: 'If-Match is needed.',
  429: 'The key has sent too many requests, or its runs have spent the CPU seconds of the day; Retry-After says when to try again.',
  503: 'The service cannot answer at the moment; Retry-After says when to try again.',
} as const;
type Status = keyof typeof meanings;

const ofBodies: readonly Status[] = [413, 415];

/** Says of every operation how it refuses. */
export function addProblemAnswers(document: OpenAPIObject): OpenAPIObject {
  const { components = {} } = convertSchema(problemSchema, { schemaType: 'output' }) ?? {};
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...components } };
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post', 'patch', 'delete'] as const) {
      const operation = item[method];
      if (!operation) continue;
      const traits = {
        takesBody: operation.requestBody !== undefined,
        changes: method === 'post' || method === 'delete',
        edits: method === 'patch',
        names: path.includes('{'),
      };
      operation.responses = { ...operation.responses, ...refusals(traits) };
    }
  }
  return document;
}

interface Traits {
  readonly takesBody: boolean;
  readonly changes: boolean;
  /** It changes what is there, if that is what was read. */
  readonly edits: boolean;
  /** Its path holds an id or a name. */
  readonly names: boolean;
}

function refusals({ takesBody, changes, edits, names }: Traits): Responses {
  const statuses = Object.keys(meanings).map(Number) as Status[];
  const possible = statuses.filter((status) => {
    if (status === 404) return names;
    if (status === 409) return changes;
    if (status === 412 || status === 428) return edits;
    return takesBody || !ofBodies.includes(status);
  });
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(possible.map((status) => [status, { description: meanings[status], content }]));
}
