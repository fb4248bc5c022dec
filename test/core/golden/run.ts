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
}

const BAR_MS = 900_000;
const TOLERANCE = 1e-9;
const barsPerYear = 35_040;
const instrument = { pipSize: 1, tickSize: 0, contractSize: 1, minLot: 0, maxLot: 1e9, lotStep: 0 };

/** Makes the golden sweep with `simulate` and `measure`, and says how far they are from vectorbt. */
export function compareWithGolden(golden: GoldenSweep): GoldenComparison {
  const series = seriesOf(golden);
  let tradeMismatches = 0;
  let maxRelError = 0;
  for (const figures of golden.results) {
    const signals = smaCross(series, figures.fast, figures.slow);
    const result = simulate(series, signals, executionOf(golden), instrument, BAR_MS, {
      tradeFrom: 0,
      end: series.length,
    });
    const returns = { returnsBasis: 'bar', periodsPerYear: barsPerYear, riskFreeRate: 0 } as const;
    const measured = measure(result, series, returns);
    const values = Object.fromEntries(Object.entries(measured).map(([id, { value }]) => [id, value]));
    maxRelError = Math.max(maxRelError, ...pairs(figures, values).map(([one, other]) => relativeError(one, other)));
    if (result.legs.length !== figures.trades) tradeMismatches++;
    const trades = golden.trades[`fast=${figures.fast} slow=${figures.slow} stops=0`] ?? [];
    trades.forEach((trade, k) => {
      if (!isSameTrade(result.legs[k], trade)) tradeMismatches++;
    });
  }
  return { combinations: golden.results.length, tradeMismatches, maxRelError };
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

/** The seven figures, in the units of the file. */
function pairs(
  golden: GoldenFigures,
  values: Readonly<Record<string, number | null>>,
): (readonly [number | null, number])[] {
  const percent = (id: string, sign: number) => (values[id] === null ? null : (sign * values[id]) / 100);
  return [
    [percent('total_return_pct', 1), golden.total_return],
    [percent('max_drawdown_pct', -1), golden.max_drawdown],
    [values.sharpe_ratio, golden.sharpe],
    [values.sortino_ratio, golden.sortino],
    [values.total_trades, golden.trades],
    [values.win_rate, golden.win_rate],
    [values.profit_factor, golden.profit_factor],
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
