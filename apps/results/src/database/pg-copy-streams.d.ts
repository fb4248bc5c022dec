declare module 'pg-copy-streams' {
  import type { Submittable } from 'pg';
  import type { Writable, WritableOptions } from 'node:stream';

  /** A stream to `copy … from stdin`; it finishes once the server has taken every row. */
  export function from(sql: string, options?: WritableOptions): Writable & Submittable;
}
