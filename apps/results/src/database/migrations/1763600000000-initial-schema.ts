import type { MigrationInterface, QueryRunner } from 'typeorm';

// One file because it is one schema, made in one step.

const doubleMetrics = [
  'total_return_pct',
  'net_profit',
  'gross_profit',
  'gross_loss',
  'final_equity',
  'peak_equity',
  'max_drawdown_pct',
  'max_drawdown_abs',
  'sharpe_ratio',
  'sortino_ratio',
  'win_rate',
  'profit_factor',
  'expectancy',
  'avg_win',
  'avg_loss',
  'avg_spread',
];
const countMetrics = [
  'total_trades',
  'winning_trades',
  'losing_trades',
  'long_trades',
  'short_trades',
  'ambiguous_bars',
  'unfilled_at_end',
  'rejected_orders',
  'end_of_data_trades',
];
const metricColumns = [
  ...doubleMetrics.map((name) => `${name} double precision`),
  ...countMetrics.map((name) => `${name} integer`),
  'metric_notes jsonb',
].join(',\n      ');

const moves: Record<string, Record<string, string[]>> = {
  optimization: {
    pending: ['planning', 'cancelling'],
    planning: ['planning', 'running', 'failed', 'cancelling'],
    running: ['paused', 'finalizing', 'failed', 'cancelling'],
    paused: ['running', 'cancelling'],
    finalizing: ['completed', 'completed_with_failures', 'failed', 'cancelling'],
    cancelling: ['cancelled'],
  },
  backtest: {
    pending: ['running', 'cancelling', 'failed'],
    running: ['completed', 'failed', 'cancelling'],
    cancelling: ['cancelled'],
  },
  chunk: {
    planned: ['dispatched', 'cancelled'],
    dispatched: ['running', 'planned', 'dispatched', 'cancelled'],
    running: ['running', 'done', 'failed', 'retry_wait', 'split', 'planned', 'cancelled'],
    retry_wait: ['planned', 'failed', 'cancelled'],
  },
};

