import { batchState, type CountedItem } from './batch-counts';

const rejected: CountedItem = { runId: null, deduplicated: false, status: null };
const run = (status: string | null, deduplicated = false): CountedItem => ({ runId: 'run', deduplicated, status });

describe('the state of a batch', () => {
  it.each<[string, CountedItem[], number]>([
    ['pending', [run('pending'), run('pending')], 0],
    ['pending', [run('pending'), rejected, run(null)], 200 / 3],
    ['running', [run('pending'), run('completed')], 50],
    ['running', [run('running')], 0],
    ['cancelling', [run('cancelling'), run('running'), run('completed'), run('completed')], 50],
    ['cancelled', [run('cancelled'), run('completed'), run('failed')], 100],
    ['completed', [run('completed'), run('completed', true)], 100],
    ['completed', [run(null)], 100],
    ['completed_with_failures', [run('completed'), run('failed')], 100],
    ['completed_with_failures', [run('completed'), rejected], 100],
    ['failed', [run('failed'), rejected], 100],
    ['failed', [rejected], 100],
  ])('is %s', (status, items, progressPct) => {
    const state = batchState(items);
    expect([state.status, state.counts.total]).toEqual([status, items.length]);
    expect(state.progressPct).toBeCloseTo(progressPct, 12);
  });

  it('counts each run once by its state, and those that were there beside', () => {
    const items = [run('completed', true), run('cancelling'), run('pending', true), run(null), rejected, run('failed')];
    expect(batchState(items).counts).toEqual({
      ...{ total: 6, pending: 1, running: 1, completed: 1, failed: 1, cancelled: 0 },
      ...{ rejected: 1, deleted: 1, deduplicated: 2 },
    });
  });
});
