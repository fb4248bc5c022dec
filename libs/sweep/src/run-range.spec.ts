import { createSearchSpace, planChunks, rank, resolveAxes } from '@barmill/optimization';
import { coreMetricIds } from '@barmill/metrics';
import { createSeriesCache, findStrategy, type Strategy } from '@barmill/strategies';
import { runAll } from './reference';
import { resultHash, rowsChecksum } from './result-hash';
import { runCombination } from './run-combination';
import { runRange } from './run-range';
import { generatedTask, taskOn } from './testing/small-task';

const smaCross = findStrategy('sma-cross');
const objective = { metric: 'sharpe_ratio', direction: 'maximize' } as const;

function gridOf(grid: Parameters<typeof resolveAxes>[1], constraints: string[] = []) {
  const resolution = resolveAxes(smaCross, grid);
  if (!resolution.ok) throw new Error(JSON.stringify(resolution.faults));
  return createSearchSpace({ axes: resolution.axes, fixed: {}, constraints }, smaCross);
}

const space = gridOf(
  { fast: { min: 4, max: 24, step: 4 }, slow: { min: 12, max: 60, step: 12 }, stop_loss_pips: [0, 25] },
  ['slow >= fast * 2'],
);
const task = generatedTask(1_500);

describe('runRange', () => {
  const whole = runRange(task, space, 0, space.size, objective);
  if (whole === null) throw new Error('expected the range to run');

  it('gives a row for every admitted combination, in the order of their indices', () => {
    expect([...whole.combinationIndex]).toEqual([...space.indices()]);
    expect(whole.combinationIndex).toHaveLength(40);
    expect(whole.params[0]).toEqual({ fast: 4, slow: 12, stop_loss_pips: 0, take_profit_pips: 0 });
    expect(whole.error.every((error) => error === '')).toBe(true);
    expect(new Set(whole.resultHash).size).toBe(40);
  });

  it('gives each the figures of that combination alone, from the common first bar', () => {
    expect(space.firstDecision).toBe(60);
    const cache = createSeriesCache();
    whole.params.forEach((parameters, row) => {
      const { metrics, result } = runCombination({ ...task, tradeFrom: 60 }, parameters, cache);
      expect(result.tradeFrom).toBe(60);
      expect(whole.resultHash[row]).toBe(resultHash(metrics));
      expect(whole.objectiveValue[row]).toBe(metrics.sharpe_ratio.value ?? NaN);
      expect(whole.metrics.map(({ id }) => id)).toEqual(coreMetricIds);
      for (const { id, value, reason } of whole.metrics) {
        expect([value[row], reason[row]]).toEqual([metrics[id]?.value ?? NaN, metrics[id]?.reason ?? '']);
      }
    });
  });

  it('adds an objective that is not among the core figures, and keeps the hash', () => {
    const rows = runRange(task, space, 0, 4, { metric: 'psr' });
    const ids = rows?.metrics.map(({ id }) => id) ?? [];
    expect([...ids].sort()).toEqual([...coreMetricIds, 'psr'].sort());
    expect(rows?.objectiveValue[0]).toBe(rows?.metrics.find(({ id }) => id === 'psr')?.value[0]);
    expect(rows?.resultHash[0]).toBe(whole.resultHash[0]);
  });

  it('keeps to a first bar that the task names', () => {
    const early = runRange({ ...task, tradeFrom: 12 }, space, 0, 1, objective);
    const { metrics } = runCombination({ ...task, tradeFrom: 12 }, space.at(0), createSeriesCache());
    expect(early?.resultHash).toEqual([resultHash(metrics)]);
    expect(early?.resultHash[0]).not.toBe(whole.resultHash[0]);
  });

  it('gives the same bits in chunks as in one go, each chunk with a cache of its own', () => {
    const [page] = planChunks({ space, bars: 1_500, nsPerBarCombination: 10, slots: 2, chunkSize: 7 });
    const chunks = page.chunks.map(({ firstIndex, endIndex }) =>
      runRange(task, space, firstIndex, endIndex, objective),
    );
    expect(chunks).toHaveLength(6);
    expect(chunks.flatMap((chunk) => [...(chunk?.combinationIndex ?? [])])).toEqual([...whole.combinationIndex]);
    expect(chunks.flatMap((chunk) => chunk?.resultHash)).toEqual(whole.resultHash);
    expect(chunks.flatMap((chunk) => [...(chunk?.objectiveValue ?? [])])).toEqual([...whole.objectiveValue]);
  });

  it('gives the same checksum when it runs again, also with little room for its series', () => {
    const again = runRange(task, space, 0, space.size, objective, { cache: createSeriesCache(30_000) });
    expect(again && rowsChecksum(again)).toBe(rowsChecksum(whole));
  });

  it('leaves nothing behind for a sweep over other bars of the same number', () => {
    const close = task.series.close.map((price) => price * 2);
    runRange({ ...task, series: { ...task.series, close } }, space, 0, space.size, objective);
    const again = runRange(task, space, 0, space.size, objective);
    expect(again && rowsChecksum(again)).toBe(rowsChecksum(whole));
  });

  it('tells its progress and stops before the next combination when asked to', () => {
    const progress: number[] = [];
    expect(runRange(task, space, 0, 4, objective, { onProgress: (done) => progress.push(done) })).not.toBeNull();
    expect(progress).toEqual([1, 2, 3, 4]);

    const seen: number[] = [];
    const stopped = runRange(task, space, 0, space.size, objective, {
      shouldStop: () => seen.length === 3,
      onProgress: (done) => seen.push(done),
    });
    expect(stopped).toBeNull();
    expect(seen).toEqual([1, 2, 3]);
  });

  it('has no rows for a range that admits nothing', () => {
    const none = runRange(task, gridOf({ fast: [30] }, ['fast > 30']), 0, 1, objective);
    expect(none?.combinationIndex).toHaveLength(0);
  });
});

