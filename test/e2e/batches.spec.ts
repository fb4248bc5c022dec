import type { Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import { readEvents } from './support/event-stream';
import type { Backtest } from './support/resources';

jest.setTimeout(60_000);

interface Batch {
  readonly id: string;
  readonly status: string;
  readonly progress_pct: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly runs: readonly {
    readonly strategy: { readonly name: string };
    readonly symbol: string;
    readonly timeframe: string;
    readonly risk_pct: number | null;
    readonly run_id: string | null;
    readonly status: string;
    readonly deduplicated: boolean;
    readonly fault: { readonly code: string; readonly errors: readonly { readonly pointer: string }[] } | null;
  }[];
}

let barmill: BarmillUnderTest;
const submit = async (body: object, headers: Record<string, string> = {}) =>
  await barmill.api.post<Batch & Problem>('/v1/batches', body, headers);
const idsOf = ({ runs }: Batch) => runs.map(({ run_id }) => run_id);

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('batches');
  await barmill.uploadBars('D1', 300, 13);
  await barmill.uploadBars('H4', 300, 14);
});
afterAll(async () => await barmill.stop());

describe('a batch', () => {
  it('runs every strategy on every symbol and timeframe, and ends when the last run has', async () => {
    const { status, headers, body } = await submit({
      strategies: ['buy-and-hold', { name: 'sma-cross', params: { fast: 5, slow: 20 } }],
      symbols: ['EURUSD'],
      timeframes: ['D1', 'H4'],
      tags: ['nightly'],
    });
    expect([status, headers.get('location')]).toEqual([202, `/v1/batches/${body.id}`]);
    expect(body.runs.map(({ strategy, timeframe }) => `${strategy.name} ${timeframe}`)).toEqual([
      'buy-and-hold D1',
      'buy-and-hold H4',
      'sma-cross D1',
      'sma-cross H4',
    ]);
    for (const id of idsOf(body)) await barmill.ended(`/v1/backtests/${id}`);
    const batch = await barmill.api.get<Batch>(`/v1/batches/${body.id}`);
    expect([batch.status, batch.progress_pct, batch.counts.completed]).toEqual(['completed', 100, 4]);
    const filter = encodeURIComponent(`batch_id = "${body.id}"`);
    const found = await barmill.api.all<Backtest & { batch_ids: string[]; tags: string[] }>(
      `/v1/backtests?filter=${filter}`,
    );
    expect(found.map(({ id }) => id).sort()).toEqual([...idsOf(body)].sort());
    expect(found.map(({ batch_ids, tags }) => [batch_ids, tags])).toEqual(found.map(() => [[body.id], ['nightly']]));
  });

  it('does not stop at what is wrong with some: each fault points into the request', async () => {
    const { status, body } = await submit({
      strategies: [
        'magic',
        { name: 'sma-cross', params: { fast: 0 } },
        { name: 'sma-cross', params: { stop_loss_pips: 50 } },
      ],
      symbols: ['NOWHERE', 'EURUSD'],
      timeframes: ['D1', 'M1'],
      risks: [1],
    });
    expect(status).toBe(202);
    const told = body.runs.map(({ strategy, symbol, timeframe, fault }) => [
      `${strategy.name} ${symbol} ${timeframe}`,
      fault?.code ?? null,
      fault?.errors[0].pointer ?? null,
    ]);
    expect(told).toEqual([
      ['magic NOWHERE D1', 'unknown_strategy', '/strategies/0'],
      ['magic NOWHERE M1', 'unknown_strategy', '/strategies/0'],
      ['magic EURUSD D1', 'unknown_strategy', '/strategies/0'],
      ['magic EURUSD M1', 'unknown_strategy', '/strategies/0'],
      ['sma-cross NOWHERE D1', 'unknown_symbol', '/symbols/0'],
      ['sma-cross NOWHERE M1', 'unknown_symbol', '/symbols/0'],
      ['sma-cross EURUSD D1', 'invalid_parameters', '/strategies/1/params/fast'],
      ['sma-cross EURUSD M1', 'no_dataset', '/symbols/1'],
      ['sma-cross NOWHERE D1', 'unknown_symbol', '/symbols/0'],
      ['sma-cross NOWHERE M1', 'unknown_symbol', '/symbols/0'],
      ['sma-cross EURUSD D1', null, null],
      ['sma-cross EURUSD M1', 'no_dataset', '/symbols/1'],
    ]);
    const sound = body.runs[10].run_id;
    await barmill.ended(`/v1/backtests/${sound}`);
    expect((await barmill.api.get<Batch>(`/v1/batches/${body.id}`)).status).toBe('completed_with_failures');
  });

  it('is answered with runs that are there, and makes one of two items that ask the same', async () => {
    const asked = {
      strategies: ['buy-and-hold', 'buy-and-hold'],
      symbols: ['EURUSD', 'eurusd'],
      timeframes: ['D1'],
      volume: 0.5,
    };
    const { body: first } = await submit(asked);
    expect(new Set(idsOf(first)).size).toBe(1);
    expect(first.runs.filter(({ deduplicated }) => !deduplicated)).toHaveLength(1);
    const { body: second } = await submit(asked);
    expect([new Set([...idsOf(first), ...idsOf(second)]).size, second.counts.deduplicated]).toEqual([1, 4]);
    const filter = encodeURIComponent(`batch_id = "${second.id}"`);
    expect(await barmill.api.all(`/v1/backtests?filter=${filter}`)).toHaveLength(1);
    const { body: forced } = await submit({ ...asked, force: true });
    expect(new Set([...idsOf(first), ...idsOf(forced)]).size).toBe(5);
  });

  it('is one of two that are sent with one key', async () => {
    const asked = { strategies: ['buy-and-hold'], symbols: ['EURUSD'], timeframes: ['D1'], volume: 0.6 };
    const first = await submit(asked, { 'Idempotency-Key': 'batch' });
    const second = await submit(asked, { 'Idempotency-Key': 'batch' });
    expect([second.status, second.body]).toEqual([202, first.body]);
  });

  it('is cancelled with the runs that it made', async () => {
    const asked = { strategies: ['buy-and-hold'], symbols: ['EURUSD'], timeframes: ['D1'], volume: 0.8 };
    const { body } = await submit(asked);
    const { status, body: cancelled } = await barmill.api.post<Batch>(`/v1/batches/${body.id}/cancel`, {});
    expect(status).toBe(202);
    // The engine may have been faster.
    expect(['cancelled', 'cancelling', 'completed']).toContain(cancelled.status);
  });

  it('is followed to its end, again from any event on, and listed by its state', async () => {
    const asked = { strategies: ['buy-and-hold'], symbols: ['EURUSD'], timeframes: ['D1', 'H4'], volume: 0.7 };
    const { body } = await submit(asked);
    const path = `/v1/batches/${body.id}/events`;
    const { events } = await readEvents(barmill.api, path);
    expect([events[0].name, events.at(-1)!.name, events.at(-1)!.data]).toEqual([
      ...['snapshot', 'end', { status: 'completed' }],
    ]);
    // What was stored before the snapshot is not told after it; from its beginning it is, each event once.
    const { events: replayed } = await readEvents(barmill.api, path, { lastEventId: 0 });
    const stored = replayed.filter(({ id, name }) => id !== null && name !== 'snapshot');
    const numbers = [...new Set(stored.map(({ id }) => id))];
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const changes = stored.filter(({ name }) => name === 'progress');
    expect(changes.at(-1)!.data).toMatchObject({ progress_pct: 100, counts: { total: 2, completed: 2 } });
    const told = changes.flatMap(({ data }) => data.runs as { run_id: string; status: string }[]);
    expect(new Set(told.map(({ run_id }) => run_id))).toEqual(new Set(idsOf(body)));
    expect(replayed.find(({ name }) => name === 'log')!.data).toMatchObject({ ticker: 'EURUSD', error: null });
    const query = `status=completed&filter=${encodeURIComponent(`id = "${body.id}" AND counts.total = 2`)}`;
    const listed = await barmill.api.all<Batch>(`/v1/batches?${query}`);
    expect(listed).toMatchObject([{ id: body.id, status: 'completed', progress_pct: 100, counts: { completed: 2 } }]);
    expect(listed[0]).not.toHaveProperty('runs');
    const log = await barmill.api.get<{ data: { kind: string; sequence: number }[] }>(
      `/v1/events?order=asc&run_id=${body.id}`,
    );
    expect(log.data.map(({ kind, sequence }) => [kind, sequence])).toEqual(numbers.map((id) => ['batch', id]));
  });

  it('is deleted with the runs that it made', async () => {
    const asked = { strategies: ['buy-and-hold'], symbols: ['EURUSD'], timeframes: ['D1'], volume: 0.9 };
    const { body } = await submit(asked);
    const { body: answered } = await submit(asked);
    expect(answered.counts.deduplicated).toBe(1);
    for (const [{ id }, left] of [
      [answered, 200],
      [body, 404],
    ] as const) {
      expect((await barmill.api.request(`/v1/batches/${id}`, { method: 'DELETE' })).status).toBe(204);
      expect((await barmill.api.request<Problem>(`/v1/batches/${id}`)).body.code).toBe('unknown_batch');
      expect((await barmill.api.request(`/v1/backtests/${idsOf(body)[0]}`)).status).toBe(left);
    }
  });

  it.each<[string, object, number, string]>([
    ['without a symbol', { symbols: [] }, 422, 'invalid_body'],
    [
      'of too many runs',
      { symbols: Array.from({ length: 101 }, (_, n) => `S${n}`), timeframes: Array(10).fill('D1') },
      422,
      'too_many_runs',
    ],
    [
      'with a field that one run alone has',
      { dataset_id: '01890000-0000-7000-8000-00000000abcd' },
      422,
      'invalid_body',
    ],
  ])('is refused %s', async (_, change, status, code) => {
    const before = await barmill.stored.query('select count(*)::int as n from batches');
    const answer = await submit({ strategies: ['buy-and-hold'], symbols: ['EURUSD'], timeframes: ['D1'], ...change });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await barmill.stored.query('select count(*)::int as n from batches')).toEqual(before);
  });

  it('is not found where it is nobody’s', async () => {
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/cancel'],
      ['GET', '/events'],
      ['DELETE', ''],
    ]) {
      const address = `/v1/batches/01890000-0000-7000-8000-00000000abcd${path}`;
      const { status, body } = await barmill.api.request<Problem>(address, { method });
      expect([status, body.code]).toEqual([404, 'unknown_batch']);
    }
  });
});

