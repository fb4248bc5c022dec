import type { MigrationInterface, QueryRunner } from 'typeorm';

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
/** An optimization may be paused before it is planned, and waits for its plan when it is resumed. */
const pausedBeforePlanned = [
  ['optimization', 'pending', 'paused'],
  ['optimization', 'planning', 'paused'],
  ['optimization', 'paused', 'pending'],
];

const withoutThose = Object.entries(moves).flatMap(([entity, from]) =>
  Object.entries(from).flatMap(([old, to]) => to.map((next) => [entity, old, next])),
);

function guard(legal: readonly (readonly string[])[]): string {
  const list = legal.map((move) => `(${move.map((word) => `'${word}'`).join(', ')})`).join(', ');
  return `
    create or replace function reject_illegal_move() returns trigger language plpgsql as $$
    begin
      if new.status is distinct from old.status and (tg_argv[0], old.status, new.status) not in (values ${list}) then
        raise exception 'illegal move of % %: % -> %', tg_argv[0], new.id, old.status, new.status using errcode = 'check_violation';
      end if;
      return new;
    end $$`;
}

/**
 * Optimizations are paused and resumed, go before others, and are made of others: a child repeats what failed of its parent, or has a larger
 * space, and takes over the rows that the parent has. When chunks were claimed tells how fast a run is.
 */
export class Steering1763840000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guard([...withoutThose, ...pausedBeforePlanned]));
    await runner.query(`
      alter table work_chunks add column claimed_at timestamptz;
      create index work_chunks_finished on work_chunks (run_id, finished_at desc) where status = 'done';

      alter table optimization_runs
        add column priority text not null default 'normal' check (priority in ('low', 'normal', 'high')),
        add column resumed_at timestamptz,
        add column last_dispatched_at timestamptz,
        add column parent_id uuid references optimization_runs (id) on delete set null,
        add column parent_kind text check (parent_kind in ('retry', 'extension')),
        add column cached_combinations bigint not null default 0,
        add column cache_note text,
        add column is_copied boolean not null default true,
        add column copied_until bigint not null default 0;
      create index optimization_runs_of_parent on optimization_runs (parent_id) where parent_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index work_chunks_finished;
      alter table work_chunks drop column claimed_at;
      alter table optimization_runs
        drop column priority, drop column resumed_at, drop column last_dispatched_at, drop column parent_id, drop column parent_kind,
        drop column cached_combinations, drop column cache_note, drop column is_copied, drop column copied_until`);
    await runner.query(guard(withoutThose));
  }
}
