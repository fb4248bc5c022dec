import type { CombinationRow } from './reference.mjs';

export class StoredRuns {
  constructor(url: string);
  close(): Promise<void>;
  query<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  run(id: string): Promise<
    | {
        status: string;
        spec: { dataset: { sha256: string } } & Record<string, unknown>;
        search: Record<string, unknown>;
        sequence: number;
        total: number;
        completed: number;
        failed: number;
      }
    | undefined
  >;
  counts(id: string): Promise<{ rows: number; distinct: number }>;
  chunks(id: string): Promise<{
    chunks: number;
    done: number;
    open: number;
    leased: number;
    redelivered: number;
    attempts: number;
    shortest_ms: number | null;
  }>;
  rows(id: string, metricIds: readonly string[]): Promise<CombinationRow[]>;
  ranking(id: string, name?: 'objective' | 'plateau'): Promise<number[]>;
  events(
    id: string,
  ): Promise<{ sequence: number; type: 'state' | 'progress' | 'end'; payload: Record<string, unknown> }[]>;
  outboxRows(): Promise<number>;
}
