import { knownTimeframes, refusalOf, requestOf, timeframe } from '../testing/requests';
import { requestedBars } from './requested-bars';

const [a, b, c] = ['a', 'b', 'c'].map((letter) => `01890000-0000-7000-8000-00000000000${letter}`);
const resolve = (changes: object, contexts: readonly string[] = [], own = 'H1') =>
  requestedBars(requestOf(changes), timeframe(own), contexts, knownTimeframes);
const bars = (name: string, id: string, pointer: string) => ({ timeframe: timeframe(name), name: id, pointer });
const replayed = { intrabar_policy: 'lower_tf' };

describe('the bars that a request names', () => {
  it('are none where it names none', () => {
    expect(resolve({}, ['D1'])).toEqual({ traded: null, contexts: [], finer: null });
  });

  it('are those that are traded, by either of two names', () => {
    const own = bars('H1', a, '/dataset_id');
    expect(resolve({ dataset_id: a }).traded).toEqual(own);
    expect(resolve({ dataset_id: a, datasets: { H1: a } }).traded).toEqual(own);
    expect(resolve({ datasets: { h1: a } }).traded).toEqual({ ...own, pointer: '/datasets/h1' });
  });

  it('are those of context timeframes, the shortest first, whatever their order', () => {
    const { traded, contexts } = resolve({ datasets: { d1: a, H4: b } }, ['D1', 'H4']);
    expect(contexts).toEqual([bars('H4', b, '/datasets/H4'), bars('D1', a, '/datasets/d1')]);
    expect(traded).toBeNull();
  });

  it('are the finer ones that lower_tf replays', () => {
    expect(resolve({ ...replayed, datasets: { M15: a } }).finer).toEqual(bars('M15', a, '/datasets/M15'));
  });

  it('may come with the context timeframes of the strategy', () => {
    expect(() => resolve({ context_tfs: [] })).not.toThrow();
    expect(() => resolve({ context_tfs: ['d1', 'H4'] }, ['H4', 'D1'])).not.toThrow();
  });

  it.each<[string, object, readonly string[], string, string, RegExp]>([
    ['a context that the strategy lacks', { context_tfs: ['D1'] }, [], 'context_mismatch', '/context_tfs', /got D1/],
    [
      'not all contexts of the strategy',
      { context_tfs: ['D1'] },
      ['D1', 'H4'],
      'context_mismatch',
      '/context_tfs',
      /reads H4, D1; got D1/,
    ],
    ['no context', { context_tfs: [] }, ['D1'], 'context_mismatch', '/context_tfs', /reads D1; got none/],
    ['one context twice', { context_tfs: ['D1', 'd1'] }, ['D1'], 'context_mismatch', '/context_tfs', /got D1, D1/],
    ['an unknown context', { context_tfs: ['D1', 'D2'] }, ['D1'], 'unknown_timeframe', '/context_tfs/1', /"D2"/],
    ['a context of the very timeframe', {}, ['H1'], 'timeframe_mismatch', '/timeframe', /shorter timeframe; got H1/],
    ['bars of an unknown timeframe', { datasets: { D2: a } }, [], 'unknown_timeframe', '/datasets/D2', /"D2"/],
    [
      'bars of one timeframe twice',
      { datasets: { D1: a, d1: b } },
      ['D1'],
      'contradicting_datasets',
      '/datasets/d1',
      /D1 again/,
    ],
    [
      'two data sets to trade',
      { dataset_id: a, datasets: { H1: b } },
      [],
      'contradicting_datasets',
      '/datasets/H1',
      /000a".*000b"/,
    ],
    [
      'bars of a longer timeframe that nothing reads',
      { datasets: { D1: a } },
      ['H4'],
      'unused_dataset',
      '/datasets/D1',
      /reads H4/,
    ],
    [
      'finer bars that nothing replays',
      { datasets: { M15: a } },
      [],
      'unused_dataset',
      '/datasets/M15',
      /intrabar_policy "sl_first"/,
    ],
    [
      'finer bars beside stops that are judged on closes',
      { ...replayed, stop_evaluation: 'close', datasets: { M15: a } },
      [],
      'unused_dataset',
      '/datasets/M15',
      /stop_evaluation "close"/,
    ],
    [
      'two finer timeframes',
      { ...replayed, datasets: { M15: a, M40: c } },
      [],
      'contradicting_datasets',
      '/datasets/M40',
      /One timeframe.*M15, M40/,
    ],
    [
      'finer bars that make up no bar',
      { ...replayed, datasets: { M40: a } },
      [],
      'contradicting_datasets',
      '/datasets/M40',
      /do not make up bars of H1/,
    ],
  ])('are refused with %s', (_, changes, contexts, problem, pointer, message) => {
    const refusal = refusalOf(() => resolve(changes, contexts));
    expect(refusal).toMatchObject({ problem, pointer });
    expect(refusal.message).toMatch(message);
  });
});
