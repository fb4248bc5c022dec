import { backtestMetrics, combinationMetrics, evenOf, seededFigures } from './seeded-figures.mjs';

const symbols = Array.from({ length: 20 }, (_, n) => `SYM${String(n).padStart(2, '0')}`);
const timeframes = ['M5', 'M15', 'H1', 'H4', 'D1'];
const strategies = ['cross', 'breakout', 'reversal', 'channel', 'momentum'].flatMap((kind) =>
  ['fast', 'slow', 'filtered'].map((way) => `${way}-${kind}`),
);
const literals = (texts) => `(array[${texts.map((text) => `'${text}'`).join(', ')}])`;
const oneOf = (texts, row, each = 1) => `${literals(texts)}[1 + (${row} / ${each} % ${texts.length})::integer]`;

/**
 * Fills the database: copies of a stored backtest and of a stored optimization, with rows of made-up figures. Only the places of the rows decide them,
 * but for the times, which end now. Rows are made by the server itself, without triggers and checks of foreign keys.
 *
 * @param {{ query(sql: string): Promise<unknown> }} database one connection, of a superuser
 * @param {{ backtest: string, optimization: string, runs: number, trades: number, side: number, say: (text: string) => void }} options ids of
 *   what is copied; `side`: values of each of the two parameters
 * @returns {Promise<{ optimization: string, combinations: number }>} the large optimization
 */
export async function seed(database, { backtest, optimization, runs, trades, side, say }) {
  const large = '01900000-0000-7000-8000-0000000b0001';
  await database.query('set session_replication_role = replica');
  await database.query('set statement_timeout = 0');
  await database.query(backtestsSql(backtest, runs));
  say(`${runs} backtests are made`);
  const legs = Math.max(1, Math.round(trades / runs));
  await database.query(tradesSql(runs, legs));
  say(`${runs * legs} trades are made`);
  await database.query(optimizationSql(optimization, large, side));
  await database.query(combinationsSql(large, side));
  await database.query(rankingSql(large));
  say(`${side * side} combinations are made`);
  await database.query('vacuum analyze');
  await database.query('checkpoint');
  say('and counted by Postgres');
  return { optimization: large, combinations: side * side };
}

/** An id whose first part is a moment, as all ids have it; the row makes it one of its own. */
const idOf = (row, runs) =>
  `(lpad(to_hex((extract(epoch from ${momentOf(row, runs)}) * 1000)::bigint), 12, '0') || '70008' || lpad(to_hex(${row}), 15, '0'))::uuid`;
const momentOf = (row, runs) => `(date_trunc('minute', now()) - interval '365 days' * (1 - ${row}::float8 / ${runs}))`;

function backtestsSql(template, runs) {
  const { names, values } = seededFigures({ row: 'n', ids: backtestMetrics });
  const [strategy, symbol, timeframe] = [oneOf(strategies, 'n'), oneOf(symbols, 'n', 7), oneOf(timeframes, 'n', 3)];
  const own = {
    id: idOf('n', runs),
    tenant_id: 't.tenant_id',
    status: `case when n % 97 = 0 then 'failed' else 'completed' end`,
    strategy,
    strategy_version: '1',
    symbol,
    timeframe,
    dataset_id: 't.dataset_id',
    spec: 't.spec',
    params: `jsonb_build_object('fast', 2 + n % 50, 'slow', 60 + n % 211)`,
    result_hash: `encode(sha256(n::text::bytea), 'hex')`,
    trades_hash: `encode(sha256(('t' || n)::bytea), 'hex')`,
    run_hash: `encode(sha256(('r' || n)::bytea), 'hex')`,
    bars: '100000',
    execution_ms: `20 + 200 * ${evenOf('n', 7)}`,
    engine_version: `'bench'`,
    metric_version: '3',
    notes: `case when n % 5 = 0 then 'Idea ' || n % 1000 || ', seen on ' || ${symbol} || '; holds where spreads are low.' else '' end`,
    tags: `case when n % 4 = 0 then array['series-' || n % 40, ${oneOf(['trend', 'mean', 'night'], 'n')}] else '{}' end`,
    is_favorite: 'n % 200 = 0',
    ruined: 'false',
    rejections: `'{}'`,
    created_at: momentOf('n', runs),
    started_at: momentOf('n', runs),
    completed_at: momentOf('n', runs),
  };
  return `insert into backtest_runs (${[...Object.keys(own), ...names].join(', ')})
    select ${[...Object.values(own), ...values].join(', ')}
    from generate_series(1::bigint, ${runs}) n, backtest_runs t where t.id = '${template}'`;
}

