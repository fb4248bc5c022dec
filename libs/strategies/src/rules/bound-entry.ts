import { isNode, type Value } from '../graph/series-node';
import type { BoundSides } from './bound-rules';
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

/** `long` and `short` say of an entry whether any rule of the side holds. */
export interface BoundEntry extends BoundSides {
  /** null: no rule of either side has a tag. */
  readonly tags: BoundTags | null;
}

export function boundSides(long: Value | null, short: Value | null, tags: BoundTags | null): BoundEntry {
  return { long, short, firstBar: Math.max(firstBarOf(long), firstBarOf(short)), tags };
}

function firstBarOf(value: Value | null): number {
  return value !== null && isNode(value) ? value.firstBar : 0;
}

/** @throws BoundExpressionError where the graph leaves its limits */
export function bindEntry(entry: EntryRules, binder: ExpressionBinder): BoundEntry {
  const names = tagNames(entry);
  const long = bindSide(entry.long, names, binder);
  const short = bindSide(entry.short, names, binder);
  const tags = names.length === 0 ? null : { names, long: long.tagged, short: short.tagged };
  return boundSides(long.any, short.any, tags);
}

/** Every tag once, those of the long side first; the same ones whatever the parameters. */
function tagNames({ long, short }: EntryRules): readonly string[] {
  const names: string[] = [];
  for (const rules of [long, short]) {
    for (const { tag } of rules) if (tag !== null && !names.includes(tag)) names.push(tag);
  }
  return names;
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
