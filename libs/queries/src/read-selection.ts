import { closeNames } from '@barmill/strategies';
import { QueryError } from './query-error';

/** What an answer is cut down to: its members, and of some of them only these members of theirs. */
export type Selection = ReadonlyMap<string, ReadonlySet<string> | 'whole'>;

/** Members of a resource; of those that are objects with known names, these too. */
export type Members = Readonly<Record<string, readonly string[] | null>>;

/**
 * Reads a list of fields separated by commas, such as `id, status, metrics.sharpe_ratio`.
 *
 * @throws QueryError `malformed`, or `unknown_field` with all that there are
 */
export function readSelection(source: string, members: Members): Selection {
  const selection = new Map<string, Set<string> | 'whole'>();
  let position = 0;
  for (const text of source.split(',')) {
    const name = text.trim();
    const at = position + (text.length - text.trimStart().length);
    if (name === '')
      throw new QueryError('malformed', 'expected the name of a field', source, Math.min(at, source.length));
    const [member, ...inner] = name.split('.');
    const isKnown = Object.hasOwn(members, member) && (inner.length === 0 || isInner(members[member], inner.join('.')));
    if (!isKnown) throw new QueryError('unknown_field', unknownMember(name, members), source, at);
    const chosen = selection.get(member);
    if (inner.length === 0) selection.set(member, 'whole');
    else if (chosen === undefined) selection.set(member, new Set([inner.join('.')]));
    else if (chosen !== 'whole') chosen.add(inner.join('.'));
    position += text.length + 1;
  }
  return selection;
}

/** What of a resource was selected. */
export function select(resource: Readonly<Record<string, unknown>>, selection: Selection): Record<string, unknown> {
  const kept = Object.entries(resource).filter(([name]) => selection.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, selectInner(value, selection.get(name)!)]));
}

function selectInner(value: unknown, chosen: ReadonlySet<string> | 'whole'): unknown {
  if (chosen === 'whole' || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => chosen.has(name)));
}

function isInner(names: readonly string[] | null, name: string): boolean {
  return names !== null && names.includes(name);
}

/** Names members; of a member that was named and is there, those inside it. */
function unknownMember(name: string, members: Members): string {
  const [member, ...rest] = name.split('.');
  const inner = rest.length > 0 && Object.hasOwn(members, member) ? members[member] : undefined;
  const names = inner === undefined ? Object.keys(members) : (inner ?? []).map((one) => `${member}.${one}`);
  const close = closeNames(name, names);
  const meant = close.length > 0 ? `: did you mean ${close.join(', ')}?` : '';
  const there = names.length > 0 ? `the fields are ${names.join(', ')}` : `${member} is named as a whole`;
  return `there is no field ${JSON.stringify(name.slice(0, 100))}${meant}; ${there}`;
}
