import type { EventPlace, LoggedEvent } from '@barmill/contracts';
import { eventually, runSpecOn, seedBacktest, seededId, TestDatabase } from '@barmill/testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../apps/results/src/database/data-source';
import { migrate } from '../../apps/results/src/database/migrate';
import { EventLogQueries } from '../../apps/results/src/event-log/event-log.queries';
import { rowsRead } from './query-plans';

jest.setTimeout(60_000);

const tenantId = 'default';
const dataset = { id: seededId(0xd0), sha256: 'a'.repeat(64) };
const [first, second, deleted, foreign] = [1, 2, 3, 4].map(seededId);
const batch = seededId(5);
const walkForward = seededId(6);

let database: TestDatabase;
let dataSource: DataSource;

const write = `insert into events (run_id, sequence, tenant_id, type, payload) values ($1, $2, $3, $4, '{"status":"running"}')`;
const happened = async (runId: string, sequence: number, type = 'state', of = tenantId) =>
  await database.rows(write, [runId, sequence, of, type]);

beforeAll(async () => {
  database = await TestDatabase.create();
  dataSource = await new DataSource(dataSourceOptions({ DATABASE_URL: database.url, DATABASE_POOL: 4 })).initialize();
  await migrate(dataSource);
  await database.rows(
    `insert into datasets (id, tenant_id, symbol, timeframe, source, sha256, bars, first_time, last_time, has_volume, has_spread, gaps, findings, bytes)
     values ($1, $2, 'X', 'H1', 's', 'a', 1, now(), now(), false, false, 0, '[]', 1)`,
    [dataset.id, tenantId],
  );
  const query = async (sql: string, parameters?: unknown[]) => await database.rows(sql, parameters);
  const spec = runSpecOn(dataset);
  for (const id of [first, second]) await seedBacktest(query, { id, spec });
  await seedBacktest(query, { id: deleted, spec, tenantId: `~${deleted}` });
  await seedBacktest(query, { id: foreign, spec, tenantId: 'another' });
  await database.rows('insert into batches (id, tenant_id) values ($1, $2)', [batch, tenantId]);
  await database.rows(
    `insert into walk_forward_tests (id, tenant_id, strategy, strategy_version, symbol, timeframe, dataset_id, spec, search, plan,
       total_combinations, is_overlapping) values ($1, $2, 's', 1, 'X', 'H1', $3, '{}', '{}', '{}', 1, false)`,
    [walkForward, tenantId, dataset.id],
  );
  await happened(second, 1);
  await happened(first, 1);
  await happened(deleted, 1);
  await happened(foreign, 1, 'state', 'another');
  await happened(batch, 1, 'progress');
  await happened(first, 2, 'end');
  await happened(walkForward, 1, 'window');
  // Transactions of other databases of the server may still be older.
  await eventually('all settled', async () => (await list()).events.length === all.length);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const list = async (asked: object = {}, source = dataSource) =>
  await new EventLogQueries(source).list({
    ...{ tenantId, limit: 50, isAscending: true, after: null, _runId: 'runId', _type: 'type', _kind: 'kind' },
    ...asked,
  } as never);
const told = (events: readonly LoggedEvent[]) =>
  events.map(({ place, kind, event }) => [place!.runId, place!.sequence, kind, event!.type]);
const all = [
  [second, 1, 'backtest', 'state'],
  [first, 1, 'backtest', 'state'],
  [batch, 1, 'batch', 'progress'],
  [first, 2, 'backtest', 'end'],
  [walkForward, 1, 'walk_forward', 'window'],
];

describe('the events of a tenant', () => {
  it('come in the order in which they happened, without those of deleted runs', async () => {
    expect(told((await list()).events)).toEqual(all);
  });

  it('come newest first to who looks back', async () => {
    expect(told((await list({ isAscending: false })).events)).toEqual([...all].reverse());
  });

  it.each<[string, object, unknown[][]]>([
    ['of one run', { runId: first }, [all[1], all[3]]],
    ['of one type', { type: 'end' }, [all[3]]],
    ['of one kind', { kind: 'batch' }, [all[2]]],
    ['of walk forwards', { kind: 'walk_forward' }, [all[4]]],
    ['of a kind and a type that nothing has', { kind: 'batch', type: 'end' }, []],
  ])('are asked for %s', async (_, asked, events) => {
    expect(told((await list(asked)).events)).toEqual(events);
  });

  it.each([true, false])('are read page by page (ascending: %p), each once', async (isAscending) => {
    const events: LoggedEvent[] = [];
    let after: EventPlace | null = null;
    for (;;) {
      const page = await list({ isAscending, limit: 1, after });
      events.push(...page.events);
      after = page.last;
      if (!page.hasMore) break;
    }
    expect(told(events)).toEqual(isAscending ? all : [...all].reverse());
  });

  it('are missed by no poller, though one that began earlier commits later', async () => {
    const { last } = await list();
    const commit = await database.hold(write, [first, 3, tenantId, 'early']);
    await happened(second, 2, 'late');
    // What is later is not shown before what may yet come before it.
    const meanwhile = await list({ after: last });
    expect(meanwhile).toEqual({ events: [], hasMore: false, last: null });
    await commit();
    const events = await eventually('both', async () => {
      const page = await list({ after: last });
      return page.events.length === 2 && page.events;
    });
    expect(told(events).map(([, , , type]) => type)).toEqual(['early', 'late']);
  });

  it('cost a page no more than it shows, whatever there is beside', async () => {
    await database.rows(`
      insert into events (run_id, sequence, tenant_id, type, payload)
        select '${first}', n, '${tenantId}', 'progress', '{}' from generate_series(10, 20000) n;
      insert into events (run_id, sequence, tenant_id, type, payload)
        select '${foreign}', n, 'another', 'progress', '{}' from generate_series(10, 20000) n;
      analyze`);
    for (const asked of [{}, { isAscending: false }, { type: 'progress' }]) {
      const { read, whole } = await rowsRead(dataSource, async (source) => await list(asked, source));
      expect([whole.includes('events'), read('events')]).toEqual([false, expect.any(Number)]);
      expect(read('events')).toBeLessThanOrEqual(60);
    }
  });
});
