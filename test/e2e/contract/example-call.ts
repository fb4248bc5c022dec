import {
  exampleBody,
  parametersIn,
  type ApiDocument,
  type Json,
  type Operation,
} from '../../api-document/api-document';

/** A request to the API, as it is sent. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** A parameter with several values is there as often. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

const formType = 'multipart/form-data';

/** What the document cannot know: by placeholder of the path, or name of a query parameter. */
export type Names = Readonly<Record<string, string>>;

/**
 * The example of an operation in the document: path and query with the examples of their parameters, the body with that of its media
 * type. A selection of fields is left out: with it answers lack what their schemas require.
 * @throws where the document has no example of a placeholder and nothing is named for it
 */
export function exampleCall(document: ApiDocument, operation: Operation, names: Names, mediaType?: string): Call {
  const type = mediaType ?? exampleTypes(document, operation).find((one) => one !== formType);
  const versioned = parametersIn(operation, 'header').some(({ name }) => name === 'If-Match');
  return {
    method: operation.method,
    path: filledPath(operation, names),
    query: exampleQuery(operation, names),
    headers: {
      ...(type !== undefined && type !== formType && { 'Content-Type': type }),
      ...(versioned && { 'If-Match': '*' }),
    },
    ...(type !== undefined && { body: bodyOf(type, exampleBody(document, operation.body!, type)!) }),
  };
}

/** Media types of which the document has an example. */
export function exampleTypes(document: ApiDocument, { body = {} }: Operation): string[] {
  return Object.keys(body).filter((type) => exampleBody(document, body, type) !== undefined);
}

export function filledPath(operation: Operation, names: Names): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { schema } = parametersIn(operation, 'path').find((parameter) => parameter.name === name)!;
    const value = names[name] ?? (schema.example as string | undefined);
    if (value === undefined) throw new Error(`${operation.id}: nothing stands for {${name}}`);
    return encodeURIComponent(value);
  });
}

/** Those of the query's parameters that have an example, and those that are named. */
function exampleQuery(operation: Operation, names: Names): Call['query'] {
  const values = parametersIn(operation, 'query')
    .filter(({ name }) => name !== 'fields')
    .map(({ name, schema }) => [name, names[name] ?? schema.example] as const);
  return Object.fromEntries(
    values
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );
}

function bodyOf(mediaType: string, example: Json): string | FormData {
  if (typeof example === 'string') return example;
  if (mediaType !== formType) return JSON.stringify(example);
  const form = new FormData();
  for (const [name, value] of Object.entries(example as Record<string, string>)) {
    form.append(name, name === 'file' ? new Blob([value]) : value);
  }
  return form;
}
