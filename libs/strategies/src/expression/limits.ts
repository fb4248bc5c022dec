/** What one expression may hold at most, so that no text that a user sends can exhaust a service. */
export const expressionLimits = {
  characters: 2_000,
  /** Numbers, names, operators and calls. */
  nodes: 500,
  /** Parentheses, calls and prefix operators inside one another. */
  depth: 64,
} as const;