const tables = `
    create table instruments (
      tenant_id text not null,
      symbol text not null,
      description text not null,
      pip_size double precision not null check (pip_size > 0),
      tick_size double precision not null check (tick_size >= 0),
      contract_size double precision not null check (contract_size > 0),
      min_lot double precision not null check (min_lot >= 0),
      max_lot double precision not null check (max_lot > 0),
      lot_step double precision not null check (lot_step >= 0),
      leverage double precision not null check (leverage > 0),
      stop_out_level double precision not null,
      base_currency text not null,
      quote_currency text not null,
      spread_pips double precision,
      commission_per_lot double precision,
      commission_pct double precision,
      trading_days_per_year integer not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, symbol)
    );

    create table datasets (
      id uuid primary key,
      tenant_id text not null,
      symbol text not null,
      timeframe text not null,
      source text not null,
      sha256 text not null,
      bars bigint not null,
      first_time timestamptz not null,
      last_time timestamptz not null,
      has_volume boolean not null,
      has_spread boolean not null,
      gaps bigint not null,
      findings jsonb not null,
      bytes bigint not null,
      created_at timestamptz not null default now(),
      unique (tenant_id, symbol, timeframe, sha256)
    );
    create index datasets_by_content on datasets (sha256);

    create table api_keys (
      id uuid primary key,
      tenant_id text not null,
      name text not null,
      key_sha256 text not null unique,
      scopes text[] not null,
      created_at timestamptz not null default now(),
      revoked_at timestamptz
    );

    create table backtest_runs (
      id uuid primary key,
      tenant_id text not null,
      status text not null default 'pending',
      strategy text not null,
      strategy_version integer not null,
      symbol text not null,
      timeframe text not null,
      dataset_id uuid not null references datasets (id),
      spec jsonb not null,
      params jsonb not null,
      ${metricColumns},
      result_hash text,
      trades_hash text,
      bars bigint,
      execution_ms double precision,
      engine_version text,
      metric_version integer,
      error_message text,
      notes text not null default '',
      tags text[] not null default '{}',
      sequence bigint not null default 0,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      completed_at timestamptz
    );
    create index backtest_runs_by_tenant on backtest_runs (tenant_id, id desc);
    create index backtest_runs_cancelling on backtest_runs (id) where status = 'cancelling';

    create table backtest_trades (
      run_id uuid not null references backtest_runs (id) on delete cascade,
      ordinal bigint not null,
      tenant_id text not null,
      trade_number bigint not null,
      leg integer not null,
      direction text not null,
      entry_time timestamptz not null,
      entry_bar bigint not null,
      entry_price double precision not null,
      exit_time timestamptz,
      exit_bar bigint,
      exit_price double precision,
      volume double precision not null,
      stop_loss double precision,
      take_profit double precision,
      profit double precision not null,
      commission double precision not null,
      slippage double precision not null,
      exit_reason text,
      equity_after double precision not null,
      primary key (run_id, ordinal)
    );

    create table equity_curves (
      run_id uuid primary key references backtest_runs (id) on delete cascade,
      tenant_id text not null,
      points bigint not null,
      columns bytea not null
    );

    create table optimization_runs (
      id uuid primary key,
      tenant_id text not null,
      status text not null default 'pending',
      strategy text not null,
      strategy_version integer not null,
      symbol text not null,
      timeframe text not null,
      dataset_id uuid not null references datasets (id),
      spec jsonb not null,
      search jsonb not null,
      total_combinations bigint not null check (total_combinations > 0),
      completed_combinations bigint not null default 0,
      failed_combinations bigint not null default 0,
      best_params jsonb,
      best_value double precision,
      best_index bigint,
      cpu_ms double precision not null default 0,
      engine_version text,
      metric_version integer,
      error_message text,
      notes text not null default '',
      tags text[] not null default '{}',
      plan_token integer not null default 0,
      plan_lease_until timestamptz,
      sequence bigint not null default 0,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      completed_at timestamptz,
      check (completed_combinations + failed_combinations <= total_combinations)
    );
    create index optimization_runs_by_tenant on optimization_runs (tenant_id, id desc);
    create index optimization_runs_live on optimization_runs (status)
      where status in ('pending', 'planning', 'running', 'finalizing', 'cancelling');

    create table optimization_results (
      run_id uuid not null references optimization_runs (id) on delete cascade,
      combination_index bigint not null,
      tenant_id text not null,
      params jsonb not null,
      status text not null check (status in ('succeeded', 'failed')),
      error text,
      objective_value double precision,
      ${metricColumns},
      result_hash text,
      primary key (run_id, combination_index)
    );
    create index optimization_results_by_objective on optimization_results (run_id, objective_value);

    create table optimization_rankings (
      run_id uuid not null references optimization_runs (id) on delete cascade,
      ranking text not null,
      rank bigint not null,
      tenant_id text not null,
      combination_index bigint not null,
      primary key (run_id, ranking, rank)
    );

    create table work_chunks (
      id uuid primary key,
      tenant_id text not null,
      run_kind text not null check (run_kind in ('backtest', 'optimization')),
      run_id uuid not null,
      work_class text not null check (work_class in ('interactive', 'sweep')),
      first_index bigint not null,
      end_index bigint not null check (end_index > first_index),
      combinations bigint not null check (combinations > 0),
      status text not null,
      epoch integer not null default 0,
      token integer not null default 0,
      attempts integer not null default 0,
      survived integer not null default 0,
      overtaken_token integer,
      owner text,
      claim_id text,
      lease_until timestamptz,
      next_at timestamptz,
      dispatched_at timestamptz,
      checksum text,
      cpu_ms double precision,
      bars bigint,
      error text,
      created_at timestamptz not null default now(),
      finished_at timestamptz,
      unique (run_id, first_index)
    );
    create index work_chunks_live on work_chunks (status, work_class)
      where status in ('planned', 'dispatched', 'running', 'retry_wait');
    create index work_chunks_of_run on work_chunks (run_id, status, first_index);
    create index work_chunks_done_last on work_chunks (finished_at desc) where status = 'done';

    create table workers (
      id text primary key,
      tenant_id text not null,
      sweep_slots integer not null,
      interactive_slots integer not null,
      engine_version text not null,
      last_seen_at timestamptz not null default now()
    );

    create table events (
      run_id uuid not null,
      sequence bigint not null,
      tenant_id text not null,
      type text not null,
      payload jsonb not null,
      created_at timestamptz not null default now(),
      primary key (run_id, sequence)
    );

    create table outbox (
      id bigint generated always as identity primary key,
      tenant_id text not null,
      exchange text not null,
      key text not null,
      message_id text not null,
      body jsonb not null,
      mandatory boolean not null,
      next_at timestamptz not null default now(),
      created_at timestamptz not null default now()
    );
    create index outbox_by_message on outbox (message_id);

    create table idempotency_keys (
      tenant_id text not null,
      key text not null,
      request_sha256 text not null,
      run_id uuid not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, key)
    );
    create index idempotency_keys_by_age on idempotency_keys (created_at);
`;

const legalMoves = Object.entries(moves)
  .flatMap(([entity, from]) => Object.entries(from).flatMap(([old, to]) => to.map((next) => [entity, old, next])))
  .map((move) => `(${move.map((word) => `'${word}'`).join(', ')})`)
  .join(', ');

/** A status may only move along these pairs: a bug in a guarded update is an error, not a wrong state. */
const guard = `
    create function reject_illegal_move() returns trigger language plpgsql as $$
    begin
      if new.status is distinct from old.status and (tg_argv[0], old.status, new.status) not in (values ${legalMoves}) then
        raise exception 'illegal move of % %: % -> %', tg_argv[0], new.id, old.status, new.status using errcode = 'check_violation';
      end if;
      return new;
    end $$;
    create trigger legal_moves before update of status on backtest_runs
      for each row execute function reject_illegal_move('backtest');
    create trigger legal_moves before update of status on optimization_runs
      for each row execute function reject_illegal_move('optimization');
    create trigger legal_moves before update of status on work_chunks
      for each row execute function reject_illegal_move('chunk');
`;

export class InitialSchema1763600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guard);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table idempotency_keys, outbox, events, workers, work_chunks, optimization_rankings,
        optimization_results, optimization_runs, equity_curves, backtest_trades, backtest_runs, api_keys, datasets, instruments cascade;
      drop function reject_illegal_move;
    `);
  }
}
