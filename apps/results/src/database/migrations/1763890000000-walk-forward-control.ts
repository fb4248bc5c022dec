import type { MigrationInterface, QueryRunner } from 'typeorm';

const unpausedMoves = [
  ...['pending -> running', 'pending -> cancelling', 'cancelling -> cancelled'],
  ...['running -> completed', 'running -> completed_with_failures', 'running -> failed', 'running -> cancelling'],
];
const pauses = [
  ...['pending -> paused', 'running -> paused', 'paused -> pending', 'paused -> running', 'paused -> cancelling'],
];

const guard = (moves: readonly string[]) => `
  drop trigger legal_moves on walk_forward_tests;
  create trigger legal_moves before update of status on walk_forward_tests
    for each row execute function reject_illegal_walk_forward_move(${moves.map((move) => `'${move}'`).join(', ')})`;

/** Walk forwards are paused and resumed, and go before others. Windows of a matrix that train on the same bars share a training. */
export class WalkForwardControl1763890000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guard([...unpausedMoves, ...pauses]));
    await runner.query(`
      alter table walk_forward_tests
        add column priority text not null default 'normal' check (priority in ('low', 'normal', 'high')),
        add column paused_at timestamptz,
        add column paused_seconds double precision not null default 0;
      alter table walk_forward_windows drop constraint walk_forward_windows_training_run_id_key;
      create index walk_forward_windows_of_training on walk_forward_windows (training_run_id) where training_run_id is not null`);
  }

  /** What is paused goes on. A training that windows share stays that of one of them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update walk_forward_tests set status = case when started_at is null then 'pending' else 'running' end where status = 'paused';
      update walk_forward_windows w set training_run_id = null where exists (
        select 1 from walk_forward_windows o where o.training_run_id = w.training_run_id
          and (o.walk_forward_id, o.position) < (w.walk_forward_id, w.position));
      drop index walk_forward_windows_of_training;
      alter table walk_forward_windows add constraint walk_forward_windows_training_run_id_key unique (training_run_id);
      alter table walk_forward_tests drop column priority, drop column paused_at, drop column paused_seconds`);
    await runner.query(guard(unpausedMoves));
  }
}
