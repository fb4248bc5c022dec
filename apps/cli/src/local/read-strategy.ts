import {
  checkDocument,
  findStrategy,
  UnknownStrategyError,
  type Strategy,
  type StrategyDocument,
} from '@barmill/strategies';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { usageError } from '../exit-code';
import { faultError } from './faults';
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
    throw usageError(`${error.message}; a rules document is a file that ends in ${documentExtensions.join(', ')}`);
  }
}

function fromDocument(path: string): LocalStrategy {
  const document = parsed(path);
  const check = checkDocument(document);
  if (!check.ok) throw faultError(`${path} is no valid strategy document`, check.faults);
  return { strategy: check.strategy, source: { kind: 'document', document: document as StrategyDocument } };
}

function parsed(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw usageError(`Cannot read the strategy document ${path}: ${(error as Error).message}`);
  }
  const isJson = extname(path).toLowerCase() === '.json';
  try {
    return isJson ? JSON.parse(text) : parse(text, { logLevel: 'error' });
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof YAMLParseError || error instanceof ReferenceError))
      throw error;
    throw usageError(`${path} is not ${isJson ? 'JSON' : 'YAML'}: ${error.message.trimEnd()}`);
  }
}
