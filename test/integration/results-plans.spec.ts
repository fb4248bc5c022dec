import { seededId, TestDatabase } from '@barmill/testing';
import type { DataSource } from 'typeorm';
import { ApiKeysRepository } from '../../apps/results/src/access/api-keys.repository';
import { KeysRepository } from '../../apps/results/src/administration/keys.repository';
import { KeptAnswers } from '../../apps/results/src/analysis/kept-answers';
import { BatchesService } from '../../apps/results/src/batches/batches.service';
import { migrate } from '../../apps/results/src/database/migrate';
import { Outbox } from '../../apps/results/src/outbox/outbox';
import { Transactions } from '../../apps/results/src/outbox/transactions';
import type { ResultsConfig } from '../../apps/results/src/results.config';
import { RowsQueries } from '../../apps/results/src/runs/rows.queries';
import { DeliveriesRepository } from '../../apps/results/src/webhooks/deliveries.repository';
import { NewDeliveries } from '../../apps/results/src/webhooks/new-deliveries';
import { WebhooksRepository } from '../../apps/results/src/webhooks/webhooks.repository';
import { rowsRead } from './query-plans';
import { withDataSource } from './with-data-source';

jest.setTimeout(120_000);

const tenantId = 'tenant-7';
const tenants = 100;
const limit = 10;
const id = (column: string) => `('01890000-0000-7000-8000-' || lpad(to_hex(${column}), 12, '0'))::uuid`;

/** A hundred tenants take turns: each has 50 keys, 20 webhooks with 15 messages, 20 batches of 5 items and 3 runs with 100 events and 30 answers. */
const seed = `
  insert into datasets (id, tenant_id, symbol, timeframe, source, sha256, bars, first_time, last_time, has_volume, has_spread, gaps, findings, bytes)
    values ('${seededId(1)}', '${tenantId}', 'X', 'H1', 's', 'a', 1, now(), now(), false, false, 0, '[]', 1);
  insert into api_keys (id, tenant_id, name, key_sha256, scopes, last_used_at)
    select ${id('n')}, 'tenant-' || n % ${tenants}, 'k', 'hash-' || n, '{read}', now() from generate_series(1, ${50 * tenants}) n;
  insert into api_key_usage (family_id, day, tenant_id, cpu_ms) select family_id, date '2024-01-01' + n, tenant_id, 1 from api_keys, generate_series(0, 1) n;
  insert into webhooks (id, tenant_id, url, events, description, secret)
    select ${id('n')}, 'tenant-' || n % ${tenants}, 'https://x.test', case when n % 200 = 7 then array['backtest.completed'] else '{}' end, '', 's'
    from generate_series(1, ${20 * tenants}) n;
  insert into webhook_deliveries (id, tenant_id, webhook_id, message_id, event, payload, status, next_at)
    select ${id('n')}, 'tenant-' || n % ${tenants}, ${id(`1 + (n - 1) % ${20 * tenants}`)}, 'm', 'e', '{}',
      case when n % 3000 < 15 then 'pending' else 'succeeded' end, now() + (n % 3000 - 5) * interval '1 hour'
    from generate_series(1, ${300 * tenants}) n;
  insert into batches (id, tenant_id) select ${id('n')}, 'tenant-' || n % ${tenants} from generate_series(1, ${20 * tenants}) n;
  insert into batch_items (batch_id, position, tenant_id, item, fault)
    select b.id, place, b.tenant_id, '{}', '{}' from batches b, generate_series(0, 4) place;
  insert into optimization_runs (id, tenant_id, status, strategy, strategy_version, symbol, timeframe, dataset_id, spec, search, total_combinations)
    select ${id('n')}, 'tenant-' || n % ${tenants}, 'completed', 's', 1, 'X', 'H1', '${seededId(1)}', '{}', '{}', 1 from generate_series(1, ${3 * tenants}) n;
  insert into backtest_runs (id, tenant_id, strategy, strategy_version, symbol, timeframe, dataset_id, spec, params)
    select ${id('n')}, 'tenant-' || n % ${tenants}, 's', 1, 'X', 'H1', '${seededId(1)}', '{}', '{}' from generate_series(5000, 7000) n;
  insert into events (run_id, sequence, tenant_id, type, payload)
    select r.id, n, r.tenant_id, 'progress', '{}' from optimization_runs r, generate_series(1, 100) n;
  insert into optimization_answers (run_id, question, tenant_id, answer)
    select r.id, 'q' || n, r.tenant_id, '{}' from optimization_runs r, generate_series(1, 30) n;
  analyze`;

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.create();
  await withDataSource(database, migrate);
  await database.rows(seed);
});
afterAll(async () => await database.drop());

const config = {} as ResultsConfig;
/** Parts of a service that reading does not need. */
const unused = undefined as never;
const ofTenant = { tenantId, limit, afterId: '' };
const readers: [string, string, number, (source: DataSource) => Promise<unknown>][] = [
  [
    'a caller by the hash of its key',
    'api_keys',
    1,
    (source) => new ApiKeysRepository(source, config).callerOf('hash-77'),
  ],
  ['a page of keys', 'api_keys', 50, (source) => keysOf(source).list(ofTenant)],
  ['one key', 'api_keys', 1, (source) => keysOf(source).get({ tenantId, id: seededId(107) })],
  ['a page of webhooks', 'webhooks', 20, (source) => new WebhooksRepository(source).list(ofTenant)],
  [
    'a page of messages to a webhook',
    'webhook_deliveries',
    15,
    (source) => new DeliveriesRepository(source, config).list({ ...ofTenant, webhookId: seededId(107) }),
  ],
  // The messages that are due, each to be changed as well.
  [
    'messages that are due',
    'webhook_deliveries',
    3 * 5 * limit,
    (source) => new DeliveriesRepository(source, config).claim({ limit, leaseMs: 60_000 }),
  ],
  [
    'a batch',
    'batch_items',
    5,
    (source) => new BatchesService(source, unused, unused, unused).get({ tenantId, id: seededId(107) }),
  ],
  [
    'events after the one that was seen last',
    'events',
    100,
    (source) => new RowsQueries(source).events({ tenantId, runId: seededId(107), afterSequence: 40, limit }),
  ],
  [
    'an answer that is kept',
    'optimization_answers',
    30,
    (source) =>
      new KeptAnswers(source).answer('x', { tenantId, runId: seededId(107) }, async () => Promise.resolve({})),
  ],
];

const keysOf = (source: DataSource) => new KeysRepository(new Transactions(source, new Outbox()), new Outbox());

describe('reads no rows of others:', () => {
  it.each(readers)('%s', async (_, table, most, ask) => {
    const { read, whole } = await withDataSource(database, async (source) => await rowsRead(source, ask));
    expect(whole).toEqual([]);
    expect(read(table)).toBeGreaterThan(0);
    expect(read(table)).toBeLessThanOrEqual(most);
  });

  it('who is to be told of an event', async () => {
    const happening = { kind: 'backtest', runId: seededId(1), tenantId, sequence: 1, status: 'failed' };
    const { read, whole } = await withDataSource(
      database,
      async (dataSource) =>
        await rowsRead(dataSource, async (source) => await new NewDeliveries().add(source, happening)),
    );
    expect([whole, read('webhooks')]).toEqual([[], 20]);
  });
});
