import {
  packDoubles,
  packReasons,
  type CompletePartInput,
  type Dataset,
  type EquityPart,
  type TradeInput,
} from '@barmill/contracts';
import { runSpecOn } from '@barmill/testing';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(60_000);

const tenantId = 'default';
const outcome = {
  ruined: true,
  invalidStop: { count: 0, first: null },
  belowMinLot: { count: 3, first: { bar: 7, timeMs: 1_700_000_000_000, direction: 'short' } },
  insufficientMargin: { count: 1, first: { bar: 9, timeMs: 1_700_000_100_000, direction: 'long' } },
};

describe('a backtest', () => {
  let results: ResultsUnderTest;
  let dataset: Dataset;
  /** A run whose only chunk is claimed. */
  const claimed = async () => {
    const request = { tenantId, specJson: JSON.stringify(runSpecOn(dataset)), paramsJson: '{"fast":5}' };
    const { id } = (await results.client.runs.submitBacktest(request)).backtest!;
    const chunk = await results.database.row<{ id: string }>('select id from work_chunks where run_id = $1', [id]);
    const claim = { chunkId: chunk.id, epoch: 1, workerId: 'test', redelivered: false };
    return { id, chunkId: chunk.id, claim: await results.client.work.claim(claim) };
  };
  const complete = async (held: { chunkId: string; token: number }, parts: CompletePartInput[], error = '') =>
    await results.client.complete([
      {
        header: {
          ...held,
          checksum: 'c',
          cpuMs: 12.5,
          bars: 50,
          engineVersion: 'test',
          metricVersion: 1,
          tradesHash: 'th',
          outcome,
        },
      },
      {
        combinations: {
          combinationIndex: packDoubles(Float64Array.of(0)),
          paramsJson: ['{"fast":5}'],
          metrics: [
            { id: 'net_profit', value: packDoubles(Float64Array.of(20)) },
            { id: 'total_trades', value: packDoubles(Float64Array.of(2)) },
            { id: 'sharpe_ratio', value: packDoubles(Float64Array.of(NaN)), ...packReasons(['too_few_returns']) },
          ],
          objectiveValue: packDoubles(Float64Array.of(NaN)),
          error: [error],
          resultHash: ['rh'],
        },
      },
      ...parts,
    ]);
  const read = async (id: string) => await results.client.runs.getBacktest({ tenantId, id });
  const equityOf = async (id: string) => {
    const parts: EquityPart[] = [];
    for await (const part of results.client.raw.runs.streamEquity({ tenantId, id })) parts.push(part as EquityPart);
    return parts;
  };

  beforeAll(async () => {
    results = await ResultsUnderTest.start();
    dataset = await results.dataset();
  });
  afterAll(async () => await results.stop());

  it('runs from its claim on and brings its parameters to the worker', async () => {
    const { id, claim } = await claimed();
    expect(claim).toMatchObject({ verdict: 'granted', runKind: 'backtest', runId: id, firstIndex: 0, endIndex: 1 });
    expect(JSON.parse(claim.paramsJson!)).toEqual({ fast: 5 });
    expect(await read(id)).toMatchObject({ status: 'running', progressPct: 0, sequence: 2 });
  });

  it('is completed with its figures, trades and equity, which come back as they were sent', async () => {
    const { id, chunkId, claim } = await claimed();
    const trades = [trade(1, 10), { ...trade(2, 10), entryTag: 'breakout' }];
    const points = 5_000;
    const timeMs = Array.from({ length: points }, (_, bar) => bar * 3_600_000);
    const equity = timeMs.map((_, bar) => 10_000 + bar / 3);
    const drawdownPct = timeMs.map((_, bar) => (bar % 7) / 10);
    const cut = (from: number, to: number) => ({
      equity: {
        timeMs: timeMs.slice(from, to),
        equity: equity.slice(from, to),
        drawdownPct: drawdownPct.slice(from, to),
      },
    });
    const parts = [{ trades: { trades } }, cut(0, 4_096), cut(4_096, points)];
    expect(await complete({ chunkId, token: claim.token }, parts)).toEqual({ verdict: 'accepted' });

    const run = await read(id);
    expect(run).toMatchObject({ status: 'completed', progressPct: 100, resultHash: 'rh', tradesHash: 'th', bars: 50 });
    expect(run.outcome).toEqual(outcome);
    expect(run.metrics.find(({ id: metric }) => metric === 'net_profit')?.value).toBe(20);
    expect(run.metrics.find(({ id: metric }) => metric === 'total_trades')?.value).toBe(2);
    const sharpe = run.metrics.find(({ id: metric }) => metric === 'sharpe_ratio')!;
    expect([sharpe.reason, 'value' in sharpe]).toEqual(['too_few_returns', false]);

    const page = await results.client.runs.listTrades({ tenantId, runId: id, limit: 1, after: 1 });
    expect(page).toMatchObject({ hasMore: false, trades: [trades[1]] });
    const first = await results.client.runs.listTrades({ tenantId, runId: id, limit: 1, after: 0 });
    expect([first.trades[0].ordinal, first.trades[0].entryTag]).toEqual([1, undefined]);
    const stored = await equityOf(id);
    expect(stored.flatMap((part) => part.timeMs)).toEqual(timeMs);
    expect(stored.flatMap((part) => part.equity)).toEqual(equity);
    expect(stored.flatMap((part) => part.drawdownPct)).toEqual(drawdownPct);
  });

  it('with a trade that comes twice stores nothing, and still runs', async () => {
    const { id, chunkId, claim } = await claimed();
    const twice = [{ trades: { trades: [trade(1, 10)] } }, { trades: { trades: [trade(1, 10)] } }];
    await expect(complete({ chunkId, token: claim.token }, twice)).rejects.toMatchObject({ code: 'internal' });
    expect((await read(id)).status).toBe('running');
    expect(await results.database.count('backtest_trades', 'run_id = $1', [id])).toBe(0);
    expect(
      (await results.database.row<{ status: string }>('select status from work_chunks where id = $1', [chunkId]))
        .status,
    ).toBe('running');
  });

  it('that fails by itself says why, and nothing is tried again', async () => {
    const { id, chunkId, claim } = await claimed();
    expect(await complete({ chunkId, token: claim.token }, [], 'no bars in range')).toEqual({ verdict: 'accepted' });
    expect(await read(id)).toMatchObject({
      status: 'failed',
      errorMessage: 'no bars in range',
      metrics: [],
      outcome: null,
    });
  });

  it('whose worker cannot do it fails with the reason, in five attempts or at once', async () => {
    const atOnce = await claimed();
    const release = {
      chunkId: atOnce.chunkId,
      token: atOnce.claim.token,
      outcome: 'failed',
      error: 'no such strategy',
    };
    await results.client.work.release(release);
    expect(await read(atOnce.id)).toMatchObject({ status: 'failed', errorMessage: 'no such strategy' });
    const killer = await claimed();
    const again = { chunkId: killer.chunkId, epoch: 1, workerId: 'test', redelivered: true };
    for (let death = 1; death < 5; death++) {
      expect(await results.client.work.claim(again)).toMatchObject({ verdict: 'granted', attempt: death + 1 });
    }
    expect(await results.client.work.claim(again)).toMatchObject({ verdict: 'dropped', reason: 'poisoned' });
    expect(await read(killer.id)).toMatchObject({ status: 'failed' });
  });

  it('that is given back leaves again at once: nobody else plans it', async () => {
    const { id, chunkId, claim } = await claimed();
    const release = { chunkId, token: claim.token, outcome: 'released', error: '' };
    expect(await results.client.work.release(release)).toEqual({ verdict: 'accepted' });
    const chunk = await results.database.row('select status, epoch, attempts from work_chunks where id = $1', [
      chunkId,
    ]);
    expect(chunk).toEqual({ status: 'dispatched', epoch: 2, attempts: 0 });
    expect(await results.database.count('outbox', 'message_id = $1', [`${chunkId}:2`])).toBe(1);
    const events = await results.client.runs.readEvents({ tenantId, runId: id, afterSequence: 0, limit: 10 });
    expect(events.events.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });
});

function trade(ordinal: number, profit: number): TradeInput {
  return {
    ordinal,
    tradeNumber: ordinal,
    leg: 1,
    direction: 'long',
    entryTimeMs: Date.UTC(2024, 0, 1, ordinal),
    entryBar: ordinal,
    entryPrice: 1.1,
    exitTimeMs: Date.UTC(2024, 0, 1, ordinal + 1),
    exitBar: ordinal + 1,
    exitPrice: 1.2,
    volume: 0.1,
    profit,
    commission: 0,
    slippage: 0,
    exitReason: 'signal',
    equityAfter: 10_000 + ordinal * profit,
  };
}
