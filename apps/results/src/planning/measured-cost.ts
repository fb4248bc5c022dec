import { row, type Db } from '../database/rows';

/**
 * Nanoseconds for a bar of a combination, over the last finished chunks of the strategy with this objective, which decides whether a fast kernel
 * serves; undefined when there are none.
 */
export async function measuredCost(db: Db, strategy: string, metric: string): Promise<number | undefined> {
  const measured = await row<{ ns: number | null }>(
    db,
    `select sum(cpu_ms) * 1e6 / nullif(sum(bars::float8 * combinations), 0) as ns from (
       select c.cpu_ms, c.bars, c.combinations from work_chunks c join optimization_runs r on r.id = c.run_id
       where r.strategy = $1 and r.search->'objective'->>'metric' = $2 and c.wanted = 'figures' and c.status = 'done' and c.cpu_ms > 20 order by c.finished_at desc limit 50) recent`,
    [strategy, metric],
  );
  return measured?.ns ?? undefined;
}
