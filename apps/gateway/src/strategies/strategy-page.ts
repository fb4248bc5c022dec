/** What pages of strategies are ordered by: the name, then the version. */
export interface StrategyKey {
  readonly name: string;
  readonly version: number;
}

/** Before the first strategy. */
export const firstKey: StrategyKey = { name: '', version: 0 };

/** By the characters of the names, which are ASCII: results sorts them by their bytes. */
export function compareKeys(a: StrategyKey, b: StrategyKey): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.version - b.version;
}

/**
 * One page of two lists that are in order: at most `limit` items, and whether more follow.
 * @param stored the beginning of the second list; where it has more, nothing behind its last item is known to be next
 */
export function mergedPage<A extends StrategyKey, B extends StrategyKey>(
  builtin: readonly A[],
  stored: { readonly items: readonly B[]; readonly hasMore: boolean },
  limit: number,
): { items: (A | B)[]; hasMore: boolean } {
  const last = stored.items.at(-1);
  const known = stored.hasMore && last ? builtin.filter((item) => compareKeys(item, last) < 0) : builtin;
  const items = [...known, ...stored.items].sort(compareKeys);
  return { items: items.slice(0, limit), hasMore: stored.hasMore || items.length > limit };
}

/** A key as text, and back; undefined for another text. Names have no `@`. */
export function keyText({ name, version }: StrategyKey): string {
  return `${name}@${version}`;
}

export function keyOf(text: string): StrategyKey | undefined {
  const [, name, version] = /^([a-z0-9_-]*)@(\d{1,9}|1\d{9}|2[01]\d{8})$/.exec(text) ?? [];
  return name === undefined ? undefined : { name, version: Number(version) };
}
