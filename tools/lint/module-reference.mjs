import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** `libs/sweep` for every file of that library, `apps/engine` likewise, otherwise the first folder, or `.` at the root. */
export function zoneOf(path) {
  const [first, second] = path.split('/');
  if ((first === 'libs' || first === 'apps') && second !== undefined) return `${first}/${second}`;
  return path.includes('/') ? first : '.';
}

/** What a file is for: `source` is shipped, `test` is not. */
export function roleOf(path) {
  const zone = zoneOf(path);
  const shipped = zone.startsWith('apps/') || (zone.startsWith('libs/') && zone !== 'libs/testing');
  return shipped && !path.endsWith('.spec.ts') ? 'source' : 'test';
}

/**
 * Says what an import's specifier names, seen from `file` (a path inside the repository, with `/`):
 * `{ kind: 'relative', path, zone }`, `{ kind: 'library', name, inner }` or `{ kind: 'package', name }`.
 */
export function moduleReference(specifier, file) {
  if (specifier.startsWith('.')) {
    const path = posix.normalize(posix.join(posix.dirname(file), specifier));
    return { kind: 'relative', path, zone: zoneOf(path) };
  }
  const [first, second, ...rest] = specifier.split('/');
  if (first === '@barmill') return { kind: 'library', name: second, inner: rest.join('/') };
  if (specifier.startsWith('node:')) return { kind: 'package', name: specifier };
  if (isBuiltin(specifier)) return { kind: 'package', name: `node:${specifier}` };
  return { kind: 'package', name: first.startsWith('@') ? `${first}/${second}` : first };
}
