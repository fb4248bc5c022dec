import type { DataSource, EntityManager } from 'typeorm';

/** Where a statement runs: on its own, or in the caller's transaction. */
export type Db = DataSource | EntityManager;

/** Rows of a statement. TypeORM answers writes as [rows, count]; this gives the rows either way. */
export async function rows<T>(db: Db, sql: string, parameters: unknown[] = []): Promise<T[]> {
  const answer: unknown = await db.query(sql, parameters);
  if (isWriteAnswer(answer)) return answer[0] as T[];
  return answer as T[];
}

/** The one row of a statement, or undefined: zero rows is an answer. */
export async function row<T>(db: Db, sql: string, parameters: unknown[] = []): Promise<T | undefined> {
  return (await rows<T>(db, sql, parameters))[0];
}

function isWriteAnswer(answer: unknown): answer is [unknown[], number] {
  return Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
}

/** A timestamp as epoch milliseconds, in SQL. */
export function epochMs(column: string): string {
  return `(extract(epoch from ${column}) * 1000)::bigint`;
}
