import type { MigrationInterface, QueryRunner } from 'typeorm';

const runTables = ['backtest_runs', 'optimization_runs'];
/** Written out, because a migration stays as it was when states change. */
const legalMoves = [
  ...['pending -> running', 'pending -> cancelling', 'cancelling -> cancelled'],
  ...['running -> completed', 'running -> completed_with_failures', 'running -> failed', 'running -> cancelling'],
];
const legalWindowMoves = [
  ...['planned -> training', 'training -> trained', 'training -> skipped', 'training -> failed'],
  ...['trained -> testing', 'trained -> skipped', 'testing -> completed', 'testing -> failed'],
];
const listed = (moves: readonly string[]) => moves.map((move) => `'${move}'`).join(', ');
const figureColumns = `
        out_of_sample_return_pct double precision,
        out_of_sample_annual_return_pct double precision,
        out_of_sample_sharpe double precision,
        out_of_sample_drawdown_pct double precision,
        out_of_sample_trades double precision,
        performance_ratio double precision,
        degradation_factor double precision,
        p_value double precision,
        is_profitable boolean,
        is_statistically_significant boolean,
        figure_notes jsonb not null default '{}'`;

/**
 * Walk forwards: tests, their windows, and the curve that is joined of them. A window's training and its test are runs of their own, which
 * belong to the walk forward. A matrix is a test without windows, and parent of one for each pair of lengths.
 */
export class WalkForwards1763860000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table walk_forward_tests (
        id uuid primary key,
        tenant_id text not null,
        parent_id uuid references walk_forward_tests (id) on delete cascade,
        parent_backtest_id uuid,
        status text not null default 'pending',
        strategy text not null,
        strategy_version integer not null,
        strategy_id uuid references strategies (id),
        symbol text not null,
        timeframe text not null,
        dataset_id uuid not null references datasets (id),
        other_dataset_ids uuid[] not null default '{}',
        spec jsonb not null,
        search jsonb not null,
        plan jsonb not null,
        total_combinations bigint not null check (total_combinations > 0),
        is_overlapping boolean not null,
        is_matrix boolean not null default false,
        run_hash text,
        is_forced boolean not null default false,
        charged_to uuid,
        ${figureColumns},
        profitable_windows integer,
        drift jsonb,
        error_message text,
        notes text not null default '',
        tags text[] not null default '{}',
        is_favorite boolean not null default false,
        row_version bigint not null default 1,
        sequence bigint not null default 0,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        completed_at timestamptz,
        deleted_at timestamptz,
        deleted_from text
      );
      create trigger row_version before update on walk_forward_tests for each row execute function raise_row_version();
      create index walk_forward_tests_by_tenant on walk_forward_tests (tenant_id, id desc) where parent_id is null;
      create index walk_forward_tests_of_parent on walk_forward_tests (parent_id) where parent_id is not null;
      create index walk_forward_tests_of_dataset on walk_forward_tests (dataset_id);
      create index walk_forward_tests_of_other_datasets on walk_forward_tests using gin (other_dataset_ids);
      create index walk_forward_tests_of_strategy on walk_forward_tests (strategy_id) where strategy_id is not null;
      create index walk_forward_tests_live on walk_forward_tests (id) where status in ('pending', 'running', 'cancelling');
      create index walk_forward_tests_deleted on walk_forward_tests (deleted_at) where deleted_at is not null;
      create unique index walk_forward_tests_once on walk_forward_tests (tenant_id, run_hash)
        where not is_forced and status not in ('failed', 'cancelling', 'cancelled');

      create table walk_forward_windows (
        walk_forward_id uuid not null references walk_forward_tests (id) on delete cascade,
        position integer not null,
        window_index integer not null,
        tenant_id text not null,
        status text not null default 'planned',
        reason text,
        train_start timestamptz not null,
        train_end timestamptz not null,
        train_first_bar bigint not null,
        train_end_bar bigint not null,
        test_start timestamptz not null,
        test_end timestamptz not null,
        test_first_bar bigint not null,
        test_end_bar bigint not null,
        is_partial boolean not null,
        training_run_id uuid unique,
        test_run_id uuid unique,
        optimal_parameters jsonb,
        training_objective double precision,
        training_annual_return_pct double precision,
        test_objective double precision,
        initial_balance double precision,
        final_equity double precision,
        ${figureColumns},
        primary key (walk_forward_id, position)
      );

      create table walk_forward_curves (
        walk_forward_id uuid primary key references walk_forward_tests (id) on delete cascade,
        tenant_id text not null,
        points bigint not null,
        columns bytea not null
      );

      create function reject_illegal_walk_forward_move() returns trigger language plpgsql as $$
      begin
        if new.status is distinct from old.status and not old.status || ' -> ' || new.status = any(tg_argv) then
          raise exception 'illegal move of a row of %: % -> %', tg_table_name, old.status, new.status using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger legal_moves before update of status on walk_forward_tests
        for each row execute function reject_illegal_walk_forward_move(${listed(legalMoves)});
      create trigger legal_moves before update of status on walk_forward_windows
        for each row execute function reject_illegal_walk_forward_move(${listed(legalWindowMoves)})`);
    for (const table of runTables) {
      await runner.query(`alter table ${table} add walk_forward_id uuid`);
      await runner.query(
        `create index ${table}_of_walk_forward on ${table} (walk_forward_id) where walk_forward_id is not null`,
      );
    }
  }

  /** Runs of walk forwards go with them: without the column nothing would tell them from others. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of runTables) {
      await runner.query(
        `delete from events where run_id in (select id from ${table} where walk_forward_id is not null)`,
      );
      await runner.query(
        `delete from work_chunks where run_id in (select id from ${table} where walk_forward_id is not null)`,
      );
      await runner.query(`delete from ${table} where walk_forward_id is not null`);
      await runner.query(`alter table ${table} drop column walk_forward_id`);
    }
    await runner.query('delete from events where run_id in (select id from walk_forward_tests)');
    await runner.query('drop table walk_forward_curves, walk_forward_windows, walk_forward_tests');
    await runner.query('drop function reject_illegal_walk_forward_move');
  }
}
