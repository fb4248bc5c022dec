import { packDoubles, type CandlesQuestion, type ClaimReply, type Dataset } from '@barmill/contracts';
import { eventually, runSpecOn, seedBacktest, seededId } from '@barmill/testing';
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(60_000);

const tenantId = 'default';
const runId = seededId(1);
const columns = packDoubles(Float64Array.of(0, 1, 3, 0.5, 2, NaN));
const candles = { bars: 1, hasVolume: false, hasSpread: false, hasMore: true, columns };

let results: ResultsUnderTest;
let dataset: Dataset;
const query = async (sql: string, parameters: unknown[] = []) => await results.database.rows(sql, parameters);
beforeAll(async () => {
  results = await ResultsUnderTest.start();
  dataset = await results.dataset();
  await seedBacktest(query, { id: runId, spec: runSpecOn(dataset), params: { fast: 5 } });
});
afterAll(async () => await results.stop());

let asked = 0;
const another = (): CandlesQuestion => ({
  ...{ v: 1, timeframe: 'H1', fromMs: ++asked, toMs: null, limit: 100, isMerged: false, expressions: ['close'] },
});
const ask = async (question: CandlesQuestion, id = runId, tenant = tenantId) =>
  await results.client.candles.ask({ run: { tenantId: tenant, id }, questionJson: JSON.stringify(question) });

interface Chunk {
  readonly id: string;
  readonly run_id: string;
  readonly status: string;
  readonly epoch: number;
}
/** The chunk of the question that was asked last. */
const lastChunk = async () =>
  await results.database.row<Chunk>(
    `select id, run_id, status, epoch from work_chunks where run_kind = 'candles' order by id desc limit 1`,
  );
const claim = async ({ id, epoch }: Chunk, redelivered = false) =>
  await results.client.work.claim({ chunkId: id, epoch, workerId: 'test', redelivered });
const complete = async ({ id }: Chunk, { token }: ClaimReply) =>
  await results.client.complete([
    { header: { chunkId: id, token, checksum: 'c', cpuMs: 5, bars: 1, engineVersion: 'test', metricVersion: 1 } },
    { candles },
  ]);

