import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';
import { startPostgres } from '../../tools/stack/postgres.mjs';
import { allocatePorts } from '../../tools/stack/ports.mjs';
import { finishedChunk } from './finished-chunk.mjs';
import { startResults } from './results-service.mjs';

const requireHere = createRequire(import.meta.url);

/** Figures by name; see the help of `bench:results`. */
export async function measureResultsPath({ chunks, rows, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'barmill-bench-'));
  const ports = await allocatePorts({ file: join(folder, 'ports.json'), names: ['postgres', 'grpc', 'http'] });
  const logFile = join(folder, 'postgres.log');
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: ports.postgres, logFile });
  try {
    const results = await startResults({ databaseUrl: postgres.url, ports, folder });
    try {
      return await measure({ url: postgres.url, results, chunks, rows, rounds });
    } finally {
      await results.stop();
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ url, results, chunks, rows, rounds }) {
  const { Pool } = requireHere('pg');
  const pool = new Pool({ connectionString: url });
  const rates = { complete: [], copy: [] };
  const cpu = [];
  try {
    // One round more, which is not counted: it fills caches and compiles.
    for (let round = 0; round <= rounds; round++) {
      const completed = await completeRound(results, pool, chunks, rows);
      const copied = await copyRound(pool, completed.runId, chunks, rows);
      if (round === 0) continue;
      rates.complete.push((chunks * rows) / completed.seconds);
      rates.copy.push((chunks * rows) / copied.seconds);
      cpu.push((1e6 * completed.cpuSeconds) / (chunks * rows));
    }
  } finally {
    await pool.end();
  }
  const [complete, copy] = [median(rates.complete), median(rates.copy)];
  return {
    rows: chunks * rows * rounds,
    chunk_rows: rows,
    complete_rows_per_s: Math.round(complete),
    copy_rows_per_s: Math.round(copy),
    ratio: Math.round((100 * complete) / copy) / 100,
    results_cpu_us_per_row: Math.round(10 * median(cpu)) / 10,
  };
}

/** A run of its own, all of its chunks claimed before the clock starts: finishing work is measured, not handing it out. */
async function completeRound(results, pool, chunks, rows) {
  const { ScriptedOptimization } = builtLibrary(projectRoot, 'testing');
  const around = { client: results.client, dataset: results.dataset, database: tableReader(pool) };
  const run = await ScriptedOptimization.planned(
    around,
    Array.from({ length: chunks }, () => rows),
  );
  await run.dispatch();
  const works = [];
  for (const chunk of run.chunks) works.push(finishedChunk(chunk, await run.claimed(chunk)));
  const [began, cpuBefore] = [performance.now(), results.cpuSeconds()];
  for (const parts of works) {
    const { verdict } = await results.client.complete(parts);
    if (verdict !== 'accepted') throw new Error(`a chunk was ${verdict}`);
  }
  return {
    runId: run.runId,
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: results.cpuSeconds() - cpuBefore,
  };
}

/** The rows of the run once more, under another run, as bytes that Postgres itself wrote. */
async function copyRound(pool, runId, chunks, rows) {
  const { from: copyFrom, to: copyTo } = requireHere('pg-copy-streams');
  const client = await pool.connect();
  try {
    const { rows: found } = await client.query(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
       where attrelid = 'optimization_results'::regclass and attnum > 0 and not attisdropped`,
    );
    const { names } = found[0];
    const other = await copiedRun(client, runId);
    const pieces = [];
    for (let chunk = 0; chunk < chunks; chunk++) {
      const selected = names.replace('run_id', `'${other}'::uuid`);
      const range = `combination_index >= ${chunk * rows} and combination_index < ${(chunk + 1) * rows}`;
      const sql = `copy (select ${selected} from optimization_results where run_id = '${runId}' and ${range}) to stdout (format binary)`;
      pieces.push(Buffer.concat(await client.query(copyTo(sql)).toArray()));
    }
    const began = performance.now();
    for (const bytes of pieces) {
      await client.query('begin');
      const into = client.query(copyFrom(`copy optimization_results (${names}) from stdin (format binary)`));
      await pipeline(Readable.from(slices(bytes)), into);
      await client.query('commit');
    }
    return { seconds: (performance.now() - began) / 1000 };
  } finally {
    client.release();
  }
}

async function copiedRun(client, runId) {
  const { rows } = await client.query(
    `insert into optimization_runs (id, tenant_id, strategy, strategy_version, symbol, timeframe, dataset_id, spec, search, total_combinations)
     select gen_random_uuid(), tenant_id, strategy, strategy_version, symbol, timeframe, dataset_id, spec, search, total_combinations
     from optimization_runs where id = $1 returning id`,
    [runId],
  );
  return rows[0].id;
}

function* slices(bytes) {
  for (let at = 0; at < bytes.length; at += 256 * 1024) yield bytes.subarray(at, at + 256 * 1024);
}

const tableReader = (pool) => ({
  rows: async (sql, parameters) => (await pool.query(sql, parameters)).rows,
  row: async (sql, parameters) => (await pool.query(sql, parameters)).rows[0],
});

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
