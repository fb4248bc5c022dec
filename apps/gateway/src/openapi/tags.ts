/** Chapters of the API document. */
export const tags = {
  backtests: 'Backtests',
  batches: 'Batches',
  optimizations: 'Optimizations',
  walkForwards: 'Walk forward',
  datasets: 'Data sets',
  instruments: 'Instruments',
  strategies: 'Strategies',
  robustSet: 'Robust set',
  events: 'Events',
  metrics: 'Metrics',
  webhooks: 'Webhooks',
  administration: 'Administration',
} as const;
