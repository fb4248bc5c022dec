import type { MetricDefinition, Metrics, Value, Values } from '../api/resources';

/** What stands for a missing figure. */
export const NONE = '–';

const grouped = new Map<number, Intl.NumberFormat>();

/** `1,234.50`: fixed decimals, thousands apart. */
export function formatNumber(value: number | null | undefined, decimals: number): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NONE;
  let format = grouped.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    grouped.set(decimals, format);
  }
  const text = format.format(value);
  return /^-[0.,]+$/.test(text) ? text.slice(1) : text;
}

/** A price as it was quoted: at least two decimals, at most eight, no padding beyond. */
export function formatPrice(value: number | null | undefined): string {
  if (value === null || value === undefined) return NONE;
  const decimals = /\.(\d+)$/.exec(value.toFixed(8).replace(/0+$/, ''))?.[1].length ?? 0;
  return formatNumber(value, Math.max(2, decimals));
}

/** `2020-04-17`, or `2020-04-17 13:45` where the time of day says something. */
export function formatTime(time: string | null | undefined): string {
  if (!time) return NONE;
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?/.exec(time);
  if (match === null) return time;
  const [, day, minute, second] = match;
  if (second !== undefined && second !== ':00') return `${day} ${minute}${second}`;
  return minute === '00:00' ? day : `${day} ${minute}`;
}

/** `fast=20 slow=100`. */
export const formatValues = (values: Values | null | undefined): string =>
  values
    ? Object.entries(values)
        .map(([name, value]) => `${name}=${formatValue(value)}`)
        .join(' ')
    : NONE;

/** The values of an optimization's axes alone: what does not vary says nothing about a combination. */
export const formatSearched = (values: Values | null | undefined, grid: Readonly<Record<string, unknown>>): string =>
  formatValues(values && Object.fromEntries(Object.entries(values).filter(([name]) => name in grid)));

/** A parameter's value without the dust of binary fractions. */
export const formatValue = (value: Value): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value);

const decimalsOf: Readonly<Record<string, number>> = {
  pct: 2,
  money: 2,
  ratio: 3,
  count: 0,
  pips: 1,
  days: 0,
  hours: 1,
  r: 2,
};
const unitText: Readonly<Record<string, string>> = {
  pct: '%',
  ratio: '',
  count: '',
  pips: 'pips',
  days: 'days',
  hours: 'h',
  r: 'R',
  flag: '',
};

/** One figure as text, by its unit. */
export const formatMetric = (value: number | boolean | null | undefined, unit: string): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : formatNumber(value, decimalsOf[unit] ?? 4);

/** Unit of a metric: the dictionary's, else what its name says. */
export function unitOf(id: string, dictionary: readonly MetricDefinition[]): string {
  const known = dictionary.find((metric) => metric.id === id)?.unit;
  if (known !== undefined) return known;
  if (id.endsWith('_pct')) return 'pct';
  return id.endsWith('_trades') ? 'count' : 'ratio';
}

/** A readable line for each figure: its title, its value and its unit, or why there is none. */
export interface Figure {
  readonly title: string;
  readonly value: string;
  readonly unit: string;
}

/** Figures in the dictionary's order, then those that it does not know. */
export function figuresOf(
  metrics: Metrics,
  notes: Readonly<Record<string, string>>,
  dictionary: readonly MetricDefinition[],
  currency: string,
): Figure[] {
  const known = dictionary.map(({ id }) => id).filter((id) => Object.hasOwn(metrics, id));
  const others = Object.keys(metrics).filter((id) => !known.includes(id));
  return [...known, ...others].map((id) => {
    const unit = unitOf(id, dictionary);
    const missing = metrics[id] === null;
    return {
      title: dictionary.find((metric) => metric.id === id)?.title ?? id,
      value: formatMetric(metrics[id], unit),
      unit: missing ? (notes[id] ?? '').replaceAll('_', ' ') : unit === 'money' ? currency : (unitText[unit] ?? ''),
    };
  });
}
