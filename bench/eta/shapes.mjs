const range = (min, count, step = 1) => ({ min, max: min + (count - 1) * step, step });

/**
 * Optimizations of different shape, each a minute of work or more for one thread.
 *
 * @param {number} sharePct of the work, for a busy machine
 */
export const shapesOf = (sharePct) => {
  const part = (count) => Math.max(2, Math.round((count * sharePct) / 100));
  return [
    {
      name: 'grid, even costs',
      timeframe: 'M1',
      request: { param_grid: { fast: range(50, 200), slow: range(300, part(200)) } },
    },
    {
      name: 'grid, dear combinations first',
      timeframe: 'M1',
      request: { param_grid: { fast: range(2, 100), slow: range(102, part(300)) } },
    },
    {
      name: 'grid, figures of the reference engine',
      timeframe: 'M15',
      request: {
        param_grid: { fast: range(2, 40), slow: range(50, part(190), 5) },
        optimize_metric: 'sharpe_ratio * stability_ratio',
      },
    },
    {
      name: 'genetic',
      timeframe: 'M1',
      request: {
        method: 'genetic',
        param_grid: { fast: range(2, 399), slow: range(401, 600) },
        budget: { trials: part(20_000) },
      },
    },
    {
      name: 'random, four parameters',
      timeframe: 'M1',
      request: {
        method: 'random',
        param_grid: {
          fast: range(2, 399),
          slow: range(401, 600),
          stop_loss_pips: { min: 5, max: 100 },
          take_profit_pips: { min: 5, max: 200 },
        },
        budget: { trials: part(10_000) },
      },
    },
  ];
};
