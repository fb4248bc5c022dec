import { rows, type Db } from '../database/rows';

/** Combinations that a ranking keeps. */
export const rankedRows = 10_000;

/** An order of the combinations of one optimization. */
export interface RankingOrder {
  readonly runId: string;
  readonly tenantId: string;
  /** Its name. */
  readonly ranking: string;
  /** Which combinations it ranks and how, in SQL. No two of them are equal in it. */
  readonly where: string;
  readonly orderBy: string;
}

/** Keeps the first combinations of an order. To do it again changes nothing, if the rows are the same. */
export async function keepFirstRanks(
  db: Db,
  { runId, tenantId, ranking, where, orderBy }: RankingOrder,
): Promise<void> {
  // Found by a statement that writes nothing, which Postgres may run on several cores.
  const first = await rows<{ combination_index: string }>(
    db,
    `select combination_index from optimization_results where run_id = $1 and ${where} order by ${orderBy} limit $2`,
    [runId, rankedRows],
  );
  await rows(
    db,
    `insert into optimization_rankings (run_id, tenant_id, ranking, rank, combination_index)
     select $1, $2, $3, place, index from unnest($4::bigint[]) with ordinality as first(index, place)
     on conflict do nothing`,
    [runId, tenantId, ranking, first.map(({ combination_index: index }) => index)],
  );
}
