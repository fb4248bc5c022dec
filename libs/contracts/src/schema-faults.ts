import type { FieldError } from './domain-error';

/** What zod reports of one fault, as far as it is read here. */
export interface SchemaIssue {
  readonly code?: string;
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  /** Of `unrecognized_keys`. */
  readonly keys?: readonly string[];
  /** Of `custom`: what the check that refused calls the fault. */
  readonly params?: { readonly fault?: string };
  /** Of `invalid_union`: the faults of each alternative. */
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

const longestShown = 80;

/** A JSON pointer (RFC 6901) to a place in a document; of a very long key the beginning, which no field has. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${clipped(String(key)).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The faults of a value that a schema refused: where, what was expected, what came. */
export function schemaFaults(issues: readonly SchemaIssue[], value: unknown): FieldError[] {
  return issues.flatMap((issue) => issueFaults(issue, value));
}

function issueFaults(issue: SchemaIssue, value: unknown): FieldError[] {
  const path = (issue.path ?? []).map((key) => (typeof key === 'object' ? key.key : key));
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({
      pointer: jsonPointer([...path, key]),
      code: 'unknown_field',
      detail: `There is no field "${clipped(key)}" here.`,
    }));
  }
  const came = valueAt(value, path);
  if (came === undefined && issue.code !== 'custom') {
    return [{ pointer: jsonPointer(path), code: 'required', detail: `${sentence(expectation(issue))} It is missing.` }];
  }
  const detail =
    issue.code === 'custom' ? sentence(issue.message) : `${sentence(expectation(issue))} Got ${shown(came)}.`;
  return [{ pointer: jsonPointer(path), code: issue.params?.fault ?? issue.code ?? 'invalid', detail }];
}

/** zod's own words without what it says of the received value, which is shown as it came. */
function expectation(issue: SchemaIssue): string {
  // A union that says itself what it expects says it better than its alternatives.
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
    const alternatives = (issue.errors ?? []).flatMap((faults) => faults.slice(0, 1).map(expectation));
    if (alternatives.length > 0) return [...new Set(alternatives)].join(', or ');
  }
  return issue.message.replace(/^Invalid (input|option): /, '').replace(/, received .*$/, '');
}

function sentence(text: string): string {
  const upper = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(upper) ? upper : `${upper}.`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

function shown(value: unknown): string {
  return clipped(JSON.stringify(value) ?? String(value));
}

function clipped(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
