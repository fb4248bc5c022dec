import type { DataSource } from 'typeorm';
import type { Db } from '../database/rows';

/** Up to so many combinations a join of all of them takes a fraction of a second. Larger runs compute for longer than Postgres waits to look at new rows. */
const mostJoinedWhole = 100_000;

/**
 * Does work that joins the combinations of an optimization with their ranks, in time that grows with their number. Of rows that are new Postgres has no
 * statistics: it expects one row of a run, and looks for a rank by a walk through the whole ranking, for each combination again. So it may not loop over the rows of a run
 * that is not large.
 *
 * @param combinations rows that the optimization has
 */
export async function joinedWhole<Found>(
  dataSource: DataSource,
  combinations: number,
  work: (db: Db) => Promise<Found>,
): Promise<Found> {
  if (combinations > mostJoinedWhole) return await work(dataSource);
  return await dataSource.transaction(async (manager) => {
    await manager.query('set local enable_nestloop = off');
    return await work(manager);
  });
}
