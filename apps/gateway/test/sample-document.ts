/** A strategy of the user's own, as JSON gives it. */
export const sampleDocument = {
  name: 'dip',
  version: 1,
  title: 'Dip',
  description: 'Buys dips.',
  parameters: [{ name: 'period', type: 'integer', min: 2, max: 50, default: 14 }],
  entry: { long: 'crossover(rsi(close, period), 30)' },
  exit: { long: 'rsi(close, period) > 60' },
};
