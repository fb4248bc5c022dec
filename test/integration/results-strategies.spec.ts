import type { Dataset, StoredStrategy } from '@barmill/contracts';
import { runSpecOn, searchOf } from '@barmill/testing';
import { createHash, randomUUID } from 'node:crypto';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(60_000);

const tenantId = 'default';

function strategy(given: Partial<StoredStrategy> = {}): Omit<StoredStrategy, 'id' | 'createdAtMs'> {
  const definitionJson =
    given.definitionJson ??
    JSON.stringify({ title: 'T', description: 'What it does.', works_when: 'Never.', entry: { long: 'close > open' } });
  return {
    name: 'mine',
    version: 1,
    kind: 'rules',
    title: 'T',
    description: 'What it does.',
    definitionJson,
    parametersJson: '[{"min": 1, "name": "n"}]',
    constraints: ['n > 1'],
    tags: ['a', 'b'],
    primaryTf: 'H1',
    contextTfs: ['H4', 'D1'],
    contentHash: createHash('sha256').update(definitionJson).digest('hex'),
    ...given,
  };
}

describe('stored strategies', () => {
  let results: ResultsUnderTest;
  const store = async (given: Partial<StoredStrategy>, tenant = tenantId) =>
    await results.client.strategies.store({ tenantId: tenant, strategy: strategy(given) });
  const named = (): string => `s-${randomUUID()}`;

  beforeAll(async () => void (results = await ResultsUnderTest.start()));
  afterAll(async () => await results.stop());

  it('come back as they were stored, their document with its keys in their order', async () => {
    const name = named();
    const { strategy: stored, deduplicated } = await store({ name });
    expect(deduplicated).toBe(false);
    expect(stored).toMatchObject({ ...strategy({ name }), worksWhen: 'Never.' });
    expect(stored).not.toHaveProperty('source');
    expect(await results.client.strategies.get({ tenantId, name })).toEqual(stored);
    const plain = { name: named(), primaryTf: undefined, contextTfs: [], tags: [], constraints: [] };
    expect((await store(plain)).strategy).toMatchObject({ contextTfs: [], tags: [], constraints: [] });
    expect((await results.client.strategies.get({ tenantId, name: plain.name })).primaryTf).toBeUndefined();
  });

  it('of the same content are one', async () => {
    const name = named();
    const first = await store({ name });
    const again = await store({ name });
    expect(again).toEqual({ strategy: first.strategy, deduplicated: true });
    expect(await results.database.count('strategies', 'name = $1', [name])).toBe(1);
  });

  it('of the same content sent eight times at once are one', async () => {
    const name = named();
    const answers = await Promise.all(Array.from({ length: 8 }, async () => await store({ name })));
    expect(answers.filter(({ deduplicated }) => !deduplicated)).toHaveLength(1);
    expect(new Set(answers.map(({ strategy: stored }) => stored!.id)).size).toBe(1);
  });

  it('of two contents sent at once under one version are the one that came first; the other is told what to do', async () => {
    const name = named();
    await store({ name, version: 3, definitionJson: '{"third":true}' });
    const documents = ['{"a":1}', '{"a":2}'];
    const answers = await Promise.allSettled(
      documents.map(async (definitionJson) => await store({ name, version: 2, definitionJson })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [refused] = answers.filter((answer) => answer.status === 'rejected');
    expect(refused.reason).toMatchObject({
      code: 'conflict',
      problem: 'strategy_version_exists',
      message: expect.stringMatching(/Version 2 of s-.*Raise "version" \(the newest is 3\)/),
      errors: [{ pointer: '/version', code: 'strategy_version_exists' }],
    });
    const won = documents[answers.findIndex(({ status }) => status === 'fulfilled')];
    expect((await results.client.strategies.get({ tenantId, name, version: 2 })).definitionJson).toBe(won);
  });

  it('are found by name as the newest version, or by a certain one', async () => {
    const name = named();
    for (const version of [1, 10, 9]) await store({ name, version, definitionJson: `{"v":${version}}` });
    const get = async (version?: number) => (await results.client.strategies.get({ tenantId, name, version })).version;
    expect([await get(), await get(9), await get(1)]).toEqual([10, 9, 1]);
    await expect(get(2)).rejects.toMatchObject({ code: 'not_found', problem: 'unknown_strategy' });
    const unknown = results.client.strategies.get({ tenantId, name: 'nobodys' });
    await expect(unknown).rejects.toMatchObject({ code: 'not_found', problem: 'unknown_strategy' });
  });

  it('belong to their tenant, who may have the names of another', async () => {
    const name = named();
    const mine = await store({ name });
    const foreign = results.client.strategies.get({ tenantId: 'another', name });
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
    const theirs = await store({ name, definitionJson: '{"theirs":true}' }, 'another');
    expect(theirs.deduplicated).toBe(false);
    expect(theirs.strategy!.id).not.toBe(mine.strategy!.id);
    const { strategies } = await results.client.strategies.list({ tenantId: 'another', limit: 50 });
    expect(strategies.map(({ id }) => id)).toEqual([theirs.strategy!.id]);
  });

  it('are listed by name, then by version, page by page and without their documents', async () => {
    const tenant = randomUUID();
    const keys: [string, number][] = [
      ['b', 2],
      ['a_1', 1],
      ['a-1', 10],
      ['b', 1],
      ['a-1', 9],
      ['a', 1],
    ];
    for (const [name, version] of keys) await store({ name, version }, tenant);
    const seen: string[] = [];
    let after = { afterName: '', afterVersion: 0 };
    for (let hasMore = true; hasMore;) {
      const page = await results.client.strategies.list({ tenantId: tenant, limit: 2, ...after });
      expect(page.strategies.map(({ definitionJson }) => definitionJson)).toEqual(['', '']);
      seen.push(...page.strategies.map(({ name, version }) => `${name} ${version}`));
      after = { afterName: page.strategies[1].name, afterVersion: page.strategies[1].version };
      hasMore = page.hasMore;
    }
    expect(seen).toEqual(['a 1', 'a-1 9', 'a-1 10', 'a_1 1', 'b 1', 'b 2']);
    const { strategies, hasMore } = await results.client.strategies.list({ tenantId: tenant, limit: 50, name: 'a-1' });
    expect([strategies.map(({ version }) => version), hasMore]).toEqual([[9, 10], false]);
  });

  describe('and runs', () => {
    let dataset: Dataset;
    const document = { name: 'runs-mine', rules: 'x'.repeat(50_000) };
    const specJson = (given: object) => JSON.stringify(runSpecOn(dataset, given));
    beforeAll(async () => {
      dataset = await results.dataset();
      await store({ name: 'runs-mine', version: 2 });
    });
    const submitted = async (given: object) => {
      const { backtest } = await results.client.runs.submitBacktest({
        tenantId,
        specJson: specJson(given),
        paramsJson: '{}',
      });
      const { optimization } = await results.client.runs.submitOptimization({
        tenantId,
        specJson: specJson(given),
        searchJson: JSON.stringify(searchOf(2)),
        totalCombinations: 2,
      });
      return { backtest: backtest!, optimization: optimization! };
    };
    const strategyIds = async ({ backtest, optimization }: Awaited<ReturnType<typeof submitted>>) =>
      await Promise.all(
        [
          ['backtest_runs', backtest.id],
          ['optimization_runs', optimization.id],
        ].map(async ([table, id]) => {
          const sql = `select strategy_id, spec->'strategy'->'document' as document from ${table} where id = $1`;
          return await results.database.row(sql, [id]);
        }),
      );

    it('refer to each other, and a run keeps the document it ran with', async () => {
      const { id } = await results.client.strategies.get({ tenantId, name: 'runs-mine' });
      const runs = await submitted({ strategy: { name: 'runs-mine', version: 2, document } });
      expect(await strategyIds(runs)).toEqual(Array(2).fill({ strategy_id: id, document }));
    });

    it('are shown without the document', async () => {
      const { backtest, optimization } = await submitted({ strategy: { name: 'runs-mine', version: 2, document } });
      for (const { specJson: shown } of [backtest, optimization]) {
        expect(JSON.parse(shown).strategy).toEqual({ name: 'runs-mine', version: 2 });
      }
    });

    it('do not refer to a built-in strategy', async () => {
      expect(await strategyIds(await submitted({}))).toEqual(Array(2).fill({ strategy_id: null, document: null }));
    });

    it('are refused with a document that is not stored, or is of another tenant', async () => {
      await store({ name: 'theirs' }, 'another');
      for (const name of ['nobodys', 'theirs']) {
        await expect(submitted({ strategy: { name, version: 1, document } })).rejects.toMatchObject({
          code: 'invalid',
          problem: 'unknown_strategy',
          errors: [{ pointer: '/strategy' }],
        });
      }
    });
  });
});
