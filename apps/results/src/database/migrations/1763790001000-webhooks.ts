import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told of runs, and what was told: a delivery is written with the change that it tells of. */
export class Webhooks1763790001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhooks (
        id uuid primary key,
        tenant_id text not null,
        url text not null,
        events text[] not null,
        description text not null,
        secret text not null,
        is_enabled boolean not null default true,
        disabled_reason text,
        failures_in_a_row integer not null default 0,
        row_version bigint not null default 1,
        created_at timestamptz not null default now()
      );
      create index webhooks_by_tenant on webhooks (tenant_id, id desc);
      create table webhook_deliveries (
        id uuid primary key,
        tenant_id text not null,
        webhook_id uuid not null references webhooks (id) on delete cascade,
        message_id text not null,
        event text not null,
        payload text not null,
        status text not null default 'pending' check (status in ('pending', 'succeeded', 'failed')),
        attempts integer not null default 0,
        next_at timestamptz not null default now(),
        response_status integer,
        error text,
        created_at timestamptz not null default now(),
        ended_at timestamptz
      );
      create index webhook_deliveries_of_webhook on webhook_deliveries (webhook_id, id desc);
      create index webhook_deliveries_due on webhook_deliveries (next_at) where status = 'pending';
      create index webhook_deliveries_ended on webhook_deliveries (ended_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table webhook_deliveries, webhooks');
  }
}
