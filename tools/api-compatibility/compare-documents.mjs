import { schemaFaults } from './compare-schemas.mjs';

/**
 * What a client of the earlier document of the API would stumble over with the later one.
 *
 * @param {object} before OpenAPI 3.1
 * @param {object} after OpenAPI 3.1
 * @returns {string[]} each with its operation; none: what changed was only added
 */
export function incompatibilities(before, after) {
  return operationsOf(before).flatMap(([path, method, earlier]) => {
    const later = after.paths[path]?.[method];
    const faults = later ? operationFaults({ before, after }, earlier, later) : ['is gone'];
    return faults.map((fault) => `${method.toUpperCase()} ${path}: ${fault}`);
  });
}

const operationsOf = ({ paths }) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [path, method, operation]),
  );

function operationFaults(documents, earlier, later) {
  const scope = (operation) => JSON.stringify(operation.security);
  return [
    ...(earlier.operationId === later.operationId
      ? []
      : [`is called ${later.operationId}, was ${earlier.operationId}`]),
    ...(scope(earlier) === scope(later) ? [] : [`needs ${scope(later)}, needed ${scope(earlier)}`]),
    ...parameterFaults(documents, earlier.parameters ?? [], later.parameters ?? []),
    ...bodyFaults(documents, earlier.requestBody, later.requestBody),
    ...Object.keys(earlier.responses).flatMap((status) =>
      answerFaults(documents, status, earlier.responses[status], later.responses[status]),
    ),
  ];
}

function parameterFaults(documents, earlier, later) {
  const same = (one) => (other) => one.in === other.in && one.name.toLowerCase() === other.name.toLowerCase();
  const added = later.filter((parameter) => parameter.required && !earlier.some(same(parameter)));
  return [
    ...added.map(({ name }) => `needs the parameter ${name}`),
    ...earlier.flatMap((parameter) => {
      const now = later.find(same(parameter));
      if (!now) return [`has no parameter ${parameter.name} any more`];
      if (now.required && !parameter.required) return [`needs the parameter ${parameter.name}`];
      return schemas('request', documents, parameter, now, `parameter ${parameter.name}`);
    }),
  ];
}

function bodyFaults(documents, earlier, later) {
  if (!earlier) return later?.required ? ['needs a body'] : [];
  if (!later) return ['takes no body any more'];
  return [
    ...(later.required && !earlier.required ? ['needs a body'] : []),
    ...contentFaults('request', documents, earlier.content, later.content, 'body'),
  ];
}

/** A refusal may be another one than before: clients go by its status, its media type and its code. */
function answerFaults(documents, status, earlier, later) {
  if (!later) return status < 400 ? [`does not answer ${status} any more`] : [];
  const headers = Object.keys(earlier.headers ?? {}).filter((name) => !(name in (later.headers ?? {})));
  return [
    ...headers.map((name) => `answers ${status} without ${name}`),
    ...contentFaults('answer', documents, earlier.content ?? {}, later.content ?? {}, `answer ${status}`),
  ];
}

function contentFaults(direction, documents, earlier, later, what) {
  return Object.keys(earlier).flatMap((type) => {
    if (!later[type]) return [`${what}: ${type} is gone`];
    return schemas(direction, documents, earlier[type], later[type], `${what} ${type}`);
  });
}

function schemas(direction, { before, after }, earlier, later, what) {
  const faults = schemaFaults(
    direction,
    { document: before, schema: earlier.schema },
    { document: after, schema: later.schema },
  );
  return faults.map((fault) => `${what} ${fault}`);
}
