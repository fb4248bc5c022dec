import { InvalidArgumentError } from 'commander';
import { parseNumber } from './parameter-value';

/** For options that may be repeated. */
export const collect = (value: string, previous: readonly string[] = []): string[] => [...previous, value];

export function numberOption(text: string): number {
  const value = parseNumber(text);
  if (value === null) throw new InvalidArgumentError('Expected a number.');
  return value;
}

export function countOption(text: string): number {
  const value = parseNumber(text);
  if (value === null || !Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('Expected a whole number from 1.');
  return value;
}

export function wholeOption(text: string): number {
  const value = parseNumber(text);
  if (value === null || !Number.isInteger(value) || value < 0)
    throw new InvalidArgumentError('Expected a whole number from 0.');
  return value;
}

/** A count, or `all` (Infinity). */
export const countOrAllOption = (text: string): number => (text === 'all' ? Infinity : countOption(text));
