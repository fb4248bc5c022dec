import type { Value } from '../api/resources';
import { usageError } from '../exit-code';
import { parseAssignment, parseNumber, parseValue } from './parameter-value';

/** A range with both ends included. Without a step a method draws from it, or the parameter's own step holds. */
interface GridRange {
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly log?: true;
  readonly steps?: number;
}

/** One axis of `param_grid`: spelled out, or a range; under a condition where it has one. */
export type GridAxis =
  | readonly Value[]
  | GridRange
  | { readonly values: readonly Value[]; readonly when: string }
  | (GridRange & { readonly when: string });

const forms = 'min:max:step, min:max, min:max:log or min:max:log7 in numbers such as fast=5:60:5';

/** `fast=5:60:5`, `fast=5:60`, `width=0.01:1:log7` or `fast=5,10,20`, each with ` when <condition>` behind it, as the axes of `param_grid`. */
export function parseGrid(texts: readonly string[]): Record<string, GridAxis> {
  const grid: Record<string, GridAxis> = {};
  for (const text of texts) {
    const { name, rest } = parseAssignment(text, '--grid', 'fast=5:60:5');
    if (Object.hasOwn(grid, name)) throw usageError(`--grid: "${name}" is given twice.`);
    const [, what, when] = /^(.*?)(?:\swhen\s+(.+))?$/s.exec(rest)!;
    grid[name] = axisOf(what.trim(), when, text);
  }
  return grid;
}

function axisOf(what: string, when: string | undefined, text: string): GridAxis {
  if (what.includes(':')) return { ...parseRange(what, text), ...(when === undefined ? {} : { when }) };
  const values = parseList(what, text);
  return when === undefined ? values : { values, when };
}

function parseRange(rest: string, text: string): GridRange {
  const parts = rest.split(':').map((part) => part.trim());
  const [min, max] = parts.map(parseNumber);
  if (parts.length < 2 || parts.length > 3 || min === null || max === null) throw wrongRange(text);
  if (max < min) throw usageError(`--grid: expected min <= max, got ${min} > ${max} in "${text}".`);
  return { min, max, ...(parts.length === 3 ? spacingOf(parts[2], text) : {}) };
}

/** A step, `log`, or `log7` for seven values. */
function spacingOf(spacing: string, text: string): Partial<GridRange> {
  const inLogarithm = /^log(\d*)$/.exec(spacing);
  if (inLogarithm) return { log: true, ...(inLogarithm[1] === '' ? {} : { steps: Number(inLogarithm[1]) }) };
  const step = parseNumber(spacing);
  if (step === null) throw wrongRange(text);
  if (step <= 0) throw usageError(`--grid: expected a step above 0, got ${step} in "${text}".`);
  return { step };
}

const wrongRange = (text: string): Error => usageError(`--grid: expected ${forms}, got "${text}".`);

function parseList(rest: string, text: string): readonly Value[] {
  const values = rest.split(',').map((part) => part.trim());
  if (values.includes(''))
    throw usageError(`--grid: expected values separated by commas such as fast=5,10,20, got "${text}".`);
  return values.map(parseValue);
}
