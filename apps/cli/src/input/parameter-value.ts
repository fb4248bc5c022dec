import type { Value } from '../api/resources';
import { usageError } from '../exit-code';

/** A value as one writes it in a shell: `12`, `-0.5`, `true`, anything else is text. */
export function parseValue(text: string): Value {
  if (text === 'true' || text === 'false') return text === 'true';
  return parseNumber(text) ?? text;
}

/** A finite decimal number, or null: no hexadecimal, no empty text, no `Infinity`. */
export function parseNumber(text: string): number | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** Splits `name=rest` at the first `=`. */
export function parseAssignment(text: string, flag: string, example: string): { name: string; rest: string } {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(at, 0)).trim();
  const rest = text.slice(at + 1).trim();
  if (name === '' || rest === '') throw usageError(`${flag}: expected name=value such as ${example}, got "${text}".`);
  return { name, rest };
}

/** `fast=20` pairs as one object; a name may come once. */
export function parseParameters(texts: readonly string[], flag = '--param'): Record<string, Value> {
  const pairs = Object.entries(parseAssignments(texts, flag, 'fast=20'));
  return Object.fromEntries(pairs.map(([name, text]) => [name, parseValue(text)]));
}

/** `name=text` pairs as one object; a name may come once. */
export function parseAssignments(texts: readonly string[], flag: string, example: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const text of texts) {
    const { name, rest } = parseAssignment(text, flag, example);
    if (Object.hasOwn(values, name)) throw usageError(`${flag}: "${name}" is given twice.`);
    values[name] = rest;
  }
  return values;
}
