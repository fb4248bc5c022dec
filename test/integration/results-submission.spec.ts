import type { Dataset } from '@barmill/contracts';
import { eventually, runSpecOn, searchOf } from '@barmill/testing';
import { createHash, randomUUID } from 'node:crypto';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(60_000);

const tenantId = 'default';
const bootstrapKey = createHash('sha256').update('first key').digest('hex');

describe('the results service', () => {
  let results: ResultsUnderTest;
  let dataset: Dataset;
  const backtest = async (
    idempotency?: { key: string; requestSha256: string; caller?: string },
    given: { deduplicates?: boolean; paramsJson?: string } = {},
  ) =>
    await results.client.runs.submitBacktest({
      tenantId,
      idempotency,
      specJson: JSON.stringify(runSpecOn(dataset)),
      paramsJson: '{"fast":5,"slow":20}',
      ...given,
    });
  const optimization = async (idempotency?: { key: string; requestSha256: string }, deduplicates = false) =>
    await results.client.runs.submitOptimization({
      tenantId,
      idempotency,
      specJson: JSON.stringify(runSpecOn(dataset)),
      searchJson: JSON.stringify(searchOf(6)),
      totalCombinations: 6,
      deduplicates,
    });

  beforeAll(async () => {
    results = await ResultsUnderTest.start({ env: { BOOTSTRAP_KEY_SHA256: bootstrapKey } });
    dataset = await results.dataset();
  });
  afterAll(async () => await results.stop());

  describe('taking a backtest in', () => {
    it('commits the run, its chunk, its first event and its messages together', async () => {
      const { backtest: run, replayed } = await backtest();
      expect([replayed, run!.status, run!.sequence]).toEqual([false, 'pending', 1]);
      const chunk = await results.database.row<{ id: string }>(
        `select id, status, work_class, epoch, token, attempts, combinations::int from work_chunks where run_id = $1`,
        [run!.id],
      );
      expect(chunk).toMatchObject({ status: 'dispatched', work_class: 'interactive', epoch: 1, token: 0, attempts: 0 });
      const messages = await results.database.rows(
        `select exchange, key, message_id, mandatory, body from outbox where body->>'runId' = $1 order by id`,
        [run!.id],
      );
      expect(messages).toEqual([
        {
          exchange: 'bt.work',
          key: 'interactive',
          message_id: `${chunk.id}:1`,
          mandatory: true,
          body: { v: 1, chunkId: chunk.id, runId: run!.id, epoch: 1 },
        },
        {
          exchange: 'bt.events',
          key: 'backtest.state',
          message_id: `${run!.id}:1`,
          mandatory: false,
          body: { v: 1, runId: run!.id, sequence: 1 },
        },
      ]);
    });

    it('answers the first run when the same request comes again with its key', async () => {
      const key = { key: randomUUID(), requestSha256: 'a' };
      const first = await backtest(key);
      const again = await backtest(key);
      expect(again).toMatchObject({ replayed: true, backtest: { id: first.backtest!.id } });
      expect(await results.database.count('work_chunks', 'run_id = $1', [first.backtest!.id])).toBe(1);
    });

    it('makes one run of eight that come at once with one key', async () => {
      const before = await results.database.count('backtest_runs');
      const key = { key: randomUUID(), requestSha256: 'a' };
      const answers = await Promise.all(Array.from({ length: 8 }, async () => await backtest(key)));
      expect(new Set(answers.map(({ backtest: run }) => run!.id)).size).toBe(1);
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(await results.database.count('backtest_runs')).toBe(before + 1);
    });

    it('refuses another request with a key that was used', async () => {
      const key = randomUUID();
      await backtest({ key, requestSha256: 'a' });
      const before = await results.database.count('backtest_runs');
      await expect(backtest({ key, requestSha256: 'b' })).rejects.toMatchObject({
        code: 'invalid',
        problem: 'idempotency_key_reused',
      });
      expect(await results.database.count('backtest_runs')).toBe(before);
    });

    it('keeps the keys of tenants apart', async () => {
      const key = { key: randomUUID(), requestSha256: 'a' };
      const first = await backtest(key);
      const other = await results.client.runs.submitBacktest({
        tenantId: 'another',
        idempotency: key,
        specJson: JSON.stringify(runSpecOn(dataset)),
        paramsJson: '{}',
      });
      expect(other.replayed).toBe(false);
      expect(other.backtest!.id).not.toBe(first.backtest!.id);
      const foreign = results.client.runs.getBacktest({ tenantId: 'another', id: first.backtest!.id });
      await expect(foreign).rejects.toMatchObject({ code: 'not_found', problem: 'unknown_run' });
    });

    it('says where a run is not complete, and keeps nothing of it, its key included', async () => {
      const before = await results.database.count('backtest_runs');
      const key = { key: randomUUID(), requestSha256: 'a' };
      const broken = { ...runSpecOn(dataset), timeframe: '' };
      const refused = results.client.runs.submitBacktest({
        tenantId,
        idempotency: key,
        specJson: JSON.stringify(broken),
        paramsJson: '{}',
      });
      await expect(refused).rejects.toMatchObject({
        code: 'invalid',
        problem: 'invalid_run',
        errors: [expect.objectContaining({ pointer: '/spec/timeframe' })],
      });
      expect(await results.database.count('backtest_runs')).toBe(before);
      expect((await backtest(key)).replayed).toBe(false);
    });
  });

  describe('taking an optimization in', () => {
    it('commits the run and the word to its planner, and no work yet', async () => {
      const { optimization: run } = await optimization();
      expect(run).toMatchObject({ status: 'pending', totalCombinations: 6, sequence: 1, chunksTotal: 0 });
      const messages = await results.database.rows(`select key, mandatory from outbox where body->>'runId' = $1`, [
        run!.id,
      ]);
      expect(messages).toEqual([{ key: 'optimization.requested', mandatory: false }]);
      expect((await results.client.planning.pending({})).plannable).toContain(run!.id);
    });

    it('makes one run of eight that come at once with one key', async () => {
      const key = { key: randomUUID(), requestSha256: 'a' };
      const answers = await Promise.all(Array.from({ length: 8 }, async () => await optimization(key)));
      expect(new Set(answers.map(({ optimization: run }) => run!.id)).size).toBe(1);
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    });
  });

  describe('a run that asks the same as another', () => {
    let count = 0;
    /** Parameters that no other test asks for. */
    const another = () => ({ deduplicates: true, paramsJson: JSON.stringify({ fast: 5, slow: 100 + ++count }) });

    it('is not made, but answered with that one', async () => {
      const asked = another();
      const first = await backtest(undefined, asked);
      expect([first.deduplicated, first.backtest!.runHash]).toEqual([false, expect.stringMatching(/^[0-9a-f]{64}$/)]);
      const second = await backtest(undefined, asked);
      expect(second).toMatchObject({ deduplicated: true, replayed: false, backtest: { id: first.backtest!.id } });
      expect(await results.database.count('work_chunks', 'run_id = $1', [first.backtest!.id])).toBe(1);
      expect((await backtest(undefined, another())).backtest!.id).not.toBe(first.backtest!.id);
    });

    it('is one run of eight that come at once', async () => {
      const asked = another();
      const before = await results.database.count('backtest_runs');
      const answers = await Promise.all(Array.from({ length: 8 }, async () => await backtest(undefined, asked)));
      expect(new Set(answers.map(({ backtest: run }) => run!.id)).size).toBe(1);
      expect(answers.filter(({ deduplicated }) => !deduplicated)).toHaveLength(1);
      expect(await results.database.count('backtest_runs')).toBe(before + 1);
    });

    it('is made by force, and stands for nobody then', async () => {
      const asked = another();
      const first = await backtest(undefined, asked);
      const forced = await backtest(undefined, { ...asked, deduplicates: false });
      expect([forced.deduplicated, forced.backtest!.runHash]).toEqual([false, first.backtest!.runHash]);
      expect(forced.backtest!.id).not.toBe(first.backtest!.id);
      expect((await backtest(undefined, asked)).backtest!.id).toBe(first.backtest!.id);
    });

    it.each(['failed', 'cancelled'])('is made where that one %s', async (end) => {
      const asked = another();
      const first = (await backtest(undefined, asked)).backtest!.id;
      if (end === 'cancelled') await results.client.runs.cancelBacktest({ tenantId, id: first });
      else await results.database.rows(`update backtest_runs set status = 'failed' where id = $1`, [first]);
      const second = await backtest(undefined, asked);
      expect([second.deduplicated, second.backtest!.id === first]).toEqual([false, false]);
    });

    it('is found by its idempotency key from then on', async () => {
      const asked = another();
      const first = await backtest(undefined, asked);
      const key = { key: randomUUID(), requestSha256: 'a' };
      expect(await backtest(key, asked)).toMatchObject({ deduplicated: true, replayed: false });
      expect(await backtest(key, asked)).toMatchObject({ replayed: true, backtest: { id: first.backtest!.id } });
    });

    it('is another tenant’s business', async () => {
      const asked = another();
      const request = { specJson: JSON.stringify(runSpecOn(dataset)), ...asked };
      const [one, other] = await Promise.all(
        ['one', 'other'].map(
          async (tenant) => await results.client.runs.submitBacktest({ tenantId: tenant, ...request }),
        ),
      );
      expect([one.deduplicated, other.deduplicated]).toEqual([false, false]);
    });

    it('is one optimization of eight that come at once', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, async () => await optimization(undefined, true)));
      expect(new Set(answers.map(({ optimization: run }) => run!.id)).size).toBe(1);
      expect(answers.filter(({ deduplicated }) => !deduplicated)).toHaveLength(1);
    });
  });

  describe('an API key', () => {
    it('is known by its hash, with its tenant and scopes', async () => {
      const caller = await results.client.access.verifyKey({ keySha256: bootstrapKey });
      expect(caller).toMatchObject({ tenantId: 'default', scopes: ['read', 'run', 'manage', 'admin'] });
    });

    it('that nobody made is not found', async () => {
      const unknown = results.client.access.verifyKey({ keySha256: '0'.repeat(64) });
      await expect(unknown).rejects.toMatchObject({ code: 'not_found', problem: 'unknown_key' });
    });

    it('that was revoked is not found either', async () => {
      const keySha256 = createHash('sha256').update(randomUUID()).digest('hex');
      await results.database.rows(
        `insert into api_keys (id, tenant_id, name, key_sha256, scopes) values (gen_random_uuid(), 'default', 'old', $1, '{read}')`,
        [keySha256],
      );
      expect(await results.client.access.verifyKey({ keySha256 })).toMatchObject({ scopes: ['read'] });
      await results.database.rows('update api_keys set revoked_at = now() where key_sha256 = $1', [keySha256]);
      await expect(results.client.access.verifyKey({ keySha256 })).rejects.toMatchObject({ problem: 'unknown_key' });
    });
  });

  describe('an idempotency key', () => {
    const calls = () => results.client.idempotentRequests;
    const keyOf = (requestSha256 = 'a', caller = 'me') => ({ key: randomUUID(), requestSha256, caller });
    const answer = { status: 202, location: '/v1/x', bodyJson: '{"id":1}' };

    it('is answered as it was answered first, while another request with it is refused', async () => {
      const idempotency = keyOf();
      const { token } = await calls().begin({ tenantId, idempotency });
      await expect(calls().begin({ tenantId, idempotency })).rejects.toMatchObject({
        code: 'conflict',
        problem: 'idempotency_key_in_progress',
      });
      await calls().finish({ token, answer });
      expect((await calls().begin({ tenantId, idempotency })).answer).toMatchObject(answer);
      const other = { ...idempotency, requestSha256: 'b' };
      await expect(calls().begin({ tenantId, idempotency: other })).rejects.toMatchObject({
        code: 'invalid',
        problem: 'idempotency_key_reused',
      });
    });

    it('belongs to its caller', async () => {
      const idempotency = keyOf();
      await calls().begin({ tenantId, idempotency });
      const others = await calls().begin({
        tenantId,
        idempotency: { ...idempotency, caller: 'you', requestSha256: 'b' },
      });
      expect(others.token).not.toBe('');
    });

    it('is free again when there is no answer to keep', async () => {
      const idempotency = keyOf();
      const { token } = await calls().begin({ tenantId, idempotency });
      await calls().abandon({ token });
      expect((await calls().begin({ tenantId, idempotency })).token).not.toBe(token);
    });

    it('finds the run of a request whose answer was lost, at once', async () => {
      const idempotency = keyOf();
      await calls().begin({ tenantId, idempotency });
      const made = await backtest(idempotency);
      expect((await calls().begin({ tenantId, idempotency })).answer).toBeNull();
      expect(await backtest(idempotency)).toMatchObject({ replayed: true, backtest: { id: made.backtest!.id } });
    });

    it('is taken over when its request has not been answered for half a minute; the answer of the first is not kept then', async () => {
      const idempotency = keyOf();
      const first = await calls().begin({ tenantId, idempotency });
      await results.database.rows(
        `update idempotency_keys set lease_until = now() - interval '1 second' where token = $1`,
        [first.token],
      );
      const second = await calls().begin({ tenantId, idempotency });
      await calls().finish({ token: first.token, answer: { ...answer, status: 200 } });
      await calls().finish({ token: second.token, answer });
      expect((await calls().begin({ tenantId, idempotency })).answer).toMatchObject(answer);
    });

    it('is forgotten after a day and no sooner', async () => {
      const key = { key: randomUUID(), requestSha256: 'a' };
      const first = await backtest(key);
      const age = async (hours: number) =>
        await results.database.rows(
          `update idempotency_keys set created_at = now() - make_interval(hours => $2) where key = $1`,
          [key.key, hours],
        );
      await age(23);
      await results.repairPass();
      expect((await backtest(key)).replayed).toBe(true);
      await age(25);
      await eventually(
        'forgotten',
        async () => (await results.database.count('idempotency_keys', 'key = $1', [key.key])) === 0,
      );
      expect((await backtest(key)).backtest!.id).not.toBe(first.backtest!.id);
    });
  });
});
