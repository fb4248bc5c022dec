import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked of the bars of a run, and, once an engine has answered, its bars and series; a chunk of work has the question's id as its run. */
export class CandleAnswers1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table candle_answers (
        id uuid primary key,
        run_id uuid not null references backtest_runs (id) on delete cascade,
        tenant_id text not null,
        question_sha256 text not null,
        question jsonb not null,
        status text not null default 'waiting' check (status in ('waiting', 'answered', 'failed')),
        error text,
        bars integer,
        has_volume boolean,
        has_spread boolean,
        has_more boolean,
        columns bytea,
        charged_to uuid,
        created_at timestamptz not null default now(),
        ended_at timestamptz,
        unique (run_id, question_sha256),
        check ((status = 'answered') = (columns is not null)),
        check ((status = 'failed') = (error is not null))
      )`);
    await runner.query('create index candle_answers_by_tenant on candle_answers (tenant_id, created_at desc)');
    await setKinds(runner, ['backtest', 'optimization', 'candles']);
  }

  /** Chunks of questions go with their questions. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from work_chunks where run_kind = 'candles'`);
    await setKinds(runner, ['backtest', 'optimization']);
    await runner.query('drop table candle_answers');
  }
}

async function setKinds(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  await runner.query(`
    alter table work_chunks drop constraint work_chunks_run_kind_check,
      add constraint work_chunks_run_kind_check check (run_kind in (${list}))`);
}