function tradesSql(runs, legs) {
  const row = `(run * ${legs} + leg)`;
  const price = `(1.1 + 0.1 * ${evenOf(row, 11)})`;
  const profit = `(120 * (${evenOf(row, 13)} + ${evenOf(row, 14)} - 1))`;
  const entry = `timestamptz '2020-01-01' + ${row} % 500000 * interval '1 minute'`;
  const own = {
    run_id: 'r.id',
    ordinal: 'leg',
    tenant_id: 'r.tenant_id',
    trade_number: 'leg + 1',
    leg: '1',
    direction: `case when ${row} % 2 = 0 then 'long' else 'short' end`,
    entry_time: entry,
    entry_bar: `leg * 100`,
    entry_price: price,
    exit_time: `${entry} + interval '7 hours'`,
    exit_bar: `leg * 100 + 28`,
    exit_price: `${price} + ${profit} / 10000`,
    volume: '0.1',
    profit,
    commission: '0.7',
    swap: '0',
    mae: `-abs(${profit})`,
    mfe: `abs(${profit})`,
    slippage: '0',
    exit_reason: `case when ${row} % 3 = 0 then 'stop_loss' else 'signal' end`,
    equity_after: `10000 + ${profit}`,
    entry_tag: 'null',
  };
  return `insert into backtest_trades (${Object.keys(own).join(', ')})
    select ${Object.values(own).join(', ')}
    from (select id, tenant_id, row_number() over (order by id) as run from backtest_runs where engine_version = 'bench') r,
      generate_series(0::bigint, ${legs - 1}) leg`;
}

/** A row of a table once more, with other values of some columns. */
function copied(table, id, changes) {
  const values = Object.entries(changes).map(([name, sql]) => `'${name}', ${sql}`);
  return `insert into ${table}
    select (jsonb_populate_record(t, jsonb_build_object(${values.join(', ')}))).* from ${table} t where t.id = '${id}'`;
}

function optimizationSql(template, id, side) {
  return copied('optimization_runs', template, {
    id: `'${id}'`,
    status: `'completed'`,
    total_combinations: String(side * side),
    completed_combinations: String(side * side),
    failed_combinations: '0',
    engine_version: `'bench'`,
    metric_version: '3',
    run_hash: 'null',
    started_at: 'now()',
    completed_at: 'now()',
  });
}

/** A hilly land over the two parameters, so that neighbors are alike, with noise. The index counts the second of them fastest. */
function combinationsSql(id, side) {
  const hills = `sin((n / ${side})::float8 * 9 / ${side}) * cos((n % ${side})::float8 * 7 / ${side})`;
  const { names, values } = seededFigures({ row: 'n', ids: combinationMetrics, hills });
  const own = {
    run_id: `'${id}'::uuid`,
    combination_index: 'n',
    tenant_id: 'r.tenant_id',
    params: `jsonb_build_object('fast', 2 + n / ${side}, 'slow', ${side} + 2 + n % ${side})`,
    status: `'succeeded'`,
    result_hash: `encode(sha256(n::text::bytea), 'hex')`,
  };
  const metric = (name) => values[names.indexOf(name)];
  return `insert into optimization_results (${[...Object.keys(own), 'objective_value', ...names].join(', ')})
    select ${[...Object.values(own), metric('sharpe_ratio'), ...values].join(', ')}
    from optimization_runs r, generate_series(0::bigint, ${side * side - 1}) n where r.id = '${id}'`;
}

const rankingSql = (id) => `
  with ranked as (
    insert into optimization_rankings (run_id, tenant_id, ranking, rank, combination_index)
    select run_id, tenant_id, 'objective', row_number() over (order by objective_value desc nulls last, max_drawdown_pct, combination_index),
      combination_index
    from optimization_results where run_id = '${id}'
    order by objective_value desc nulls last, max_drawdown_pct, combination_index limit 10000 returning *)
  update optimization_runs r set best_index = o.combination_index, best_params = o.params, best_value = o.objective_value
  from ranked k join optimization_results o using (run_id, combination_index) where k.rank = 1 and r.id = k.run_id`;
