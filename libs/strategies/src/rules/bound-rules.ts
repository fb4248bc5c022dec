import { BoundingBuilder } from '../graph/bounding-builder';
import { GraphBuilder } from '../graph/graph-builder';
import type { Value } from '../graph/series-node';
import type { Parameters } from '../strategy';
import type { BindingMemo } from './binding-memo';
import { bindEntry, boundSides, type BoundEntry, type BoundTags } from './bound-entry';
import { BoundingBinder } from './bounding-binder';
import { ExpressionBinder } from './expression-binder';
import type { EntryRules, Program, Sided } from './program';
import type { ValueBounds } from './value-bounds';

/** The values of the two sides; null: that side has none. */
export interface BoundSides {
  readonly long: Value | null;
  readonly short: Value | null;
  /** Index from 0 of the first bar at which both can have a value. */
  readonly firstBar: number;
}

export const ruleNames = [
  'entry',
  'exit',
  'stopLoss',
  'takeProfit',
  'trailingDistance',
  'trailingStart',
  'breakevenTrigger',
  'timeExitBars',
  'sizing',
] as const;
type RuleName = (typeof ruleNames)[number];

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
  const binder = new ExpressionBinder(program, parameters, builder, memo);
  if (memo === undefined) return boundBy(program, (rule) => bindRule(rule, binder));
  return boundBy(program, (rule) => memo.ruleOf(rule, parameters, () => bindRule(rule, binder)));
}

/**
 * A bar from 0 at which every combination of parameters within their bounds can decide: that of the latest one, or a later one where the
 * bounds do not tell (`BoundingBinder`).
 *
 * @throws BoundExpressionError where the graph of a combination may leave its limits
 */
export function firstDecisionWithin(program: Program, bounds: ReadonlyMap<string, ValueBounds>): number {
  // On a grid, as that adds series; neither the tick nor the pip moves a warm-up.
  const binder = new BoundingBinder(program, bounds, new BoundingBuilder(1, 1));
  return boundBy(program, (rule) => bindRule(rule, binder)).firstDecision;
}

function boundBy(program: Program, bind: (rule: EntryRules | Sided) => BoundEntry): BoundRules {
  const sides = (sided: Sided | null): BoundSides | null => (sided === null ? null : bind(sided));
  const entry = bind(program.entry);
  const rules: BoundRules['rules'] = {
    entry,
    exit: sides(program.exit),
    stopLoss: sides(program.stopLoss),
    takeProfit: sides(program.takeProfit),
    trailingDistance: sides(program.trailingDistance),
    trailingStart: sides(program.trailingStart),
    breakevenTrigger: sides(program.breakevenTrigger),
    timeExitBars: sides(program.timeExitBars),
    sizing: sides(program.sizing),
  };
  let firstDecision = 0;
  for (const name of ruleNames) firstDecision = Math.max(firstDecision, rules[name]?.firstBar ?? 0);
  return { rules, entryTags: entry.tags, firstDecision };
}

function bindRule(rule: EntryRules | Sided, binder: ExpressionBinder): BoundEntry {
  if (isEntry(rule)) return bindEntry(rule, binder);
  return boundSides(rule.long && binder.bind(rule.long), rule.short && binder.bind(rule.short), null);
}

function isEntry(rule: EntryRules | Sided): rule is EntryRules {
  return Array.isArray(rule.long);
}
