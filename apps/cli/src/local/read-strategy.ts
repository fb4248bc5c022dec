import { DocumentTextError, parseDocumentText, type DocumentFormat } from '@barmill/contracts';
import {
  checkDocument,
  findStrategy,
  UnknownStrategyError,
  type Strategy,
  type StrategyDocument,
} from '@barmill/strategies';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { usageError } from '../exit-code';
import { faultError, fieldError } from './faults';
import type { StrategySource } from './local-sweep.thread';

/** A strategy, and how another thread comes by it. */
export interface LocalStrategy {
  readonly strategy: Strategy;
  readonly source: StrategySource;
}

const documentExtensions = ['.yaml', '.yml', '.json'];

/**
 * The strategy of a rules document (a file that ends in .yaml, .yml or .json), or the built-in one of that name, its newest version
 * or `name@version`.
 * @throws CliError `usage` with every fault of the document, its place and a caret
 */
export function readStrategy(nameOrFile: string): LocalStrategy {
  return documentExtensions.includes(extname(nameOrFile).toLowerCase())
    ? fromDocument(nameOrFile)
    : builtIn(nameOrFile);
}

function builtIn(text: string): LocalStrategy {
  const [, name, version] = /^(.*?)(?:@(\d+))?$/s.exec(text) ?? ['', text];
  try {
    const strategy = findStrategy(name, version === undefined ? undefined : Number(version));
    return { strategy, source: { kind: 'built_in', name: strategy.name, version: strategy.version } };
  } catch (error) {
    if (!(error instanceof UnknownStrategyError)) throw error;
    const detail = `${error.message}; a rules document is a file that ends in ${documentExtensions.join(', ')}`;
    throw fieldError('/strategy', 'unknown_strategy', detail);
  }
}

function fromDocument(path: string): LocalStrategy {
  const document = readDocument(path);
  const check = checkDocument(document);
  if (!check.ok) throw faultError('invalid_strategy', `${path} is no valid strategy document`, check.faults);
  return { strategy: check.strategy, source: { kind: 'document', document: document as StrategyDocument } };
}

/**
 * The plain value of a file in JSON or YAML, unchecked.
 * @param what the file is
 * @throws CliError `usage` for a file that cannot be read, with the place that is wrong
 */
export function readDocument(path: string, what = 'strategy document'): unknown {
  const format = formatOf(path);
  try {
    return parseDocumentText(readText(path, what), format);
  } catch (error) {
    if (!(error instanceof DocumentTextError)) throw error;
    const { message: detail, rendering } = error;
    const code = 'malformed_document';
    throw faultError(code, `${path} is not ${format.toUpperCase()}`, [{ pointer: '', code, detail, rendering }]);
  }
}

/** How a file is written, by its name. */
export function formatOf(path: string): DocumentFormat {
  return extname(path).toLowerCase() === '.json' ? 'json' : 'yaml';
}

function readText(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw usageError(`Cannot read the ${what} ${path}: ${(error as Error).message}`);
  }
}