describe('a combination that fails', () => {
  const failing = (error: unknown): Strategy => ({
    ...smaCross,
    graph: undefined,
    decide: (input, parameters) => {
      if (parameters.fast === 3) throw error;
      return smaCross.decide(input, parameters);
    },
  });
  const closes = [4, 3, 2, 3, 6, 3, 1, 7, 7, 5, 2, 8];
  const small = gridOf({ fast: [2, 3, 4], slow: [5] });
  const runWith = (error: unknown) =>
    runRange({ ...taskOn(closes), strategy: failing(error) }, small, 0, small.size, objective);

  it('is a row with the reason, and the others are computed', () => {
    const columns = runWith(new Error('the average has no meaning here'));
    expect(columns?.error).toEqual(['', 'the average has no meaning here', '']);
    expect([...(columns?.combinationIndex ?? [])]).toEqual([0, 1, 2]);
    expect(columns?.params[1].fast).toBe(3);
    expect(columns?.resultHash.map((hash) => hash.length)).toEqual([64, 0, 64]);
    expect(columns?.objectiveValue[1]).toBeNaN();
    for (const { value, reason } of columns?.metrics ?? []) expect([value[1], reason[1]]).toEqual([NaN, '']);
  });

  it('is a row also when every combination fails', () => {
    const columns = runRange(taskOn([1, 2, 3]), small, 0, small.size, objective);
    const reason = 'no bar to trade: trade_from 5 is beyond the data, which have 3 bars';
    expect(columns?.error).toEqual([reason, reason, reason]);
  });

  it('is not a row when memory ran out: that says nothing about the combination', () => {
    expect(() => runWith(new RangeError('Array buffer allocation failed'))).toThrow('Array buffer allocation failed');
  });
});

describe('runAll', () => {
  it('gives rows that can be ranked, failed ones last', () => {
    const { rows } = runAll(task, space, objective);
    const best = rank(rows, objective);
    expect(best).toHaveLength(40);
    const values = best.map((row) => row.objectiveValue ?? -Infinity);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(best[0].maxDrawdownPct).toBeGreaterThan(0);
    expect(best[0].error).toBeNull();
    expect(best[0].params).toEqual(space.at(best[0].combinationIndex));
  });

  it('gives the very same ranking again', () => {
    const order = () =>
      rank(runAll(task, space, objective).rows, objective).map((row) => [row.combinationIndex, row.resultHash]);
    expect(order()).toEqual(order());
  });
});
