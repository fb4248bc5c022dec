import { runSpecOn, searchOf, seedBacktest, seededId, seedOptimization } from '@barmill/testing';
import type { Answer } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';

jest.setTimeout(60_000);

interface Run {
  readonly notes: string;
  readonly tags: readonly string[];
  readonly is_favorite: boolean;
  readonly code?: string;
  readonly detail?: string;
}

let barmill: BarmillUnderTest;
const query = async (sql: string, parameters: unknown[] = []) => await barmill.stored.query(sql, parameters);
const nobodys = seededId(99);

beforeAll(async () => {
  // Nothing here is to be computed: rows are written past the services.
  barmill = await BarmillUnderTest.start('run-notes', { engines: 0 });
  const spec = runSpecOn(await barmill.uploadBars('D1', 30, 5), { timeframe: 'D1' });
  await seedBacktest(query, { id: seededId(1), spec });
  await seedBacktest(query, { id: seededId(2), spec, tenantId: 'another' });
  await seedOptimization(query, { id: seededId(1), spec, search: searchOf(1), results: [{ index: 0, params: {} }] });
});
afterAll(async () => await barmill.stop());

describe.each(['backtests', 'optimizations'])('one of the %s', (resource) => {
  const path = `/v1/${resource}/${seededId(1)}`;
  const get = async (headers: Record<string, string> = {}) => await barmill.api.request<Run>(path, { headers });
  const patch = async (body: unknown, ifMatch?: string, to = path): Promise<Answer<Run>> =>
    await barmill.api.request<Run>(to, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', ...(ifMatch !== undefined && { 'If-Match': ifMatch }) },
      body: JSON.stringify(body),
    });
  const tag = async () => (await get()).headers.get('etag')!;
  const said = ({ body: { notes, tags, is_favorite } }: Answer<Run>) => ({ notes, tags, is_favorite });

  it('keeps notes, tags and whether it is a favorite, each on its own', async () => {
    const first = await patch({ notes: "it's good", tags: ['a', 'B'] }, await tag());
    expect([first.status, said(first)]).toEqual([200, { notes: "it's good", tags: ['a', 'B'], is_favorite: false }]);
    const second = await patch({ is_favorite: true }, first.headers.get('etag')!);
    expect(said(second)).toEqual({ notes: "it's good", tags: ['a', 'B'], is_favorite: true });
    const third = await patch({ tags: [], notes: '' }, '*');
    expect(said(third)).toEqual({ notes: '', tags: [], is_favorite: true });
    expect(said(await get())).toEqual(said(third));
  });

  it('is not sent again to a client that has it, until it changes', async () => {
    const etag = await tag();
    expect(etag).toMatch(/^"\d+"$/);
    const known = await get({ 'If-None-Match': etag });
    expect([known.status, known.body, known.headers.get('etag')]).toEqual([304, null, etag]);
    expect((await get({ 'If-None-Match': `W/${etag}, "0"` })).status).toBe(304);
    const changed = await patch({ notes: 'new' }, etag);
    expect(changed.headers.get('etag')).not.toBe(etag);
    expect((await get({ 'If-None-Match': etag })).status).toBe(200);
    // Whatever changes the row changes its tag.
    await query(`update ${resource.slice(0, -1)}_runs set sequence = sequence + 1 where id = $1`, [seededId(1)]);
    expect(await tag()).not.toBe(changed.headers.get('etag'));
  });

  it.each<[string, string | undefined, number, string, RegExp]>([
    ['without If-Match', undefined, 428, 'precondition_required', /If-Match/],
    ['with a tag of before', '"0"', 412, 'stale_etag', /its ETag is "\d+", If-Match has "0"/],
    ['with a weak tag', 'W/"1"', 412, 'stale_etag', /none that a row can have/],
    ['with what is no tag', 'yes', 412, 'stale_etag', /none/],
  ])('is not changed %s', async (_, ifMatch, status, code, detail) => {
    const before = said(await get());
    const answer = await patch({ notes: 'lost' }, ifMatch);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toMatch(detail);
    expect(said(await get())).toEqual(before);
  });

  it('is changed by one of two that read the same', async () => {
    const etag = await tag();
    const both = await Promise.all(['one', 'two'].map(async (notes) => await patch({ notes }, etag)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await get()).body.notes).toBe(both.find(({ status }) => status === 200)!.body.notes);
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['another field', { status: 'completed' }],
    ['a note that is no text', { notes: null }],
    ['an empty tag', { tags: [''] }],
    ['a text that no database keeps', { notes: 'a\0b' }],
    ['a figure', { metrics: { sharpe_ratio: 9 } }],
  ])('refuses %s', async (_, body) => {
    const before = said(await get());
    const answer = await patch(body, '*');
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid_body']);
    expect(said(await get())).toEqual(before);
  });

  it('is not found where it is nobody’s, or another’s', async () => {
    for (const id of [nobodys, ...(resource === 'backtests' ? [seededId(2)] : [])]) {
      for (const ifMatch of ['*', '"1"']) {
        const { status, body } = await patch({ notes: 'x' }, ifMatch, `/v1/${resource}/${id}`);
        expect([status, body.code]).toEqual([404, 'unknown_run']);
      }
    }
  });
});
