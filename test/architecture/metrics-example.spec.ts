import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type MetricId } from '@barmill/metrics';
import { plainExecution, simulate, type Signals } from '@barmill/simulation';
import { root } from './source-files';

const dayMs = 86_400_000;
const page = readFileSync(join(root, 'docs/reference/metrics.md'), 'utf8');
const [barTable, figureTable] = page
  .split(/^## Example$/m)[1]
  .split(/^## /m)[0]
  .split('| figure |')
  .map(rowsOf);

/** The cells of the rows whose first one holds a number or a name, not a heading. */
function rowsOf(text: string): string[][] {
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.filter(([, first]) => /^(\d+|`\w+`)$/.test(first ?? '')).map((cells) => cells.slice(1, -1));
}

const numberOf = (cell: string) => Number(cell.replace('−', '-'));
const bars = barTable.map(([, prices]) => prices.replaceAll('`', '').split(' ').map(Number));
const decisions = barTable.map(
  ([, , cell]) => /^(?:`(?<side>long|short)`(?:, SL `(?<stop>\d+)`)?)?$/.exec(cell)?.groups,
);

function runExample() {
  const column = (place: number) => Float64Array.from(bars, (bar) => bar[place]);
  const flags = (side?: string) => Uint8Array.from(decisions, (one) => (side && one?.side === side ? 1 : 0));
  const stops = Float64Array.from(decisions, (one) => Number(one?.stop ?? NaN));
  const signals: Signals = {
    enterLong: flags('long'),
    enterShort: flags('short'),
    exitLong: flags(),
    exitShort: flags(),
    stopLoss: { kind: 'level', long: stops, short: stops },
    takeProfit: null,
  };
  const series = {
    length: bars.length,
    time: Float64Array.from(bars, (_, bar) => Date.UTC(2024, 0, 1) + bar * dayMs),
    open: column(0),
    high: column(1),
    low: column(2),
    close: column(3),
    volume: null,
    spreadPips: null,
  };
  const execution = { ...plainExecution, initialBalance: 1_000, volume: 10 };
  const instrument = { pipSize: 1, tickSize: 0, contractSize: 1, minLot: 0, maxLot: 1_000, lotStep: 0 };
  const result = simulate(series, signals, execution, instrument, dayMs, { tradeFrom: 0, end: bars.length });
  const figures = measure(result, series, { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0 });
  return { result, figures };
}

describe('the example of the metrics page', () => {
  const { result, figures } = runExample();

  it('has the equity of its run', () => {
    expect(barTable).toHaveLength(5);
    expect([...result.equity]).toEqual([1_000, ...barTable.map(([, , , equity]) => numberOf(equity))]);
  });

  it('has the profits that its text says', () => {
    expect(result.legs.map(({ profit }) => profit)).toEqual([100, -100, 50]);
  });

  it('has figures of every kind', () => {
    expect(figureTable.length).toBeGreaterThan(35);
  });

  it.each(figureTable)('%s is %s', (name, value) => {
    const decimals = value.split('.')[1]?.length ?? 0;
    const id = name.replaceAll('`', '') as MetricId;
    expect(figures[id].value).toBeCloseTo(numberOf(value), decimals === 0 ? 9 : decimals);
  });
});
