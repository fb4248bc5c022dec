import type { Dataset } from '../api/resources';

/** What the demo submits, and the same as a command to type. */
export interface DemoBacktest {
  readonly strategy: string;
  readonly symbol: string;
  readonly timeframe: string;
  readonly dataset_id: string;
  readonly params: Readonly<Record<string, number>>;
  readonly initial_balance: number;
  readonly volume: number;
  readonly notes: string;
}

type DemoAxis = readonly number[] | { readonly min: number; readonly max: number; readonly step: number };

export interface DemoOptimization extends Omit<DemoBacktest, 'params'> {
  readonly param_grid: Readonly<Record<string, DemoAxis>>;
  readonly constraints: readonly string[];
  readonly optimize_metric: string;
}

export interface DemoWalkForward extends DemoOptimization {
  readonly train: { readonly months: number };
  readonly test: { readonly months: number };
}

const strategy = 'sma-cross';
const ownStrategy = 'demo-rsi-dip';

/** One contract of 1 USD a point against 10,000 USD: the index at 700 … 3,400 points is 7 … 34 % of the account. */
export const demoBacktest = ({ id, symbol, timeframe }: Dataset): DemoBacktest => ({
  strategy,
  symbol,
  timeframe,
  dataset_id: id,
  params: { fast: 50, slow: 200 },
  initial_balance: 10_000,
  volume: 1,
  notes: 'demo',
});

/** The strategy of the user's own on the same market with the same size. */
export const demoRulesBacktest = (dataset: Dataset): DemoBacktest => ({
  ...demoBacktest(dataset),
  strategy: ownStrategy,
  params: { period: 5, limit: 30 },
});

/** 56 × 57 values, of which 3,003 combinations have fast < slow. */
export const demoOptimization = ({ id, symbol, timeframe }: Dataset): DemoOptimization => ({
  strategy,
  symbol,
  timeframe,
  dataset_id: id,
  initial_balance: 10_000,
  volume: 1,
  param_grid: { fast: { min: 5, max: 60, step: 1 }, slow: { min: 20, max: 300, step: 5 } },
  constraints: ['fast < slow'],
  optimize_metric: 'sharpe_ratio',
  notes: 'demo',
});

/** 50 × 79 values, of which 3,508 combinations have fast < slow, over 100,000 bars each. */
export const demoLargeOptimization = ({ id, symbol, timeframe }: Dataset): DemoOptimization => ({
  strategy,
  symbol,
  timeframe,
  dataset_id: id,
  initial_balance: 10_000,
  volume: 0.1,
  param_grid: { fast: { min: 4, max: 200, step: 4 }, slow: { min: 20, max: 800, step: 10 } },
  constraints: ['fast < slow'],
  optimize_metric: 'sharpe_ratio',
  notes: 'demo',
});

/** 54 pairs with fast < slow in each window: four years of training, one of test. */
export const demoWalkForward = (dataset: Dataset): DemoWalkForward => ({
  ...demoOptimization(dataset),
  param_grid: { fast: { min: 10, max: 50, step: 10 }, slow: { min: 50, max: 250, step: 20 } },
  train: { months: 48 },
  test: { months: 12 },
});

/** The command that submits the same. */
export function commandOf(request: DemoBacktest | DemoOptimization | DemoWalkForward): string {
  const { symbol, timeframe, volume } = request;
  const market = `--strategy ${request.strategy} --symbol ${symbol} --timeframe ${timeframe} --volume ${volume}`;
  if ('params' in request) {
    const params = Object.entries(request.params).map(([name, value]) => `--param ${name}=${value}`);
    return `backtest ${market} ${params.join(' ')}`;
  }
  const axes = Object.entries(request.param_grid).map(([name, axis]) => `--grid ${name}=${axisText(axis)}`);
  const constraints = request.constraints.map((text) => `--constraint "${text}"`);
  const search = `${market} ${[...axes, ...constraints].join(' ')} --metric ${request.optimize_metric}`;
  if (!('train' in request)) return `optimize ${search}`;
  return `walk-forward ${search} --train ${request.train.months}mo --test ${request.test.months}mo`;
}

const axisText = (axis: DemoAxis): string =>
  'min' in axis ? `${axis.min}:${axis.max}:${axis.step}` : axis.map(String).join(',');
