// One file because it is one table: a row for each operation.
import type { Call, Names } from './example-call';
import { candleRange, type World } from './world';

/** A change of the good call, and how the API refuses that. */
type Bad = readonly [
  what: string,
  change: {
    readonly query?: Names;
    readonly body?: object;
    readonly names?: Names | ((world: World) => Names);
    readonly method?: string;
  },
  status: number,
  code: string,
  detail?: RegExp,
];

/** How an operation is called, beside what its example in the document says. */
export interface OperationCase {
  /** What stands for placeholders of its path and for parameters of its query that have no example. */
  readonly names?: (world: World) => Names;
  /** The same for a call that uses up what it names, such as a deletion: made for it. */
  readonly fresh?: (world: World) => Promise<Names>;
  /** Bad calls, beside those that follow from the document. */
  readonly bad?: readonly Bad[];
}

const backtest = ({ ids }: World): Names => ({ id: ids.backtest });
const optimization = ({ ids }: World): Names => ({ id: ids.optimization });
const waiting = ({ ids }: World): Names => ({ id: ids.waiting });
const walkForward = ({ ids }: World): Names => ({ id: ids.walkForward });
const batch = ({ ids }: World): Names => ({ id: ids.batch });
const key = ({ ids }: World): Names => ({ id: ids.key });
const webhook = ({ ids }: World): Names => ({ id: ids.webhook });
const made =
  (kind: Parameters<World['made']>[0]) =>
  async (world: World): Promise<Names> => ({
    id: await world.made(kind),
  });

const nobodys = '01890000-0000-7000-8000-00000000abcd';
/** Names that would do harm where one of them became SQL, a path, a formula, a prototype or a template. */
const hostile = ["x'; drop table backtest_runs; --", '../../etc/passwd', '=HYPERLINK("//x")', '__proto__', '${7*7}'];

/** A cursor that no list has given. */
const foreignCursor = Buffer.from(JSON.stringify(['another', [1]])).toString('base64url');
const cursors: readonly Bad[] = [
  ['a cursor that is none', { query: { cursor: 'xyz' } }, 400, 'invalid_cursor'],
  ['the cursor of another list', { query: { cursor: foreignCursor } }, 400, 'invalid_cursor'],
];
const places: readonly Bad[] = [['a place that is none', { query: { after: 'x' } }, 400, 'invalid_event_id']];
const filters: readonly Bad[] = [
  ['a filter that breaks off', { query: { filter: 'status = ' } }, 400, 'malformed_filter', /character 10/],
  ['a filter over an unknown field', { query: { filter: 'statsu = 1' } }, 422, 'unknown_field', /character 1.*status/],
  ['a filter over an unknown metric', { query: { filter: 'metrics.sharp > 1' } }, 422, 'unknown_field', /sharpe_ratio/],
  ...hostile.map((name): Bad => [
    `a filter ${name}`,
    { query: { filter: name } },
    400,
    'malformed_filter',
    /character/,
  ]),
];
const orders: readonly Bad[] = [
  ['an order that is none', { query: { order_by: 'status down' } }, 400, 'malformed_order', /character 8/],
  ['an order by an unknown field', { query: { order_by: 'statsu' } }, 422, 'unknown_field', /status/],
];
const selections: readonly Bad[] = [
  ['unknown fields', { query: { fields: 'id,statsu' } }, 422, 'unknown_field', /status/],
];
const metrics: readonly Bad[] = ['sharp', ...hostile].map((name) => [
  `the metric ${name}`,
  { query: { metric: name } },
  422,
  'unknown_metric',
  /sharpe_ratio/,
]);
const searched = [...cursors, ...filters, ...orders, ...selections];
const names = (field: string, code: string, detail: RegExp): Bad[] =>
  ['NOBODY', ...hostile].map((name) => [`the ${field} ${name}`, { body: { [field]: name } }, 422, code, detail]);
