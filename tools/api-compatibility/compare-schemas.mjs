// Whether every value of one JSON Schema is one of another, as far as the document of the API writes schemas.

/** Lower bounds, and upper ones: of a request neither may become tighter. */
const lowest = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'];
const highest = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'];

/**
 * Compares the schema of a request or an answer in two documents.
 *
 * @param {'request' | 'answer'} direction of a request all that was admitted must be admitted; of an answer all that comes must be what
 *   clients were told to expect, but for members and values of enumerations that they do not know
 * @returns {string[]} what changed in a way that breaks a client, each with its place; none: nothing did
 */
export function schemaFaults(direction, before, after) {
  const seen = new Set();
  const [narrow, wide] = direction === 'request' ? [before, after] : [after, before];
  return uncovered({ direction, narrow: narrow.document, wide: wide.document, seen }, narrow.schema, wide.schema, '');
}

/** Why some value of `narrow` is none of `wide`. */
function uncovered(context, narrowGiven, wideGiven, place) {
  const pair = `${narrowGiven?.$ref} ${wideGiven?.$ref}`;
  if (narrowGiven?.$ref !== undefined && wideGiven?.$ref !== undefined) {
    if (context.seen.has(pair)) return [];
    context.seen.add(pair);
  }
  const wides = alternatives(context.wide, wideGiven);
  return alternatives(context.narrow, narrowGiven).flatMap((narrow) => {
    const attempts = wides
      .filter((wide) => isOfType(narrow, wide))
      .map((wide) => singleFaults(context, narrow, wide, place));
    if (attempts.length === 0) return [`${place || '/'}: ${lost(context.direction, typeOf(narrow))}`];
    return attempts.reduce((best, faults) => (faults.length < best.length ? faults : best));
  });
}

const lost = (direction, type) =>
  direction === 'request' ? `the type ${type} is admitted no more` : `the type ${type} comes, which did not before`;

/** The schemas of one type each that a schema stands for; what stands beside a union, such as a default, holds for each. */
function alternatives(document, schema) {
  const resolved =
    schema?.$ref === undefined ? (schema ?? {}) : document.components.schemas[schema.$ref.split('/').at(-1)];
  const { anyOf, oneOf, type, ...rest } = resolved;
  const inner = anyOf ?? oneOf;
  if (inner) return inner.flatMap((one) => alternatives(document, one)).map((one) => ({ ...rest, ...one }));
  if (Array.isArray(type)) return type.map((one) => ({ ...rest, type: one }));
  return [resolved];
}

/** The type of a schema; undefined: any. */
function typeOf({ type, const: constant, enum: values }) {
  if (type !== undefined) return type;
  const value = constant ?? values?.[0];
  return value === undefined ? undefined : typeof value;
}

function isOfType(narrow, wide) {
  const [inner, outer] = [typeOf(narrow), typeOf(wide)];
  return outer === undefined || inner === outer || (inner === 'integer' && outer === 'number');
}

function singleFaults(context, narrow, wide, place) {
  return [
    ...valueFaults(context, narrow, wide).map((fault) => `${place || '/'}: ${fault}`),
    ...memberFaults(context, narrow, wide, place),
    ...(narrow.items && wide.items ? uncovered(context, narrow.items, wide.items, `${place}/[]`) : []),
    ...recordFaults(context, narrow, wide, place),
  ];
}

function valueFaults({ direction }, narrow, wide) {
  const [before, after] = direction === 'request' ? [narrow, wide] : [wide, narrow];
  const differs = (name) => wide[name] !== undefined && narrow[name] !== wide[name];
  const faults = ['format', 'const'].filter(differs).map((name) => `${name} was ${before[name]}, is ${after[name]}`);
  if (direction === 'answer') return faults;
  const values = narrow.enum ?? (narrow.const === undefined ? undefined : [narrow.const]);
  const missing = wide.enum && (values ?? ['anything else']).filter((value) => !wide.enum.includes(value));
  return [
    ...faults,
    ...(missing?.length > 0 ? [`the enumeration has no ${missing.join(', ')} any more`] : []),
    ...lowest
      .filter((name) => wide[name] > (narrow[name] ?? -Infinity))
      .map((name) => `${name} has become ${wide[name]}`),
    ...highest
      .filter((name) => wide[name] < (narrow[name] ?? Infinity))
      .map((name) => `${name} has become ${wide[name]}`),
    ...(differs('pattern') ? ['the pattern is another one'] : []),
    ...(JSON.stringify(narrow.default) === JSON.stringify(wide.default) || narrow.default === undefined
      ? []
      : [`the default was ${JSON.stringify(narrow.default)}, is ${JSON.stringify(wide.default)}`]),
  ];
}

function memberFaults(context, narrow, wide, place) {
  const [inner, outer] = [narrow.properties ?? {}, wide.properties ?? {}];
  const isRequest = context.direction === 'request';
  const required = (wide.required ?? []).filter((name) => !narrow.required?.includes(name));
  // A request may not lose a member unless any is admitted, an answer none at all.
  const kept = isRequest ? inner : outer;
  const there = isRequest ? outer : inner;
  const isOpen = isRequest && wide.additionalProperties !== false;
  const gone = isOpen ? [] : Object.keys(kept).filter((name) => !(name in there));
  return [
    ...gone.map((name) => `${place}/${name}: is gone`),
    ...required
      .filter((name) => !gone.includes(name))
      .map((name) => `${place}/${name}: ${isRequest ? 'has become required' : 'need not come any more'}`),
    ...Object.keys(inner)
      .filter((name) => name in outer)
      .flatMap((name) => uncovered(context, inner[name], outer[name], `${place}/${name}`)),
  ];
}

/** Of objects whose members are named by who sends them. */
function recordFaults(context, narrow, wide, place) {
  const [inner, outer] = [narrow.additionalProperties, wide.additionalProperties];
  if (outer === false && context.direction === 'request' && typeOf(narrow) === 'object' && inner !== false) {
    return [`${place || '/'}: members that are not named are admitted no more`];
  }
  if (typeof inner !== 'object' || typeof outer !== 'object') return [];
  return uncovered(context, inner, outer, `${place}/*`);
}
