/** What one strategy document may ask for at most, so that no document can exhaust a service. */
export const graphLimits = {
  /** Distinct series of all its expressions together. */
  nodes: 300,
  /** Operations on top of one another, through named expressions too. */
  depth: 400,
  /** Bars of one period or history index. */
  period: 10_000,
  /** Bars of the strategy before which a series may have no value. */
  lookBack: 500_000,
  /** Named expressions of a document. */
  named: 100,
  /** Tagged rules of a side's entry. */
  taggedRules: 20,
  /** Parameters of a document, and its constraints. */
  parameters: 100,
  /** Steps for each bar of all distinct series together. */
  cost: 20_000,
} as const;
