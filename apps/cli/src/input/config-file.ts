import { readFileSync } from 'node:fs';
import { usageError } from '../exit-code';
import type { Json } from './set-field';

/** Reads `--config FILE`: a request body as the API takes it, JSON. `-` reads standard input. */
export function readConfigFile(path: string): Json {
  let text: string;
  try {
    text = readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    throw usageError(`--config: cannot read ${path}: ${(error as Error).message}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw usageError(`--config: ${path} is not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw usageError(`--config: expected a JSON object with the request's fields in ${path}.`);
  }
  return value as Json;
}
