import type { CandleSeries } from '../candles/candle-columns';
import { framed, inner, timeScale, valueScale, type Scale } from './chart';

type Point = readonly [timeMs: number, price: number];

/** A leg as the chart draws it. */
export interface DrawnTrade {
  readonly entry: Point;
  readonly exit: Point;
  readonly isLong: boolean;
  readonly isGain: boolean;
}

/** Half the size of a marker. */
const arm = 3.5;

/**
 * Candles, and trades at their own times, as an inline SVG. Color alone says nothing: a side is told by where the triangle of an entry points, a result by
 * the exit's mark and by its line, unbroken or dashed.
 *
 * @param candles null: the trades alone
 */
export function priceChart(title: string, candles: CandleSeries | null, trades: readonly DrawnTrade[]): string {
  const ends = trades.flatMap(({ entry, exit }) => [entry, exit]);
  const x = timeScale([...(candles?.timeMs ?? []), ...ends.map(([at]) => at)]);
  const y = valueScale([...(candles?.low ?? []), ...(candles?.high ?? []), ...ends.map(([, price]) => price)]);
  const place = ([at, price]: Point): Spot => [round(x.place(at)), round(y.place(price))];
  return framed(title, x, y, (candles ? candlePaths(candles, x, y) : '') + tradeMarks(trades, place));
}

/** One path for all wicks, one for the bodies of falling candles, which are filled, and one for the others, which are hollow. */
function candlePaths({ timeMs, open, high, low, close }: CandleSeries, x: Scale, y: Scale): string {
  const half = Math.max(0.3, (0.35 * inner.width) / timeMs.length);
  const wicks: string[] = [];
  const bodies = { rising: [] as string[], falling: [] as string[] };
  timeMs.forEach((at, i) => {
    const middle = x.place(at);
    const [top, bottom] = [y.place(Math.max(open[i], close[i])), y.place(Math.min(open[i], close[i]))];
    const [highest, lowest] = [y.place(high[i]), y.place(low[i])];
    const [left, right] = [round(middle - half), round(middle + half)];
    wicks.push(`M${round(middle)} ${round(highest)}V${round(top)}M${round(middle)} ${round(bottom)}V${round(lowest)}`);
    const body = `M${left} ${round(top)}H${right}V${round(bottom)}H${left}Z`;
    bodies[close[i] < open[i] ? 'falling' : 'rising'].push(body);
  });
  return path('wick', wicks) + path('rising', bodies.rising) + path('falling', bodies.falling);
}

type Spot = readonly [x: number, y: number];

function tradeMarks(trades: readonly DrawnTrade[], place: (point: Point) => Spot): string {
  const lines = trades.map(({ entry, exit, isGain }) => {
    const [[x1, y1], [x2, y2]] = [place(entry), place(exit)];
    return `<line class="${isGain ? 'gain' : 'loss'}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
  });
  const entries = (isLong: boolean) =>
    trades.filter((trade) => trade.isLong === isLong).map(({ entry }) => triangle(place(entry), isLong ? -1 : 1));
  const exits = (isGain: boolean) => trades.filter((trade) => trade.isGain === isGain).map(({ exit }) => place(exit));
  return [
    ...lines,
    path('long entry', entries(true)),
    path('short entry', entries(false)),
    path('gain exit', exits(true).map(diamond)),
    path('loss exit', exits(false).map(cross)),
  ].join('');
}

/** @param direction −1: it points up */
function triangle([x, y]: Spot, direction: 1 | -1): string {
  return `M${round(x - arm)} ${round(y - direction * arm)}h${2 * arm}l${-arm} ${direction * 2 * arm}Z`;
}

function diamond([x, y]: Spot): string {
  return `M${round(x - arm)} ${y}l${arm} ${-arm}l${arm} ${arm}l${-arm} ${arm}Z`;
}

function cross([x, y]: Spot): string {
  return `M${round(x - arm)} ${round(y - arm)}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`;
}

function path(name: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `<path class="${name}" d="${parts.join('')}"/>`;
}

/** Tenths of a point are finer than any screen or printer. */
function round(value: number): number {
  return Math.round(10 * value) / 10;
}
