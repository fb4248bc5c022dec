import type { MigrationInterface, QueryRunner } from 'typeorm';

const runTables = ['backtest_runs', 'optimization_runs'];

/** Data sets can be deleted, which asks for the runs that refer to them: as their own bars, or as bars and rates beside those. */
export class DeletedDatasets1763820003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table datasets add deleted_at timestamptz, add deleted_from text;
      create index datasets_deleted on datasets (deleted_at) where deleted_at is not null`);
    for (const table of runTables) {
      await runner.query(`
        alter table ${table} add other_dataset_ids uuid[] not null default '{}';
        update ${table} set other_dataset_ids = array(
          select (jsonb_path_query(spec, '$.contexts[*].dataset.id') #>> '{}')::uuid
          union select (jsonb_path_query(spec, '$.finer.dataset.id') #>> '{}')::uuid
          union select (jsonb_path_query(spec, '$.conversion.pairs[*].dataset.id') #>> '{}')::uuid)
        where spec -> 'contexts' <> '[]' or spec -> 'finer' <> 'null' or spec -> 'conversion' <> 'null';
        create index ${table}_of_dataset on ${table} (dataset_id);
        create index ${table}_of_other_datasets on ${table} using gin (other_dataset_ids)`);
    }
  }

  /** What was deleted goes; that which a deleted run still refers to stays in the tenant that nobody is. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of runTables) {
      await runner.query(
        `drop index ${table}_of_dataset, ${table}_of_other_datasets; alter table ${table} drop other_dataset_ids`,
      );
    }
    await runner.query(`
      delete from datasets d where deleted_at is not null
        and not exists (select 1 from backtest_runs r where r.dataset_id = d.id)
        and not exists (select 1 from optimization_runs r where r.dataset_id = d.id);
      alter table datasets drop deleted_at, drop deleted_from`);
  }
}
