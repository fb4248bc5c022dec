import {
  parametersIn,
  schemaOf,
  type ApiDocument,
  type Operation,
  type Parameter,
  type Schema,
} from '../../api-document/api-document';
import { filledPath, type Call, type Names } from './example-call';

/** A call that must be refused. */
export interface Refusal {
  readonly what: string;
  readonly call: Call;
  readonly status: number;
  readonly code: string | RegExp;
  readonly detail?: RegExp;
}

const nobodys = '01890000-0000-7000-8000-00000000abcd';
const tooLarge = JSON.stringify('x'.repeat(30_000));

/** Bad calls that follow from what the document says an operation takes. @param good a call that succeeds */
export function usualRefusals(document: ApiDocument, operation: Operation, names: Names, good: Call): Refusal[] {
  const withPath = (change: Names): Call => ({ ...good, path: filledPath(operation, { ...names, ...change }) });
  return [
    ...parametersIn(operation, 'path').flatMap((parameter) => pathRefusals(parameter, withPath)),
    ...queryRefusals(operation, good),
    ...bodyRefusals(document, operation, good),
    ...headerRefusals(operation, good),
  ];
}

function pathRefusals({ name, schema }: Parameter, withPath: (change: Names) => Call): Refusal[] {
  const none = { what: `{${name}} that is none`, call: withPath({ [name]: '-17' }), status: 404, code: 'not_found' };
  if (schema.format !== 'uuid') return schema.type === 'integer' ? [none] : [];
  const call = withPath({ [name]: nobodys });
  return [none, { what: `{${name}} of nothing`, call, status: 404, code: /^unknown_/, detail: /[0-9a-f]{8}-/ }];
}

function queryRefusals(operation: Operation, good: Call): Refusal[] {
  const parameters = parametersIn(operation, 'query');
  if (parameters.length === 0) return [];
  const refusal = (name: string, value: string, detail?: RegExp): Refusal => ({
    what: `?${name}=${value}`,
    call: { ...good, query: { ...good.query, [name]: value } },
    ...{ status: 422, code: 'invalid_query', detail },
  });
  return [
    refusal('no_such_parameter', '1', /no_such_parameter/),
    ...parameters.flatMap(({ name, schema }) => {
      // The known ones are listed.
      if (schema.enum) return [refusal(name, 'nothing_such', new RegExp(schema.enum.join('.*')))];
      return schema.type === 'integer' ? [refusal(name, 'many')] : [];
    }),
  ];
}

/** What holds of any request that has a body, and of JSON. */
function bodyRefusals(document: ApiDocument, { method, body }: Operation, good: Call): Refusal[] {
  if (method === 'GET') return [];
  const xml = { ...good, body: '<a/>', headers: { ...good.headers, 'Content-Type': 'text/xml' } };
  const others = { what: 'a body of another type', call: xml, status: 415, code: 'unsupported_media_type' };
  const media = body?.['application/json'];
  if (media === undefined) return [others];
  const sending = (what: string, sent: string, status: number, code: string | RegExp): Refusal => ({
    what,
    call: { ...good, body: sent },
    ...{ status, code },
  });
  const schema = schemaOf(document, media.schema);
  return [
    others,
    sending('a body that is no JSON', '{"a":', 400, /^malformed_/),
    sending('a body that is too large', tooLarge, 413, 'body_too_large'),
    ...(schema.additionalProperties === false ? fieldRefusals(schema, good) : []),
  ];
}

/** Of a body that has these fields and no others. */
function fieldRefusals({ required = [] }: Schema, good: Call): Refusal[] {
  const example = JSON.parse(good.body as string) as object;
  const changed = (what: string, change: object, detail: RegExp): Refusal => ({
    what,
    call: { ...good, body: JSON.stringify({ ...example, ...change }) },
    ...{ status: 422, code: 'invalid_body', detail },
  });
  const own = JSON.stringify(example).replace(/^\{/, '{"__proto__": {"strategy": "x"},');
  return [
    changed('a field that is none', { no_such_field: 1 }, /no_such_field/),
    { what: 'a field __proto__', call: { ...good, body: own }, status: 400, code: 'malformed_request' },
    ...required.map((name) => changed(`no ${name}`, { [name]: undefined }, new RegExp(`/${name}`))),
  ];
}

function headerRefusals(operation: Operation, good: Call): Refusal[] {
  const headers = parametersIn(operation, 'header').map(({ name }) => name);
  const refusal = (name: string, value: string | undefined, status: number, code: string): Refusal => {
    const { [name]: _, ...others } = good.headers;
    const sent = value === undefined ? others : { ...others, [name]: value };
    return { what: `${name}: ${value ?? 'none'}`, call: { ...good, headers: sent }, status, code };
  };
  return [
    ...(headers.includes('If-Match')
      ? [refusal('If-Match', undefined, 428, 'precondition_required'), refusal('If-Match', '"99"', 412, 'stale_etag')]
      : []),
    ...(headers.includes('Idempotency-Key')
      ? [refusal('Idempotency-Key', 'two words', 400, 'invalid_idempotency_key')]
      : []),
    ...(headers.includes('Last-Event-ID') ? [refusal('Last-Event-ID', 'first', 400, 'invalid_event_id')] : []),
  ];
}
