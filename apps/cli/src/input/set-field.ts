import { usageError } from '../exit-code';
import { parseAssignment } from './parameter-value';

export type Json = Record<string, unknown>;

/**
 * Applies `field=value` pairs to a request. The value is JSON where it parses as JSON, else text; dots lead into objects:
 * `--set volume=0.5 --set strategy.version=1 --set 'tags=["night"]'`.
 */
export function setFields(body: Json, assignments: readonly string[]): Json {
  const result = structuredClone(body);
  for (const text of assignments) {
    const { name, rest } = parseAssignment(text, '--set', 'slippage_pips=0.2');
    const path = name.split('.');
    if (path.some((part) => part === '' || part === '__proto__')) {
      throw usageError(`--set: expected a field name such as slippage_pips, got "${name}".`);
    }
    let target = result;
    for (const part of path.slice(0, -1)) target = objectAt(target, part, name);
    target[path[path.length - 1]] = jsonOrText(rest);
  }
  return result;
}

function objectAt(parent: Json, part: string, name: string): Json {
  const child = Object.hasOwn(parent, part) ? parent[part] : (parent[part] = {});
  if (typeof child !== 'object' || child === null || Array.isArray(child)) {
    throw usageError(`--set ${name}: "${part}" is no object, so it has no fields.`);
  }
  return child as Json;
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
