/** What says nothing to a program. */
const words = new Set(['description', 'summary', 'example', 'examples', 'tags', 'info', 'servers']);

/** The document of the API without its words: what the next ones are held against. */
export function released(document) {
  return bare(document, false);
}

/** Members of an object that has names for keys are kept whatever they are called. */
function bare(node, hasNames) {
  if (Array.isArray(node)) return node.map((item) => bare(item, false));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => hasNames || !words.has(key))
      .map(([key, inner]) => [key, bare(inner, !hasNames && named.has(key))]),
  );
}

const named = new Set(['properties', 'schemas', 'paths', 'headers', 'responses', 'content', 'securitySchemes']);