describe('the robust set', () => {
  interface Pair {
    readonly strategy: { readonly name: string };
    readonly symbol: string;
    readonly mean_return_dd_ratio: number;
    readonly measured: number;
    readonly timeframes: readonly { readonly timeframe: string; readonly measured: number }[];
    readonly best: Backtest | null;
  }
  type Run = Backtest & { readonly timeframe: string; readonly metrics: Readonly<Record<string, number | null>> };
  const pairOf = async () => {
    const asked = `/v1/robust-strategies?min_ratio=-1e9&strategy=sma-cross`;
    return (await barmill.api.all<Pair>(asked, 1))[0];
  };
  const set = async (selected: unknown, ifMatch?: string) =>
    await barmill.api.request<Problem>('/v1/timeframes/H4', {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', ...(ifMatch !== undefined && { 'If-Match': ifMatch }) },
      body: JSON.stringify({ selected }),
    });

  it('is of the backtests on the selected timeframes', async () => {
    const asked = { strategies: [{ name: 'sma-cross', params: { fast: 4, slow: 30 } }], symbols: ['EURUSD'] };
    const { body } = await submit({ ...asked, timeframes: ['D1', 'H4'] });
    for (const id of idsOf(body)) await barmill.ended(`/v1/backtests/${id}`);
    const filter = 'status = completed AND strategy = "sma-cross" AND origin = batch';
    const runs = await barmill.api.all<Run>(`/v1/backtests?order_by=id&filter=${encodeURIComponent(filter)}`);
    const ratiosOn = (...timeframes: string[]) =>
      runs.flatMap(({ timeframe, metrics }) =>
        timeframes.includes(timeframe) && metrics.return_dd_ratio !== null ? [metrics.return_dd_ratio] : [],
      );
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const pair = await pairOf();
    expect([pair.symbol, pair.measured]).toEqual(['EURUSD', ratiosOn('D1', 'H4').length]);
    expect(pair.mean_return_dd_ratio).toBeCloseTo(mean(ratiosOn('D1', 'H4')), 12);
    const weighted = runs.flatMap(({ id, metrics }) =>
      metrics.stability_weighted_rar === null ? [] : [{ id, value: metrics.stability_weighted_rar }],
    );
    const most = Math.max(...weighted.map(({ value }) => value));
    expect(weighted.filter(({ value }) => value === most).map(({ id }) => id)).toContain(pair.best!.id);
    expect((await set(false, '"0"')).status).toBe(200);
    expect((await pairOf()).timeframes.map(({ timeframe }) => timeframe)).toEqual(['D1']);
    expect((await pairOf()).mean_return_dd_ratio).toBeCloseTo(mean(ratiosOn('D1')), 12);
    const listed = await barmill.api.get<{ data: { timeframe: string; selected: boolean }[] }>('/v1/timeframes');
    expect(listed.data.filter(({ selected }) => !selected)).toMatchObject([{ timeframe: 'H4' }]);
  });

  it.each<[string, () => Promise<{ status: number; body: Problem }>, number, string]>([
    ['a change without If-Match', async () => await set(true), 428, 'precondition_required'],
    ['a change of what was changed', async () => await set(true, '"0"'), 412, 'stale_etag'],
    ['a change to nothing', async () => await set(null, '*'), 422, 'invalid_body'],
    ['a timeframe that is none', async () => await barmill.api.request('/v1/timeframes/H7'), 404, 'unknown_timeframe'],
    ['a cursor of another list', async () => await asked('robust-strategies?cursor=WyJhIiwxXQ'), 400, 'invalid_cursor'],
    [
      'a field that is none',
      async () => await asked('robust-strategies?filter=nothing%20%3D%201'),
      422,
      'unknown_field',
    ],
    [
      'a filter on metrics of batches',
      async () => await asked('batches?filter=sharpe_ratio%20%3E%201'),
      422,
      'unknown_field',
    ],
    ['events after another list’s cursor', async () => await asked('events?cursor=WyJhIiwxXQ'), 400, 'invalid_cursor'],
    ['events of an unknown kind', async () => await asked('events?kind=trade'), 422, 'invalid_query'],
  ])('refuses %s', async (_, ask, status, code) => {
    const answer = await ask();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
  const asked = async (path: string) => await barmill.api.request<Problem>(`/v1/${path}`);
});

describe('a data set', () => {
  it('is deleted once no run reads it', async () => {
    const { data } = await barmill.api.get<{ data: { id: string; timeframe: string }[] }>('/v1/datasets');
    const read = data.find(({ timeframe }) => timeframe === 'H4')!.id;
    const remove = async (id: string) => await barmill.api.request<Problem>(`/v1/datasets/${id}`, { method: 'DELETE' });
    const refused = await remove(read);
    expect([refused.status, refused.body.code]).toEqual([409, 'dataset_in_use']);
    await barmill.uploadBars('M15', 50, 15);
    const [unread] = (await barmill.api.get<{ data: { id: string }[] }>('/v1/datasets')).data;
    expect((await remove(unread.id)).status).toBe(204);
    expect((await remove(unread.id)).body.code).toBe('unknown_dataset');
  });
});
