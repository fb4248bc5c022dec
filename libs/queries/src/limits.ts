/** What one query may hold at most, so that no text that a client sends can exhaust a service. */
export const queryLimits = {
  characters: 4_000,
  comparisons: 100,
  /** Parentheses and NOT inside one another. */
  depth: 32,
  sortKeys: 5,
} as const;
