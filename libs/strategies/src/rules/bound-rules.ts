import { BoundingBuilder } from '../graph/bounding-builder';
import { GraphBuilder } from '../graph/graph-builder';
import { isNode, type SeriesNode, type Value } from '../graph/series-node';
import type { Parameters } from '../strategy';
import type { BindingMemo } from './binding-memo';
import { bindEntry, type BoundTags } from './bound-entry';
import { BoundingBinder } from './bounding-binder';
import { ExpressionBinder } from './expression-binder';
import type { CheckedExpression, Program, Sided } from './program';
import type { ValueBounds } from './value-bounds';

/** The values of the two sides; null: that side has none. */
export interface BoundSides {
  readonly long: Value | null;
  readonly short: Value | null;
}

const sidedRules = [
  'exit',
  'stopLoss',
  'takeProfit',
  'trailingDistance',
  'trailingStart',
  'breakevenTrigger',
  'timeExitBars',
  'sizing',
] as const;
type RuleName = 'entry' | (typeof sidedRules)[number];

/** The rules of a program with its parameters filled in: a graph of series. */
export interface BoundRules {
  readonly rules: Readonly<Record<RuleName, BoundSides | null>>;
  /** null: no entry rule has a tag. */
  readonly entryTags: BoundTags | null;
  /** Index from 0 of the first bar at which everything that the rules read can have a value. */
  readonly firstDecision: number;
}

/** @throws BoundExpressionError where the graph leaves its limits; with a memory they are not looked at */
export function bindRules(
  program: Program,
  parameters: Parameters,
  tickSize: number,
  pipSize: number,
  memo?: BindingMemo,
): BoundRules {
  const builder = memo?.builder ?? new GraphBuilder(tickSize, pipSize);
  return boundBy(new ExpressionBinder(program, parameters, builder, memo), program);
}

/**
 * A bar from 0 at which every combination of parameters within their bounds can decide: that of the latest one, or a later one where the
 * bounds do not tell (`BoundingBinder`).
 *
 * @throws BoundExpressionError where the graph of a combination may leave its limits
 */
export function firstDecisionWithin(program: Program, bounds: ReadonlyMap<string, ValueBounds>): number {
  // On a grid, as that adds series; neither the tick nor the pip moves a warm-up.
  return boundBy(new BoundingBinder(program, bounds, new BoundingBuilder(1, 1)), program).firstDecision;
}

function boundBy(binder: ExpressionBinder, program: Program): BoundRules {
  const bound = (expression: CheckedExpression | null): Value | null => expression && binder.bind(expression);
  const sides = (sided: Sided | null): BoundSides | null =>
    sided && { long: bound(sided.long), short: bound(sided.short) };
  const { tags, ...entry } = bindEntry(program.entry, binder);
  const others = sidedRules.map((name) => [name, sides(program[name])] as const);
  const rules = Object.fromEntries([['entry', entry], ...others]) as BoundRules['rules'];
  const firstDecision = Object.values(rules)
    .flatMap((sided) => [sided?.long, sided?.short])
    .filter((value): value is SeriesNode => value !== undefined && value !== null && isNode(value))
    .reduce((last, node) => Math.max(last, node.firstBar), 0);
  return { rules, entryTags: tags, firstDecision };
}
