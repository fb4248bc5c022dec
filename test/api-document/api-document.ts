import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A JSON Schema as the document writes it, as far as tests look into it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly example?: Json;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema: Schema; readonly example?: Json }>>;

export interface Response {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Content;
}

interface Described {
  readonly operationId: string;
  readonly security: readonly { readonly api_key: readonly string[] }[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Response>>;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With placeholders in braces. */
  readonly path: string;
  readonly scope: string;
  readonly parameters: readonly Parameter[];
  /** By media type; undefined: it takes no body. */
  readonly body: Content | undefined;
  /** By status. */
  readonly responses: Readonly<Record<string, Response>>;
}

/** The committed document of the API. */
export function readDocument(): ApiDocument {
  return JSON.parse(readFileSync(join(process.cwd(), 'docs/openapi.json'), 'utf8')) as ApiDocument;
}

export function operationsOf({ paths }: ApiDocument): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      method: method.toUpperCase(),
      path,
      scope: described.security[0].api_key[0],
      parameters: described.parameters ?? [],
      body: described.requestBody?.content,
      responses: described.responses,
    })),
  );
}

/** The schema that is meant: a component where it is referred to. */
export function schemaOf({ components }: ApiDocument, schema: Schema): Schema {
  return schema.$ref === undefined ? schema : components.schemas[schema.$ref.split('/').at(-1)!];
}

/** The example of a body of this media type; undefined: it has none. */
export function exampleBody(document: ApiDocument, body: Content, mediaType: string): Json | undefined {
  const { schema, example } = body[mediaType];
  return example ?? schemaOf(document, schema).example;
}

export const parametersIn = ({ parameters }: Operation, place: Parameter['in']): Parameter[] =>
  parameters.filter((parameter) => parameter.in === place);
