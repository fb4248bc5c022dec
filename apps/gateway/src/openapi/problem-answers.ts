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
const preconditions: readonly Status[] = [412, 428];
const waits: readonly Status[] = [429, 503];
const retryAfter = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'string' as const } } };

/** Says of every operation how it refuses. */
export function addProblemAnswers(document: OpenAPIObject): OpenAPIObject {
  const { components = {} } = convertSchema(problemSchema, { schemaType: 'output' }) ?? {};
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...components } };
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post', 'patch', 'delete'] as const) {
      const operation = item[method];
      if (!operation) continue;
      operation.responses = { ...operation.responses, ...refusals(operation, { method, path }) };
    }
  }
  return document;
}

function refusals({ responses }: Operation, { method, path }: { method: string; path: string }): Responses {
  const statuses = Object.keys(meanings).map(Number) as Status[];
  const possible = statuses.filter((status) => {
    if (status in responses) return true;
    // Its path holds an id or a name.
    if (status === 404) return path.includes('{');
    if (status === 409) return method === 'post' || method === 'delete';
    if (preconditions.includes(status)) return method === 'patch';
    // A body is read, and refused, of any request that may have one.
    return method !== 'get' || !ofBodies.includes(status);
  });
  return Object.fromEntries(
    possible.map((status) => [status, { ...refusal(status), ...responses[status] }]),
  ) as Responses;
}

const refusal = (status: Status): NonNullable<Responses[string]> => ({
  description: meanings[status],
  ...(waits.includes(status) && { headers: retryAfter }),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