const submissions: readonly Bad[] = [
  ...names('strategy', 'unknown_strategy', /sma-cross/),
  ...names('symbol', 'unknown_symbol', /EURUSD/),
  ['an unknown timeframe', { body: { timeframe: 'D7' } }, 422, 'unknown_timeframe', /M15/],
  ['another data set', { body: { dataset_id: nobodys } }, 422, 'unknown_dataset'],
  ['an unknown mode', { body: { execution_mode: 'magic' } }, 422, 'invalid_body', /execution_mode/],
];
const searches: readonly Bad[] = [
  ...submissions,
  ['an unknown metric', { body: { optimize_metric: 'sharp' } }, 422, 'unknown_metric', /sharpe_ratio/],
  ['an unknown method', { body: { method: 'magic' } }, 422, 'invalid_body', /method/],
  ['an unknown parameter', { body: { param_grid: { fsat: [5] } } }, 422, 'invalid_grid', /fast/],
  ['an empty grid', { body: { param_grid: {} } }, 422, 'empty_grid'],
  ['a constraint that breaks off', { body: { constraints: ['fast <'] } }, 422, 'bad_constraint', /\^/],
];
const notJudged: readonly Bad[] = [['what has not finished', { names: waiting }, 409, 'not_judged', /paused/]];

/** Every operation of the document, by its id. */
/** Windows that no walk forward can have. */
const windows: readonly Bad[] = [
  ...searches,
  ['no lengths', { body: { train: undefined, test: undefined } }, 422, 'invalid_windows', /train/],
  ['no test', { body: { test: undefined } }, 422, 'invalid_windows', /test/],
  ['lengths in two units', { body: { test: { days: 90 } } }, 422, 'invalid_windows', /in months/],
  ['a length of nothing', { body: { train: { months: 0 } } }, 422, 'invalid_body', /train/],
  ['windows longer than the data', { body: { train: { months: 240 } } }, 422, 'invalid_windows'],
  ['a negative purge', { body: { purge: { days: -1 } } }, 422, 'invalid_body', /purge/],
  ['a length in parts', { body: { train: { months: 1.5 } } }, 422, 'invalid_body', /train/],
  ['a step of nothing', { body: { step: { months: 0 } } }, 422, 'invalid_body', /step/],
  ['a mode that is none', { body: { mode: 'spiral' } }, 422, 'invalid_body', /mode/],
  ['a purge longer than a test', { body: { purge: { days: 400 } } }, 422, 'invalid_windows', /purge/],
];

