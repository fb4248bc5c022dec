import type { Value } from '../graph/series-node';
import type { ExpressionBinder } from './expression-binder';
import type { EntryRule, EntryRules } from './program';

/** A tagged rule with its parameters filled in; `number` is the place of its tag in the names, counted from 1. */
export interface BoundTag {
  readonly number: number;
  readonly when: Value;
}

/** The tagged rules of each side, of which the first one that holds names the entry. */
export interface BoundTags {
  readonly names: readonly string[];
  readonly long: readonly BoundTag[];
  readonly short: readonly BoundTag[];
}

export interface BoundEntry {
  /** Whether any rule of the side holds; null: the side has none. */
  readonly long: Value | null;
  readonly short: Value | null;
  /** null: no rule of either side has a tag. */
  readonly tags: BoundTags | null;
}

/** @throws BoundExpressionError where the graph leaves its limits */
export function bindEntry(entry: EntryRules, binder: ExpressionBinder): BoundEntry {
  const names = tagNames(entry);
  const long = bindSide(entry.long, names, binder);
  const short = bindSide(entry.short, names, binder);
  return {
    long: long.any,
    short: short.any,
    tags: names.length === 0 ? null : { names, long: long.tagged, short: short.tagged },
  };
}

/** Every tag once, those of the long side first; the same ones whatever the parameters. */
function tagNames({ long, short }: EntryRules): readonly string[] {
  return [...new Set([...long, ...short].map(({ tag }) => tag))].filter((tag) => tag !== null);
}

/** Rules after one that always holds decide nothing: they are left out and cost nothing, as after `true or`. */
function bindSide(
  rules: readonly EntryRule[],
  names: readonly string[],
  binder: ExpressionBinder,
): { readonly any: Value | null; readonly tagged: readonly BoundTag[] } {
  let any: Value | null = null;
  const tagged: BoundTag[] = [];
  for (const { tag, when } of rules) {
    if (any === true) break;
    const value = binder.bind(when);
    if (tag !== null) tagged.push({ number: names.indexOf(tag) + 1, when: value });
    any = any === null ? value : binder.either(any, value, when);
  }
  return { any, tagged };
}
