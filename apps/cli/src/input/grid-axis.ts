import type { Value } from '../api/resources';
import { usageError } from '../exit-code';
import { parseAssignment, parseNumber, parseValue } from './parameter-value';

/** One axis of `param_grid`: spelled out, or a range with both ends included. */
export type GridAxis = readonly Value[] | { readonly min: number; readonly max: number; readonly step: number };

/** `fast=5:60:5` (min:max:step) or `fast=5,10,20`, as the axes of `param_grid`. */
export function parseGrid(texts: readonly string[]): Record<string, GridAxis> {
  const grid: Record<string, GridAxis> = {};
  for (const text of texts) {
    const { name, rest } = parseAssignment(text, '--grid', 'fast=5:60:5');
    if (Object.hasOwn(grid, name)) throw usageError(`--grid: "${name}" is given twice.`);
    grid[name] = rest.includes(':') ? parseRange(rest, text) : parseList(rest, text);
  }
  return grid;
}

function parseRange(rest: string, text: string): GridAxis {
  const parts = rest.split(':').map((part) => parseNumber(part.trim()));
  const [min, max, step] = parts;
  if (parts.length !== 3 || min === null || max === null || step === null) {
    throw usageError(`--grid: expected min:max:step in numbers such as fast=5:60:5, got "${text}".`);
  }
  if (step <= 0) throw usageError(`--grid: expected a step above 0, got ${step} in "${text}".`);
  if (max < min) throw usageError(`--grid: expected min <= max, got ${min} > ${max} in "${text}".`);
  return { min, max, step };
}

function parseList(rest: string, text: string): GridAxis {
  const values = rest.split(',').map((part) => part.trim());
  if (values.includes(''))
    throw usageError(`--grid: expected values separated by commas such as fast=5,10,20, got "${text}".`);
  return values.map(parseValue);
}
