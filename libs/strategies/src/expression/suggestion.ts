/** Names that a message lists at most. */
const listedNames = 12;
/** Letters in which a name may differ from the one meant. */
const maxDistance = 2;

/** The known names for a message about an unknown one: all of them when they are few, else those that look like it. */
export function known(what: 'names' | 'functions', unknown: string, names: Iterable<string>): string {
  const all = [...names];
  if (all.length <= listedNames) return `known ${what}: ${all.join(', ') || 'none'}`;
  const close = closeNames(unknown, all);
  return close.length > 0 ? `did you mean ${close.join(', ')}?` : `the reference page lists the known ${what}`;
}

/** The names that an unknown one begins, else those it may be a misspelling of; at most a dozen. */
export function closeNames(unknown: string, names: readonly string[]): string[] {
  const begun = names.filter((name) => name.startsWith(`${unknown.toLowerCase()}_`));
  return (begun.length > 0 ? begun : names.filter((name) => isMisspelled(name, unknown))).slice(0, listedNames);
}

function isMisspelled(name: string, unknown: string): boolean {
  const wanted = unknown.toLowerCase();
  return distance(name, wanted) <= Math.min(maxDistance, wanted.length - 1);
}

/** Letters to insert, drop or replace to turn one name into the other (Levenshtein). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > maxDistance) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