export const cases: Readonly<Record<string, OperationCase>> = {
  Backtests_submit: {
    bad: [
      ...submissions,
      ['an unknown parameter', { body: { params: { fsat: 5 } } }, 422, 'invalid_parameters', /fast/],
    ],
  },
  Backtests_list: { bad: searched },
  Backtests_get: { names: backtest },
  Backtests_edit: {
    names: backtest,
    bad: [
      [
        'nothing to change',
        { body: { notes: undefined, tags: undefined, is_favorite: undefined } },
        422,
        'invalid_body',
        /at least one/,
      ],
    ],
  },
  Backtests_trades: { names: backtest, bad: cursors },
  Backtests_equityCurve: {
    names: backtest,
    bad: [['too few points', { query: { points: '9' } }, 422, 'invalid_query', />=10/]],
  },
  Backtests_cancel: { names: backtest, fresh: made('backtest'), bad: [['what has ended', {}, 409, 'not_cancellable']] },
  Backtests_events: { names: backtest, bad: places },
  Candles_get: {
    names: (world) => ({ ...backtest(world), ...candleRange }),
    bad: [
      ...cursors,
      ['a timeframe that the run does not read', { query: { timeframe: 'H4' } }, 422, 'unknown_timeframe', /D1/],
      ['an end before the beginning', { query: { to: '1990-01-01' } }, 422, 'reversed_dates'],
      ['too many bars', { query: { limit: '5001' } }, 422, 'invalid_query', /5000/],
      [
        'an indicator that breaks off',
        { query: { indicators: 'ema(close,' } },
        422,
        'invalid_indicators',
        /got the end/,
      ],
      ...hostile.map((name): Bad => [
        `the indicator ${name}`,
        { query: { indicators: name } },
        422,
        'invalid_indicators',
      ]),
    ],
  },
  Best_list: { bad: [...cursors, ...filters, ...selections, ...metrics] },
  BacktestExports_runs: { bad: [...filters, ...orders] },
  BacktestExports_trades: { names: backtest },
  BacktestExports_equity: { names: backtest },
  Report_report: { names: backtest },
  RunRemoval_deleteBacktest: { names: backtest, fresh: made('backtest') },
  Reproductions_start: { names: backtest },
  Reproductions_get: { names: ({ ids }) => ({ id: ids.backtest, reproduction_id: ids.reproduction }) },
  Analysis_drawdown: {
    names: backtest,
    bad: [['no period', { query: { limit: '0' } }, 422, 'invalid_query', /limit/]],
  },
  Analysis_calendar: { names: backtest },
  Analysis_breakdown: { names: backtest },
  Comparisons_compare: {
    names: ({ ids }) => ({ ids: `${ids.backtest},${ids.another}` }),
    bad: [
      ['one run', { query: { ids: nobodys } }, 422, 'invalid_query'],
      ['runs of nobody', { query: { ids: `${nobodys},${nobodys.replace('abcd', 'abce')}` } }, 422, 'unknown_run'],
      ['no ids', { query: { ids: hostile.join() } }, 422, 'invalid_query'],
    ],
  },
  Summaries_summarize: { bad: [...filters, ...metrics] },
  Batches_submit: {
    bad: [
      ['no timeframe', { body: { timeframes: [] } }, 422, 'invalid_body', /timeframes/],
      [
        'too many runs',
        { body: { symbols: Array(200).fill('SP500'), timeframes: ['D1', 'H4', 'H1'] } },
        422,
        'too_many_runs',
        /1200/,
      ],
    ],
  },
  Batches_list: { bad: searched.filter(([what]) => !what.includes('unknown metric')) },
  Batches_get: { names: batch },
  Batches_events: { names: batch, bad: places },
  Batches_delete: { names: batch, fresh: made('batch') },
  Batches_cancel: { names: batch, fresh: made('batch') },
  Estimate_estimate: {
    bad: [...searches, ['no worker', { query: { workers: '0' } }, 422, 'invalid_query', /workers/]],
  },
  Optimizations_submit: {
    bad: searches,
  },
  Optimizations_list: { bad: [...cursors, ...orders, ...selections] },
  Optimizations_get: { names: optimization },
  Optimizations_edit: {
    names: optimization,
    bad: [['tags that are none', { body: { tags: [7] } }, 422, 'invalid_body', /tags\/0/]],
  },
  Optimizations_results: { names: optimization, bad: searched },
  Optimizations_cancel: {
    names: optimization,
    fresh: made('optimization'),
    bad: [['what has ended', {}, 409, 'not_cancellable']],
  },
  Optimizations_events: { names: optimization, bad: places },
  Steering_pause: {
    names: optimization,
    fresh: made('optimization'),
    bad: [['what has ended', {}, 409, 'not_pausable', /completed/]],
  },
  Steering_resume: {
    names: optimization,
    fresh: async (world) => ({ id: await world.madePaused('optimization') }),
    bad: [['what has ended', {}, 409, 'not_resumable', /completed/]],
  },
  Steering_retryFailed: {
    names: optimization,
    fresh: async ({ ids }) => ({ id: ids.withFailures }),
    bad: [
      ['what has no failures', {}, 409, 'nothing_failed'],
      ['what goes on', { names: waiting }, 409, 'not_ended', /paused/],
    ],
  },
  Steering_extend: {
    names: optimization,
    bad: [
      ['nothing more', { body: { param_grid: {} } }, 409, 'nothing_to_extend', /All 4/],
      ['what goes on', { names: waiting }, 409, 'not_ended', /paused/],
      ['a smaller grid', { body: { param_grid: { fast: [5] } } }, 422, 'not_larger', /10 is missing/],
      ['an unknown parameter', { body: { param_grid: { fsat: [5] } } }, 422, 'invalid_grid', /fast/],
      ['trials of a grid', { body: { budget: { trials: 9 } } }, 422, 'not_for_grid', /random, sobol, genetic/],
      ['another method', { body: { method: 'sobol' } }, 422, 'invalid_body', /method/],
    ],
  },
  Overfitting_overfitting: { names: optimization, bad: notJudged },
  Overfitting_surface: { names: optimization, bad: notJudged },
  WalkForwards_submit: {
    bad: [
      ...windows,
      ['a backtest that is none', { body: { parent_backtest_id: nobodys } }, 422, 'unknown_run', /parent_backtest_id/],
    ],
  },
  WalkForwardEstimate_estimate: {
    bad: [...windows, ['no worker', { query: { workers: '0' } }, 422, 'invalid_query', /workers/]],
  },
  WalkForwards_list: {
    bad: [
      ...cursors,
      ...orders,
      ...selections,
      ['a filter over metrics', { query: { filter: 'metrics.sharpe_ratio > 1' } }, 422, 'unknown_field', /character 1/],
    ],
  },
  WalkForwards_get: { names: walkForward },
  WalkForwards_windows: { names: walkForward, bad: cursors },
  WalkForwards_equityCurve: {
    names: walkForward,
    bad: [['too few points', { query: { points: '9' } }, 422, 'invalid_query', />=10/]],
  },
  WalkForwards_cancel: {
    names: walkForward,
    fresh: made('walkForward'),
    bad: [['what has ended', {}, 409, 'not_cancellable', /completed/]],
  },
  WalkForwards_delete: { names: walkForward, fresh: made('walkForward') },
  WalkForwardSteering_edit: {
    names: walkForward,
    bad: [['a priority that is none', { body: { priority: 'urgent' } }, 422, 'invalid_body', /priority/]],
  },
  WalkForwardSteering_pause: {
    names: walkForward,
    fresh: made('walkForward'),
    bad: [['what has ended', {}, 409, 'not_pausable', /completed/]],
  },
  WalkForwardSteering_resume: {
    names: walkForward,
    fresh: async (world) => ({ id: await world.madePaused('walkForward') }),
    bad: [['what has ended', {}, 409, 'not_resumable', /completed/]],
  },
  WalkForwardExports_windows: { names: walkForward },
  WalkForwardExports_equity: { names: walkForward },
  WalkForwards_events: { names: walkForward, bad: places },
  OptimizationExports_runs: { bad: orders },
  OptimizationExports_results: { names: optimization, bad: [...filters, ...orders] },
  RunRemoval_deleteOptimization: { names: optimization, fresh: made('optimization') },
  Combinations_get: {
    names: optimization,
    bad: [['a combination outside the space', { names: { index: '4' } }, 404, 'unknown_combination']],
  },
  Combinations_open: {
    names: optimization,
    bad: [['a combination outside the space', { names: { index: '4' } }, 404, 'unknown_combination']],
  },
  Grid_heatmap: {
    names: optimization,
    bad: [
      ...metrics,
      ['the same axis twice', { query: { y: 'fast' } }, 422, 'invalid_query', /another parameter/],
      ['a market that it is not on', { query: { symbol: 'NONE' } }, 422, 'unknown_market', /it has [A-Z0-9]+ /],
      ...['fsat', ...hostile].map((x): Bad => [`the axis ${x}`, { query: { x } }, 422, 'unknown_parameter', /fast/]),
    ],
  },
  Grid_importance: { names: optimization, bad: metrics },
  Grid_best: { names: optimization },
  Datasets_list: { bad: cursors },
  Datasets_upload: {
    bad: [
      ...['NOBODY', ...hostile].map((symbol): Bad => [
        `the symbol ${symbol}`,
        { query: { symbol } },
        422,
        'unknown_symbol',
        /EURUSD/,
      ]),
      ['an unknown timeframe', { query: { timeframe: 'D7' } }, 422, 'unknown_timeframe', /M15/],
    ],
  },
  Datasets_get: { names: ({ ids }) => ({ id: ids.dataset }) },
  Datasets_delete: {
    names: ({ ids }) => ({ id: ids.dataset }),
    fresh: made('dataset'),
    bad: [['bars that a run reads', {}, 409, 'dataset_in_use']],
  },
  Instruments_list: { bad: [['a method that it has not', { method: 'PUT' }, 405, 'method_not_allowed']] },
  Instruments_create: {
    bad: [
      ['the name of another, in other letters', { body: { symbol: 'eurusd' } }, 409, 'instrument_exists'],
      ...hostile.map((symbol): Bad => [`the symbol ${symbol}`, { body: { symbol } }, 422, 'invalid_body', /symbol/]),
      ['a pip of nothing', { body: { pip_size: 0 } }, 422, 'invalid_body', /pip_size/],
    ],
  },
  Instruments_get: {
    bad: ['NOBODY', ...hostile].map((symbol) => [`the symbol ${symbol}`, { names: { symbol } }, 404, 'unknown_symbol']),
  },
  Strategies_store: {
    bad: [
      ['a built-in name', { body: { name: 'sma-cross' } }, 422, 'reserved_strategy_name'],
      ['another document under its version', { body: { name: 'stored' } }, 409, 'strategy_version_exists'],
      ...hostile.map((name): Bad => [`the name ${name}`, { body: { name } }, 422, 'invalid_strategy', /name/]),
      ['an expression that breaks off', { body: { entry: { long: 'close >' } } }, 422, 'invalid_strategy'],
      ['a field that is none', { body: { entrey: {} } }, 422, 'invalid_strategy', /entrey/],
    ],
  },
  Strategies_list: { bad: cursors },
  Strategies_check: {},
  Strategies_get: {
    bad: ['nobody', ...hostile].map((name) => [`the name ${name}`, { names: { name } }, 404, 'unknown_strategy']),
  },
  StrategyRemoval_deleteStrategy: {
    names: () => ({ name: 'stored' }),
    fresh: async (world) => ({ name: await world.madeStrategy() }),
    bad: [
      ['a built-in one', { names: { name: 'sma-cross' } }, 409, 'builtin_strategy'],
      ...['nobody', ...hostile].map((name): Bad => [`the name ${name}`, { names: { name } }, 404, 'unknown_strategy']),
    ],
  },
  MetricsDictionary_list: { bad: [['a method that it has not', { method: 'POST' }, 405, 'method_not_allowed']] },
  ApiKeys_create: {
    bad: [
      ['an unknown scope', { body: { scopes: ['root'] } }, 422, 'invalid_body', /read.*run.*manage.*admin/],
      ['a time that is over', { body: { expires_at: '2020-01-01T00:00:00Z' } }, 422, 'expired_at_once'],
    ],
  },
  ApiKeys_list: { bad: cursors },
  ApiKeys_get: { names: key },
  ApiKeys_revoke: { names: key, fresh: made('key') },
  ApiKeys_rotate: {
    names: key,
    fresh: made('key'),
    bad: [['a longer overlap than a week', { body: { overlap_s: 604_801 } }, 422, 'invalid_body', /overlap_s/]],
  },
  Webhooks_create: {
    bad: [
      ['an unknown event', { body: { events: ['backtest.exploded'] } }, 422, 'invalid_body', /backtest\.completed/],
      ['an address of another kind', { body: { url: 'ftp://example.com' } }, 422, 'forbidden_address'],
    ],
  },
  Webhooks_list: { bad: cursors },
  Webhooks_get: { names: webhook },
  Webhooks_edit: {
    names: webhook,
    bad: [['an address of another kind', { body: { url: 'file:///etc/passwd' } }, 422, 'forbidden_address']],
  },
  Webhooks_delete: { names: webhook, fresh: made('webhook') },
  Webhooks_deliveries: { names: webhook, bad: cursors },
  Webhooks_redeliver: { names: ({ ids }) => ({ id: ids.webhook, delivery_id: ids.delivery }) },
  RobustStrategies_list: { bad: [...cursors, ...filters] },
  Timeframes_list: { bad: [['a method that it has not', { method: 'PUT' }, 405, 'method_not_allowed']] },
  Timeframes_get: {
    bad: [
      ['an unknown timeframe', { names: { timeframe: 'D7' } }, 404, 'unknown_timeframe', /M15/],
      ...hostile
        .filter((timeframe) => timeframe.length > 8)
        .map((timeframe): Bad => [`the timeframe ${timeframe}`, { names: { timeframe } }, 404, 'not_found']),
      ['the timeframe ${7*7}', { names: { timeframe: '${7*7}' } }, 404, 'unknown_timeframe', /M15/],
    ],
  },
  Timeframes_edit: {
    bad: [
      ['an unknown timeframe', { names: { timeframe: 'D7' } }, 404, 'unknown_timeframe', /M15/],
      ['a selection that is none', { body: { selected: 'no' } }, 422, 'invalid_body', /selected/],
    ],
  },
  EventLog_list: { bad: cursors },
  Workers_list: { bad: [['a method that it has not', { method: 'DELETE' }, 405, 'method_not_allowed']] },
  Settings_get: { bad: [['a method that it has not', { method: 'DELETE' }, 405, 'method_not_allowed']] },
  Settings_edit: {
    bad: [['a rate that is none', { body: { risk_free_rate: -1 } }, 422, 'invalid_body', /risk_free_rate/]],
  },
};

/** The good call with the change of a bad one. */
export function changedCall(good: Call, [, { query, body, method }]: Bad): Call {
  return {
    ...good,
    ...(method !== undefined && { method }),
    query: { ...good.query, ...query },
    ...(body && { body: JSON.stringify({ ...(JSON.parse(good.body as string) as object), ...body }) }),
  };
}
