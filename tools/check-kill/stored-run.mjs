import pg from 'pg';

const floats = 701;

/**
 * What the database holds of one optimization, read past all services.
 */
export class StoredRuns {
  #pool;

  /** @param {string} url of the database */
  constructor(url) {
    this.#pool = new pg.Pool({ connectionString: url, max: 2, types: { getTypeParser } });
    // A connection that breaks while it is idle must not end this process; the next query says what is wrong.
    this.#pool.on('error', () => {});
  }

  async close() {
    await this.#pool.end();
  }

  /** @returns {Promise<Record<string, any>[]>} */
  async query(sql, parameters = []) {
    return (await this.#pool.query(sql, parameters)).rows;
  }

  /** Specification, search and counters of a run. */
  async run(id) {
    const [run] = await this.query(
      `select status, spec, search, sequence::int, total_combinations::int as total,
         completed_combinations::int as completed, failed_combinations::int as failed
       from optimization_runs where id = $1`,
      [id],
    );
    return run;
  }

  /** Rows, and how many different combinations they are of. */
  async counts(id) {
    const [counts] = await this.query(
      `select count(*)::int as rows, count(distinct combination_index)::int as distinct
       from optimization_results where run_id = $1`,
      [id],
    );
    return counts;
  }

  /**
   * How the chunks fared. `redelivered`: grants beyond the first of each chunk, which is the fence token's excess over one;
   * `shortest_ms`: the least time that one took in its thread.
   */
  async chunks(id) {
    const [chunks] = await this.query(
      `select count(*)::int as chunks, count(*) filter (where status = 'done')::int as done,
         count(*) filter (where status not in ('done', 'failed', 'cancelled'))::int as open,
         count(*) filter (where lease_until is not null)::int as leased,
         coalesce(sum(greatest(token - 1, 0)), 0)::int as redelivered, coalesce(sum(attempts), 0)::int as attempts,
         min(cpu_ms) as shortest_ms
       from work_chunks where run_id = $1`,
      [id],
    );
    return chunks;
  }

  /** The combinations, by index, in the form of the reference. */
  async rows(id, metricIds) {
    const stored = await this.query('select * from optimization_results where run_id = $1 order by combination_index', [
      id,
    ]);
    return stored.map((row) => rowOf(row, metricIds));
  }

  /** Combination indexes, best first. */
  async ranking(id, name = 'objective') {
    const ranked = await this.query(
      `select combination_index from optimization_rankings where run_id = $1 and ranking = $2 order by rank`,
      [id, name],
    );
    return ranked.map((row) => Number(row.combination_index));
  }

  async events(id) {
    return await this.query('select sequence::int, type, payload from events where run_id = $1 order by sequence', [
      id,
    ]);
  }

  async outboxRows() {
    const [{ count }] = await this.query('select count(*)::int as count from outbox');
    return count;
  }
}

// The whole double, whatever the client's default for it is.
function getTypeParser(oid, format) {
  return oid === floats ? Number : pg.types.getTypeParser(oid, format);
}

/** What was measured: a figure with neither value nor note was not. */
function measured(row, metricIds) {
  return metricIds.filter((id) => row[id] !== null || row.metric_notes?.[id] !== undefined).map((id) => [id, row[id]]);
}

function rowOf(row, metricIds) {
  const isGood = row.status === 'succeeded';
  return {
    combination_index: Number(row.combination_index),
    params: row.params,
    status: row.status,
    error: row.error,
    objective_value: row.objective_value,
    metrics: isGood ? Object.fromEntries(measured(row, metricIds)) : {},
    metric_notes: (isGood && row.metric_notes) || {},
    result_hash: row.result_hash,
  };
}
