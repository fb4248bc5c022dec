import type { BarSeries } from '@barmill/market-data';
import { measure } from '@barmill/metrics';
import { plainExecution, simulate, type TradeLeg } from '@barmill/simulation';
import type { GoldenFigures, GoldenSweep, GoldenTrade } from './golden-file';
import { smaCross } from './sma-signals';

export interface GoldenComparison {
  readonly combinations: number;
  /** Trades that differ, or are missing, in the trade lists that the file has, and in the numbers of trades of all. */
  readonly tradeMismatches: number;
  /** Over all figures of all combinations, relative. */
  readonly maxRelError: number;
  /** The first few trades and figures that differ. */
  readonly examples: readonly string[];
}

const BAR_MS = 900_000;
const TOLERANCE = 1e-9;
const EXAMPLES = 5;
const barsPerYear = 35_040;
const instrument = { pipSize: 1, tickSize: 0, contractSize: 1, minLot: 0, maxLot: 1e9, lotStep: 0 };

/** Makes the golden sweep with `simulate` and `measure`, and says how far they are from vectorbt. */
export function compareWithGolden(golden: GoldenSweep): GoldenComparison {
  const series = seriesOf(golden);
  const compared = golden.results.map((figures) => compareCombination(golden, series, figures));
  const differences = compared.flatMap(({ tradeDifferences }) => tradeDifferences);
  const examples = [...differences, ...compared.flatMap(({ figureDifferences }) => figureDifferences)];
  return {
    combinations: golden.results.length,
    tradeMismatches: differences.length,
    maxRelError: Math.max(...compared.map(({ relError }) => relError)),
    examples: examples.slice(0, EXAMPLES),
  };
}

function compareCombination(golden: GoldenSweep, series: BarSeries, figures: GoldenFigures) {
  const name = `fast=${figures.fast} slow=${figures.slow}`;
  const signals = smaCross(series, figures.fast, figures.slow);
  const range = { tradeFrom: 0, end: series.length };
  const result = simulate(series, signals, executionOf(golden), instrument, BAR_MS, range);
  const returns = { returnsBasis: 'bar', periodsPerYear: barsPerYear, riskFreeRate: 0 } as const;
  const measured = measure(result, series, returns);
  const values = Object.fromEntries(Object.entries(measured).map(([id, { value }]) => [id, value]));
  const errors = pairs(figures, values).map(([id, one, other]) => ({
    id,
    one,
    other,
    error: relativeError(one, other),
  }));
  const trades = golden.trades[`${name} stops=0`] ?? [];
  const count = result.legs.length === figures.trades ? [] : [`${result.legs.length} trades for ${figures.trades}`];
  const unlike = trades.flatMap((trade, k) => (isSameTrade(result.legs[k], trade) ? [] : [`trade ${k + 1} differs`]));
  return {
    tradeDifferences: [...count, ...unlike].map((what) => `${name}: ${what}`),
    figureDifferences: errors
      .filter(({ error }) => error > TOLERANCE)
      .map(({ id, one, other }) => `${name}: ${id} is ${one} instead of ${other}`),
    relError: Math.max(...errors.map(({ error }) => error)),
  };
}

function seriesOf({ bars, data }: GoldenSweep): BarSeries {
  const { open, high, low, close } = data;
  return {
    length: bars,
    time: Float64Array.from({ length: bars }, (_, bar) => Date.UTC(2024, 0, 1) + bar * BAR_MS),
    open: Float64Array.from(open),
    high: Float64Array.from(high),
    low: Float64Array.from(low),
    close: Float64Array.from(close),
    volume: null,
    spreadPips: null,
  };
}

function executionOf({ params }: GoldenSweep) {
  return {
    ...plainExecution,
    initialBalance: params.cash,
    sizing: 'notional',
    notional: params.size,
    commissionPct: params.fees * 100,
    slippagePct: params.slippage * 100,
    endOfData: 'mark',
  } as const;
}

/** The seven figures by their names, ours and vectorbt's, in the units of the file. */
function pairs(
  golden: GoldenFigures,
  values: Readonly<Record<string, number | null>>,
): (readonly [string, number | null, number])[] {
  const percent = (id: string, sign: number) => (values[id] === null ? null : (sign * values[id]) / 100);
  return [
    ['total_return', percent('total_return_pct', 1), golden.total_return],
    ['max_drawdown', percent('max_drawdown_pct', -1), golden.max_drawdown],
    ['sharpe', values.sharpe_ratio, golden.sharpe],
    ['sortino', values.sortino_ratio, golden.sortino],
    ['trades', values.total_trades, golden.trades],
    ['win_rate', values.win_rate, golden.win_rate],
    ['profit_factor', values.profit_factor, golden.profit_factor],
  ];
}

function relativeError(actual: number | null, golden: number): number {
  if (actual === null) return Infinity;
  return actual === golden ? 0 : Math.abs(actual - golden) / Math.abs(golden);
}

function isSameTrade(leg: TradeLeg | undefined, trade: GoldenTrade): boolean {
  if (leg === undefined) return false;
  const isOpen = trade.status === 'open';
  const numbers = [
    [leg.volume, trade.size],
    [leg.entryPrice, trade.entry_price],
    [leg.commission, trade.entry_fees + trade.exit_fees],
    [leg.profit, trade.pnl],
    [isOpen ? trade.exit_price : leg.exitPrice, trade.exit_price],
  ] as const;
  return (
    leg.direction === trade.direction &&
    leg.entryBar === trade.entry_bar &&
    leg.exitBar === (isOpen ? null : trade.exit_bar) &&
    numbers.every(([one, other]) => relativeError(one, other) <= TOLERANCE)
  );
}
