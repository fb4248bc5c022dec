/**
 * How deep objects and lists of a document's text may lie inside one another. What reads a document further goes down into it by
 * recursion, and a text of a few kilobytes could exhaust the stack.
 */
export const maxNesting = 64;

/** What is wrong where the limit is passed. */
export const tooDeep = `nested more than ${maxNesting} deep`;