describe('a question about the bars of a run', () => {
  it('waits, once however often it is asked, until a worker has answered', async () => {
    const question = another();
    expect(await ask(question)).toMatchObject({ status: 'waiting', candles: null });
    const shuffled = Object.fromEntries(Object.entries(question).reverse()) as CandlesQuestion;
    expect(await ask(shuffled)).toMatchObject({ status: 'waiting' });
    const chunk = await lastChunk();
    const claimed = await claim(chunk);
    expect(claimed).toMatchObject({ verdict: 'granted', runKind: 'candles', runId: chunk.run_id });
    expect([JSON.parse(claimed.candlesJson!), JSON.parse(claimed.paramsJson!)]).toEqual([question, { fast: 5 }]);
    expect(JSON.parse(claimed.specJson)).toEqual(JSON.parse((await readSpec(chunk)).specJson));
    expect(await complete(chunk, claimed)).toEqual({ verdict: 'accepted' });
    expect(await complete(chunk, claimed)).toEqual({ verdict: 'repeated' });
    const { status, candles: kept } = await ask(question);
    expect([status, kept]).toEqual(['answered', { ...candles, columns: Buffer.from(columns) }]);
    expect(await results.database.count('work_chunks', `run_kind = 'candles'`)).toBe(1);
  });

  const readSpec = async ({ run_id: id }: Chunk) => await results.client.work.readSpec({ runId: id });

  it('is answered by another worker where the first one died', async () => {
    const question = another();
    await ask(question);
    const chunk = await lastChunk();
    const first = await claim(chunk);
    const second = await claim(chunk, true);
    expect([first.token, second.token]).toEqual([1, 2]);
    expect(await complete(chunk, first)).toEqual({ verdict: 'fenced' });
    expect(await complete(chunk, second)).toEqual({ verdict: 'accepted' });
    expect(await ask(question)).toMatchObject({ status: 'answered' });
  });

  it('tells why it cannot be answered, and may be asked anew a while later', async () => {
    const question = another();
    await ask(question);
    const chunk = await lastChunk();
    const { token } = await claim(chunk);
    await results.client.work.release({ chunkId: chunk.id, token, outcome: 'failed', error: 'no volume' });
    expect(await ask(question)).toMatchObject({ status: 'failed', error: 'no volume' });
    await query(`update candle_answers set ended_at = now() - interval '11 seconds' where id = $1`, [chunk.run_id]);
    await eventually('it is forgotten', async () => (await ask(question)).status === 'waiting');
  });

  it('is of a run of the own tenant that is there', async () => {
    const unknown = { code: 'not_found', problem: 'unknown_run' };
    await expect(ask(another(), seededId(9))).rejects.toMatchObject(unknown);
    await expect(ask(another(), runId, 'other')).rejects.toMatchObject(unknown);
    await expect(results.client.candles.readRun({ tenantId: 'other', id: runId })).rejects.toMatchObject(unknown);
  });

  it('is refused where its bars are gone, unless it was answered before', async () => {
    const question = another();
    await ask(question);
    const chunk = await lastChunk();
    await complete(chunk, await claim(chunk));
    const folder = join(results.storageDir, 'datasets');
    const [name] = readdirSync(folder);
    renameSync(join(folder, name), join(results.storageDir, name));
    await expect(ask(another())).rejects.toMatchObject({ code: 'conflict', problem: 'bars_gone' });
    expect(await ask(question)).toMatchObject({ status: 'answered' });
    renameSync(join(results.storageDir, name), join(folder, name));
  });

  it('is charged to the key that asked it', async () => {
    const key = { tenantId, name: 'asks', scopes: ['read'], keySha256: 'a'.repeat(64), prefix: 'bm' };
    const { id } = await results.client.administration.createKey({ ...key, limits: { cpuSecondsPerDay: 1 } });
    const from = { run: { tenantId, id: runId }, keyId: id };
    await results.client.candles.ask({ ...from, questionJson: JSON.stringify(another()) });
    const chunk = await lastChunk();
    await complete(chunk, await claim(chunk));
    const used = await results.database.row<{ cpu_ms: number }>('select cpu_ms from api_key_usage');
    expect(used.cpu_ms).toBe(5);
    await query('update api_key_usage set cpu_ms = 1000');
    const late = results.client.candles.ask({ ...from, questionJson: JSON.stringify(another()) });
    await expect(late).rejects.toMatchObject({ code: 'exhausted', problem: 'cpu_budget_spent' });
  });

  it('is one of 32 that wait at most', async () => {
    const waiting = async () => await results.database.count('candle_answers', `status = 'waiting'`);
    while ((await waiting()) < 32) await ask(another());
    const refusal = { code: 'exhausted', problem: 'too_many_questions', retryAfterS: 1 };
    await expect(ask(another())).rejects.toMatchObject(refusal);
  });
});

describe('answers', () => {
  const left = async () =>
    await results.database.row<{ answers: number; chunks: number }>(
      `select (select count(*)::int from candle_answers) as answers,
         (select count(*)::int from work_chunks where run_kind = 'candles') as chunks`,
    );

  it('go with their work after an hour', async () => {
    await query(`update candle_answers set created_at = now() - interval '61 minutes'`);
    await eventually('they are removed', async () => (await left()).answers === 0);
    expect(await left()).toEqual({ answers: 0, chunks: 0 });
  });

  it('are the 200 latest ones of a tenant', async () => {
    await query(
      `insert into candle_answers (id, run_id, tenant_id, question_sha256, question, status, columns, created_at)
       select gen_random_uuid(), $1, 'default', n::text, '{}', 'answered', '', now() - make_interval(secs => n)
       from generate_series(1, 203) n`,
      [runId],
    );
    await eventually('some are removed', async () => (await left()).answers === 200);
    const gone = await query(`select n::text from generate_series(1, 203) n
      where not exists (select 1 from candle_answers where question_sha256 = n::text) order by n`);
    expect(gone).toEqual([{ n: '201' }, { n: '202' }, { n: '203' }]);
  });

  it('go with their run, and a worker that comes for one of them is sent away', async () => {
    await ask(another());
    const chunk = await lastChunk();
    await results.client.removal.deleteBacktest({ tenantId, id: runId });
    expect(await claim(chunk)).toMatchObject({ verdict: 'dropped' });
    await eventually('they are removed', async () => (await left()).answers === 0);
    expect(await left()).toEqual({ answers: 0, chunks: 0 });
  });
});
