import { readRows } from '../api/pages';
import type { Query } from '../api/http-client';
import type { Column } from '../output/table';
import type { Session } from '../session';

export interface RowList<Row> {
  readonly path: string;
  readonly query?: Query;
  /** How many; Infinity for all. */
  readonly limit: number;
  readonly columns: readonly Column<Row>[];
  readonly whenEmpty: string;
}

/** Shows the first rows of a list, and says when there are more. */
export async function listRows<Row>(session: Session, list: RowList<Row>): Promise<void> {
  const { rows, hasMore } = await readRows<Row>(session.client, list.path, list.limit, list.query);
  session.showRows(rows, list.columns, list.whenEmpty);
  if (hasMore) session.say(`The first ${rows.length}; --limit all shows every one.`);
}
