import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';
import { combinationMetrics } from './seeded-figures.mjs';

const { metricDefinitions } = builtLibrary(projectRoot, 'metrics');

/** Items of a page, and what stands before the hundredth. */
const limit = 50;
const beforeHundredth = 99 * limit;
const mostAtOnce = 1_000;

/** Those that runs have an index for. */
const indexed = [
  ...['sharpe_ratio', 'sortino_ratio', 'calmar_ratio', 'total_return_pct', 'annual_return_pct', 'net_profit'],
  ...['max_drawdown_pct', 'profit_factor', 'win_rate', 'total_trades', 'expectancy', 'sqn'],
];
const numbers = metricDefinitions.filter(({ unit }) => unit !== 'flag').map(({ id }) => id);
const others = numbers.filter((id) => !indexed.includes(id));
const ofCombinations = combinationMetrics.filter((id) => numbers.includes(id));
const turn = (list, round) => list[round % list.length];

const list = (path, parameters) => `${path}?${new URLSearchParams({ limit: String(limit), ...parameters })}`;
const runs = (parameters) => list('/v1/backtests', parameters);
const symbolOf = (round) => `SYM${String(round % 20).padStart(2, '0')}`;
const way = (round) => (round % 2 === 0 ? 'desc' : 'asc');

/**
 * What is asked of the runs: each a name and the path of one round, whose inputs differ from round to round.
 *
 * @type {Record<string, (round: number, get: (path: string) => Promise<any>) => string | Promise<string>>}
 */
export const askedOfRuns = {
  'runs, newest first': () => runs({}),
  'runs, newest first, hundredth page': hundredth('id', () => runs({})),
  'runs, counted': () => runs({ include: 'total' }),
  'runs by an indexed metric': (round) => runs({ order_by: `metrics.${turn(indexed, round)} ${way(round)}` }),
  'runs by any other metric': (round) => runs({ order_by: `metrics.${turn(others, round)} ${way(round)}` }),
  'runs searched by three metrics': (round) =>
    runs({
      filter: `metrics.sharpe_ratio >= ${0.5 + round / 100} AND metrics.max_drawdown_pct <= ${20 - round / 10} AND total_trades >= ${30 + round}`,
      order_by: 'metrics.sharpe_ratio desc',
    }),
  'runs searched by three metrics, which few have': (round) =>
    runs({
      filter: `metrics.skewness >= ${1.6 + round / 500} AND metrics.payoff_ratio <= 0.5 AND metrics.exposure_pct >= 10`,
      order_by: 'metrics.kurtosis desc',
      include: 'total',
    }),
  'runs of a symbol and a timeframe, by a metric': (round) =>
    runs({ symbol: symbolOf(round), timeframe: 'H1', order_by: 'metrics.sortino_ratio desc' }),
  'runs whose strategy contains a word': (round) =>
    runs({
      filter: `strategy : "${turn(['cross', 'BREAK', 'channel', 'slow-'], round)}"`,
      order_by: 'metrics.sqn desc',
    }),
  'runs whose notes contain a text': (round) => runs({ filter: `notes : "idea ${5 * round}, seen"`, include: 'total' }),
  'runs with two parameters': (round) =>
    runs({ filter: `params.fast = ${2 + (round % 50)} AND params.slow >= 250`, order_by: 'params.slow desc' }),
  'runs with a tag, counted': (round) => runs({ tag: `series-${4 * (round % 10)}`, include: 'total' }),
  'best runs of a symbol': (round) =>
    list('/v1/backtests/best', { symbol: symbolOf(round), metric: turn(indexed, round), min_trades: '30' }),
  'best runs by any other metric': (round) =>
    list('/v1/backtests/best', { metric: turn(others, round), min_trades: '30' }),
  'summary of 30 days': (round) => `/v1/summaries?days=30&metric=${turn(indexed, round)}`,
  'summary of a year': (round) => `/v1/summaries?days=365&metric=${turn(indexed, round)}`,
  'summary of a year by any other metric': (round) => `/v1/summaries?days=365&metric=${turn(others, round)}`,
};

/** What is asked of the large optimization and needs no look at every combination. */
export function askedOfOptimization(id) {
  const base = `/v1/optimizations/${id}`;
  const results = (parameters) => list(`${base}/results`, parameters);
  return {
    'ranking, first page': () => results({}),
    'ranking, hundredth page': hundredth('combination_index', () => results({})),
    'ranking, counted': () => results({ include: 'total' }),
    'ranking, with three metrics': (round) =>
      results({
        filter: `total_trades >= ${30 + round} AND metrics.max_drawdown_pct <= 30 AND metrics.win_rate >= 0.4`,
      }),
    'one combination': (round) => `${base}/results/${round}`,
    'optimizations, newest first': () => list('/v1/optimizations', {}),
  };
}

/** What is found by a look at every combination, and is kept: asked for the first time it takes longer than ever after. */
export function keptOfOptimization(id) {
  const base = `/v1/optimizations/${id}`;
  const byAny = (round) =>
    list(`${base}/results`, { order_by: `metrics.${turn(ofCombinations, 5 * round)} ${way(round)}` });
  const aggregates = ['best', 'mean', 'median', 'count'];
  return {
    'ranking by any metric': byAny,
    'ranking by any metric, hundredth page': hundredth('combination_index', byAny),
    'heat map': () => `${base}/heatmap?x=fast&y=slow`,
    'heat map of any metric': (round) =>
      `${base}/heatmap?x=slow&y=fast&metric=${turn(ofCombinations, 5 * round)}&aggregate=${turn(aggregates, round)}`,
    importance: () => `${base}/importance`,
    'importance for any metric': (round) => `${base}/importance?metric=${turn(ofCombinations, 5 * round)}`,
    'best by each metric': () => `${base}/best`,
  };
}

/** What is asked of single backtests, by their ids. */
export function askedOfSingleRuns(ids) {
  return {
    'one run': (round) => `/v1/backtests/${turn(ids, round)}`,
    'trades of a run': (round) => `/v1/backtests/${turn(ids, round)}/trades?limit=${limit}`,
    'trades of a run by weekday': (round) => `/v1/backtests/${turn(ids, round)}/breakdown?by=weekday`,
    'comparison of 20 runs': (round) =>
      `/v1/comparisons?ids=${Array.from({ length: 20 }, (_, n) => turn(ids, round + n)).join(',')}`,
  };
}

/** The path of a list becomes that of its hundredth page. Its cursor is found once, by few large pages that have one field alone. */
function hundredth(field, pathOf) {
  const found = new Map();
  return async (round, get) => {
    const path = pathOf(round);
    if (!found.has(path)) found.set(path, path + (await cursorAfter(beforeHundredth, path, field, get)));
    return found.get(path);
  };
}

/** Empty where the list has no more than that. */
async function cursorAfter(items, path, field, get) {
  let cursor = '';
  for (let before = 0; before < items;) {
    const most = Math.min(mostAtOnce, items - before);
    const page = await get(`${path.replace(`limit=${limit}`, `limit=${most}`)}&fields=${field}${cursor}`);
    if (!page.has_more) return '';
    cursor = `&cursor=${encodeURIComponent(page.next_cursor)}`;
    before += most;
  }
  return cursor;
}
