import type { RunSpec, SearchSpec } from '@barmill/contracts';

/** Runs a statement on the database. */
type Query = (sql: string, parameters?: unknown[]) => Promise<unknown>;

/** A backtest as it is to stand in the database; what is left out is as of a run without figures. */
export interface SeededBacktest {
  readonly id: string;
  readonly spec: RunSpec;
  readonly tenantId?: string;
  readonly status?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly metrics?: Readonly<Record<string, number | boolean | null>>;
  readonly notes?: string;
  readonly tags?: readonly string[];
  readonly isFavorite?: boolean;
  readonly createdAt?: string;
}

/** Ids that sort as their numbers do. */
export function seededId(number: number): string {
  return `01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Writes a backtest past the services, as if it had run. Names of metrics come from the test. */
export async function seedBacktest(query: Query, backtest: SeededBacktest): Promise<void> {
  const { id, spec, tenantId = 'default', status = 'completed', params = {}, metrics = {} } = backtest;
  const { notes = '', tags = [], isFavorite = false, createdAt = '2024-03-01T00:00:00Z' } = backtest;
  const columns = {
    ...runColumns(id, tenantId, status, spec),
    params: JSON.stringify(params),
    metric_notes: '{}',
    metric_version: status === 'completed' ? 1 : null,
    ...{ notes, tags, is_favorite: isFavorite, created_at: createdAt },
    ...metrics,
  };
  await insert(query, 'backtest_runs', columns);
}

/** An optimization as it is to stand in the database. */
export interface SeededOptimization {
  readonly id: string;
  readonly spec: RunSpec;
  readonly search: SearchSpec;
  readonly status?: string;
  readonly results: readonly SeededResult[];
}

/** A combination; with an error it failed, with a rank it is ranked. */
export interface SeededResult {
  readonly index: number;
  readonly rank?: number;
  readonly error?: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly objective?: number | null;
  readonly metrics?: Readonly<Record<string, number | boolean | null>>;
}

/** Writes an optimization past the services, as if it had run. */
export async function seedOptimization(query: Query, optimization: SeededOptimization): Promise<void> {
  const { id, spec, search, status = 'completed_with_failures', results } = optimization;
  const tenantId = 'default';
  const best = results.find(({ rank }) => rank === 1);
  await insert(query, 'optimization_runs', {
    ...runColumns(id, tenantId, status, spec),
    search: JSON.stringify(search),
    total_combinations: results.length,
    best_index: best?.index ?? null,
    best_value: best?.objective ?? null,
    best_params: best ? JSON.stringify(best.params) : null,
  });
  for (const { index, rank, error, params, objective, metrics = {} } of results) {
    await insert(query, 'optimization_results', {
      ...{ run_id: id, tenant_id: tenantId, combination_index: index, params: JSON.stringify(params) },
      ...{
        status: error === undefined ? 'succeeded' : 'failed',
        error,
        objective_value: objective,
        metric_notes: '{}',
      },
      ...metrics,
    });
    if (rank === undefined) continue;
    const ranking = { run_id: id, tenant_id: tenantId, ranking: 'objective', rank, combination_index: index };
    await insert(query, 'optimization_rankings', ranking);
  }
}

function runColumns(id: string, tenantId: string, status: string, spec: RunSpec): Record<string, unknown> {
  const { strategy, instrument, timeframe, dataset } = spec;
  return {
    ...{ id, tenant_id: tenantId, status, strategy: strategy.name, strategy_version: strategy.version },
    ...{ symbol: instrument.symbol, timeframe, dataset_id: dataset.id, spec: JSON.stringify(spec) },
  };
}

async function insert(query: Query, table: string, columns: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(columns);
  const places = names.map((_, index) => `$${index + 1}`);
  await query(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`, Object.values(columns));
}
