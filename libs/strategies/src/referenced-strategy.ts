import { findStrategy } from './catalog';
import { checkDocument, StrategyDocumentError } from './rules/rules-strategy';
import type { Strategy } from './strategy';

/** A strategy as a run names it. */
export interface StrategyReference {
  readonly name: string;
  readonly version: number;
  /** The rules document of a strategy of the user's own; null: it ships with Barmill. */
  readonly document: unknown;
}

/**
 * The strategy behind a reference.
 *
 * @throws UnknownStrategyError, or StrategyDocumentError for a document that this version of the language does not take
 */
export function referencedStrategy({ name, version, document }: StrategyReference): Strategy {
  if (document === null) return findStrategy(name, version);
  const check = checkDocument(document);
  if (!check.ok) throw new StrategyDocumentError(check.faults);
  return check.strategy;
}
