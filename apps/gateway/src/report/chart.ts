import { escapeHtml, shownNumber } from './html';

const width = 960;
const height = 260;
const margin = { left: 80, right: 10, top: 10, bottom: 24 };
const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
const ticks = 4;

/** A straight stroke between two points. */
export interface Stroke {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly kind: 'gain' | 'loss';
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly place: (value: number) => number;
}

/** Points over time, x in epoch ms, as an inline SVG. @param title what it shows, for those who cannot see it */
export function lineChart(title: string, points: readonly (readonly [number, number])[]): string {
  const x = scaleOf(
    points.map(([at]) => at),
    margin.left,
    margin.left + inner.width,
  );
  const y = scaleOf(
    points.map(([, value]) => value),
    margin.top + inner.height,
    margin.top,
  );
  const path = points.map(([at, value]) => `${x.place(at).toFixed(1)},${y.place(value).toFixed(1)}`).join(' ');
  return framed(title, x, y, `<polyline class="line" points="${path}"/>`);
}

/** Strokes over time, x in epoch ms. */
export function strokeChart(title: string, strokes: readonly Stroke[]): string {
  const ends = strokes.flatMap(({ from, to }) => [from, to]);
  const x = scaleOf(
    ends.map(([at]) => at),
    margin.left,
    margin.left + inner.width,
  );
  const y = scaleOf(
    ends.map(([, value]) => value),
    margin.top + inner.height,
    margin.top,
  );
  const place = (point: Stroke['from']) => [x.place(point[0]).toFixed(1), y.place(point[1]).toFixed(1)];
  const lines = strokes.map(({ from, to, kind }) => {
    const [[x1, y1], [x2, y2]] = [place(from), place(to)];
    return `<line class="${kind}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
  });
  return framed(title, x, y, lines.join(''));
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

function scaleOf(values: readonly number[], from: number, to: number): Scale {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const span = high > low ? high - low : 1;
  return { low, high, place: (value) => from + ((to - from) * (value - low)) / span };
}

function framed(title: string, x: Scale, y: Scale, content: string): string {
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
