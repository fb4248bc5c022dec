import { escapeHtml, shownNumber } from './html';

const width = 960;
const height = 260;
const margin = { left: 80, right: 10, top: 10, bottom: 24 };
/** The part of a chart that values lie in. */
export const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
const ticks = 4;

/** Values as they lie on the paper. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly place: (value: number) => number;
}

/** Points over time, x in epoch ms, as an inline SVG. @param title what it shows, for those who cannot see it */
export function lineChart(title: string, points: readonly (readonly [number, number])[]): string {
  const [x, y] = [timeScale(points.map(([at]) => at)), valueScale(points.map(([, value]) => value))];
  const path = points.map(([at, value]) => `${x.place(at).toFixed(1)},${y.place(value).toFixed(1)}`).join(' ');
  return framed(title, x, y, `<polyline class="line" points="${path}"/>`);
}

/** Bars from the left to the right, each over a range of values. */
export function barChart(
  title: string,
  bars: readonly { readonly low: number; readonly high: number; readonly count: number }[],
): string {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const each = inner.width / Math.max(1, bars.length);
  const rects = bars.map(({ low, high, count }, index) => {
    const size = (inner.height * count) / most;
    const place = `x="${(margin.left + index * each).toFixed(1)}" y="${(margin.top + inner.height - size).toFixed(1)}"`;
    const label = `${shownNumber(low)} to ${shownNumber(high)}: ${count}`;
    const kind = high <= 0 ? 'loss' : 'gain';
    return `<rect class="${kind}" ${place} width="${(each * 0.9).toFixed(1)}" height="${size.toFixed(1)}"><title>${label}</title></rect>`;
  });
  const ends =
    bars.length === 0
      ? ''
      : label(margin.left, shownNumber(bars[0].low), 'start') +
        label(width - margin.right, shownNumber(bars[bars.length - 1].high), 'end');
  return svg(title, rects.join('') + ends);
}

/** From the left to the right. */
export function timeScale(timesMs: readonly number[]): Scale {
  return scaleOf(timesMs, margin.left, margin.left + inner.width);
}

/** From the bottom to the top. */
export function valueScale(values: readonly number[]): Scale {
  return scaleOf(values, margin.top + inner.height, margin.top);
}

function scaleOf(values: readonly number[], from: number, to: number): Scale {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const span = high > low ? high - low : 1;
  return { low, high, place: (value) => from + ((to - from) * (value - low)) / span };
}

/** A chart with its grid and labels. @param content in SVG, placed by the scales */
export function framed(title: string, x: Scale, y: Scale, content: string): string {
  const lines = Array.from({ length: ticks + 1 }, (_, index) => {
    const value = y.low + ((y.high - y.low) * index) / ticks;
    const at = y.place(value).toFixed(1);
    return `<line class="grid" x1="${margin.left}" y1="${at}" x2="${width - margin.right}" y2="${at}"/><text class="label" x="${margin.left - 6}" y="${at}" text-anchor="end">${shownNumber(value)}</text>`;
  });
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const ends = label(margin.left, day(x.low), 'start') + label(width - margin.right, day(x.high), 'end');
  return svg(title, lines.join('') + ends + content);
}

function label(x: number, text: string, anchor: string): string {
  return `<text class="label" x="${x}" y="${height - 6}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;
}

function svg(title: string, content: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img"><title>${escapeHtml(title)}</title>${content}</svg>`;
}
