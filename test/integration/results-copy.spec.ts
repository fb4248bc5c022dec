import { eventually, TestDatabase } from '@barmill/testing';
import { DataSource } from 'typeorm';
import type { CopyFields } from '../../apps/results/src/database/copy-fields';
import { uuidBytes } from '../../apps/results/src/database/copy-fields';
import { copyRows } from '../../apps/results/src/database/copy-rows';
import { dataSourceOptions } from '../../apps/results/src/database/data-source';

jest.setTimeout(60_000);

const columns = ['id', 'owner', 'small', 'large', 'price', 'yes', 'label', 'doc', 'at'];
const uuid = '018f3b1e-7c2a-7000-8000-0123456789ab';

describe('rows copied in binary', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const copy = async (rows: number, write: (fields: CopyFields, row: number) => void) =>
    await dataSource.transaction(async (manager) => await copyRows(manager, 'things', columns, rows, write));
  const plain = (id: (row: number) => number, label = 'x') => {
    return (fields: CopyFields, row: number) => {
      fields.int8(id(row));
      for (let column = 1; column < 6; column++) fields.nothing();
      fields.text(label);
      fields.nothing();
      fields.nothing();
    };
  };

  beforeAll(async () => {
    database = await TestDatabase.create();
    dataSource = await new DataSource(dataSourceOptions({ DATABASE_URL: database.url, DATABASE_POOL: 4 })).initialize();
    await database.rows(`create table things (id bigint primary key, owner uuid, small integer, large bigint,
      price double precision, yes boolean, label text, doc jsonb, at timestamptz)`);
  });
  beforeEach(async () => void (await database.rows('delete from things')));
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('are what they were, of every type, to the last bit', async () => {
    const prices = [1.1, -0, Number.MIN_VALUE, Infinity, 0.1 + 0.2, -1e300];
    const labels = ['', 'plain', 'Grüße, 日本 🙂', `quote ' and \\N and \t`, 'ab\u00e9', 'z'.repeat(300)];
    const larges = [0, -1, 2 ** 53 - 1, -(2 ** 53 - 1), 2 ** 32, -(2 ** 32) - 1];
    const times = [0, -1, Date.UTC(2024, 1, 29, 12, 30, 45, 678), Date.UTC(1800, 0, 1), Date.UTC(2199, 11, 31), 1];
    await copy(6, (fields, row) => {
      fields.int8(row);
      fields.field(uuidBytes(uuid));
      fields.int4([0, -1, 2 ** 31 - 1, -(2 ** 31), 7, 8][row]);
      fields.int8(larges[row]);
      fields.float8(prices[row]);
      fields.bool(row % 2 === 0);
      fields.text(labels[row]);
      fields.jsonb(JSON.stringify({ label: labels[row] }));
      fields.timestamptz(times[row]);
    });
    const stored = await database.rows<Record<string, unknown>>(
      `select owner, small, large::text, float8send(price) as bits, yes, label, doc->>'label' as inner,
         (extract(epoch from at) * 1000)::bigint::text as ms from things order by id`,
    );
    expect(stored).toEqual(
      prices.map((price, row) => ({
        owner: uuid,
        small: [0, -1, 2 ** 31 - 1, -(2 ** 31), 7, 8][row],
        large: String(larges[row]),
        bits: bitsOf(price),
        yes: row % 2 === 0,
        label: labels[row],
        inner: labels[row],
        ms: String(times[row]),
      })),
    );
  });

  it('are all there when they are sent in many pieces, some larger than a piece', async () => {
    const long = 'é'.repeat(400_000);
    await copy(20_000, (fields, row) => plain((at) => at, row % 5_000 === 0 ? long : `row ${row}`)(fields, row));
    const found = await database.row(
      `select count(*)::int as n, count(distinct label)::int as labels, max(length(label)) as longest from things`,
    );
    expect(found).toEqual({ n: 20_000, labels: 19_997, longest: 400_000 });
  });

  it('are none, and the connection goes on, when one of them is there already', async () => {
    await copy(
      1,
      plain(() => 500),
    );
    await expect(
      copy(
        1_000,
        plain((row) => row),
      ),
    ).rejects.toMatchObject({ code: '23505' });
    expect(await database.count('things')).toBe(1);
    await copy(
      10,
      plain((row) => row),
    );
    expect(await database.count('things')).toBe(11);
  });

  it('are none when what writes them fails', async () => {
    const failing = copy(1_000, (fields, row) => {
      plain((at) => at)(fields, row);
      if (row === 900) throw new Error('no such row');
    });
    await expect(failing).rejects.toThrow('no such row');
    expect(await database.count('things')).toBe(0);
    await copy(
      10,
      plain((row) => row),
    );
    expect(await database.count('things')).toBe(10);
  });

  it('are none when the connection is lost, and the next transaction has another', async () => {
    const release = await database.hold('lock table things in access exclusive mode');
    const cut = copy(
      1_000,
      plain((row) => row),
    ).catch((error: unknown) => error);
    await eventually('the copy waits for the lock', async () => {
      const waiting = `query like 'copy things%' and wait_event_type = 'Lock'`;
      const ended = await database.rows(`select pg_terminate_backend(pid) from pg_stat_activity where ${waiting}`);
      return ended.length === 1;
    });
    expect(await cut).toBeInstanceOf(Error);
    await release();
    await copy(
      10,
      plain((row) => row),
    );
    expect(await database.count('things')).toBe(10);
  });

  it('are refused outside of a transaction', async () => {
    const outside = copyRows(
      dataSource.manager,
      'things',
      columns,
      1,
      plain((row) => row),
    );
    await expect(outside).rejects.toThrow(/inside of a transaction/);
  });

  it.each([
    ['an integer of 32 bits', (fields: CopyFields) => fields.int4(2 ** 31)],
    ['an integer of 32 bits', (fields: CopyFields) => fields.int4(1.5)],
    ['an integer below 2^53', (fields: CopyFields) => fields.int8(2 ** 53)],
  ])('are refused when a number is not %s', async (expected, write) => {
    await expect(copy(1, write)).rejects.toThrow(`expected ${expected}`);
  });
});

function bitsOf(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}
