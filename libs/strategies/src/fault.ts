/** One thing that is wrong in what was given: where (a JSON pointer), which, and what was expected and came. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** One reference token of a JSON pointer (RFC 6901), with its slash. */
export function pointerTo(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
