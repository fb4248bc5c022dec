import { describeStrategy, type StrategyDescription } from './describe-strategy';
import type { Fault } from './fault';
import { checkOwnDocument } from './own-document';
import type { StrategyDocument } from './rules/document';

/** What is to be said of a document before it is stored; names are those of the API. */
export interface DocumentVerdict {
  readonly valid: boolean;
  readonly errors: Fault[];
  /** What would be stored; null where the document is not valid. */
  readonly strategy: (StrategyDescription & { content_hash: string; definition: Record<string, unknown> }) | null;
}

/** @param hashOf the content hash of a document */
export function documentVerdict(value: unknown, hashOf: (document: StrategyDocument) => string): DocumentVerdict {
  const check = checkOwnDocument(value);
  if (!check.ok) return { valid: false, errors: [...check.faults], strategy: null };
  const { strategy } = check;
  const { document } = strategy;
  const described = {
    ...describeStrategy(strategy),
    content_hash: hashOf(document),
    definition: { ...document },
  };
  return { valid: true, errors: [], strategy: described };
}
