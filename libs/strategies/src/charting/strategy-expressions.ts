import { documentOf } from '../describe-strategy';
import { seriesDialect } from '../expression/dialect';
import { parse } from '../expression/parser';
import type { SyntaxNode } from '../expression/syntax-tree';
import { indicatorFunctions } from '../graph/indicator-functions';
import type { StrategyDocument } from '../rules/document';
import { childrenOf } from '../rules/named-expressions';
import type { Strategy } from '../strategy';

/**
 * What a strategy looks at, as expressions over its bars: of a document its named expressions by their names, then the indicators that its
 * rules call beside them, as they are written, each once; of code what it says itself.
 */
export function strategyExpressions(strategy: Strategy): string[] {
  const document = documentOf(strategy);
  if (document === null) return [...(strategy.indicators ?? [])];
  const called = rulesOf(document).flatMap((text) => indicatorsIn(parse(text, seriesDialect), text));
  return [...new Set([...Object.keys(document.let ?? {}), ...called])];
}

function rulesOf({ entry, exit, stops, sizing }: StrategyDocument): string[] {
  return [entry, exit, stops, sizing].flatMap(textsIn);
}

/** Every text below; the tag of a rule is none. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'tag' ? [] : textsIn(inner)));
}

/** The outermost calls of indicators, and of other timeframes, which mostly hold one. */
function indicatorsIn(node: SyntaxNode, source: string): string[] {
  if (node.kind === 'call' && (node.name === 'tf' || indicatorFunctions.has(node.name))) {
    return [callText(source, node.position)];
  }
  return childrenOf(node).flatMap((child) => indicatorsIn(child, source));
}

/** The text of a call from its name on to the parenthesis that ends it. */
function callText(source: string, start: number): string {
  const part = /"[^"]*"|'[^']*'|[()]/g;
  part.lastIndex = start;
  for (let open = 0, found = part.exec(source); found !== null; found = part.exec(source)) {
    if (found[0] === '(') open++;
    if (found[0] === ')' && --open === 0) return source.slice(start, part.lastIndex);
  }
  return source.slice(start);
}
