import { DomainError, type RunEvent } from '@barmill/contracts';
import type { RunSource } from './run-source';
import { RunFeed } from './run-feed';
import { RunFeeds } from './run-feeds';
import { runStream } from './run-stream';
import type { Watch } from './run-wakeups';
import { StoredFrames } from './stored-frames';

const times = { retryMs: 3_000, pollMs: 2_000, heartbeatMs: 15_000, now: () => Date.now() };

function event(sequence: number, type: string, payload: object): RunEvent {
  return { sequence, type, payloadJson: JSON.stringify(payload), createdAtMs: 0 };
}

/** A run whose events are an array, and which tells what was read of it. */
function runOf(status: string, sequence: number, stored: RunEvent[]): RunSource & { reads: [number, number][] } {
  const reads: [number, number][] = [];
  return {
    runId: 'run',
    reads,
    snapshot: () => Promise.resolve({ status, sequence, resource: { status, symbol: 'EURUSD', timeframe: 'M15' } }),
    eventsAfter: (after, limit) => {
      reads.push([after, limit]);
      return Promise.resolve(stored.filter((one) => one.sequence > after).slice(0, limit));
    },
    hasEnded: (one) => one === 'completed',
  };
}

/** Does for each wait what the test says, and notes how long the wait may last. */
function watchThat(...happenings: (() => void)[]): Watch & { waits: [number, number][] } {
  const waits: [number, number][] = [];
  return {
    waits,
    next: (sequence, timeoutMs) => {
      waits.push([sequence, timeoutMs]);
      const happening = happenings.shift();
      if (!happening) throw new Error('waited once too often');
      happening();
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

async function framesOf(stream: AsyncIterable<string>): Promise<string[]> {
  const frames: string[] = [];
  for await (const frame of stream) frames.push(frame);
  return frames;
}

const never = new AbortController().signal;
const feedsOf = (watch: Watch): RunFeeds => new RunFeeds({ watch: () => watch }, times);
const stream = (run: RunSource, after: number | undefined, watch: Watch, signal = never) =>
  runStream(run, after, feedsOf(watch), times, signal);

/** Names and ids of frames, in order. */
const told = (frames: readonly string[]): string[] =>
  frames
    .join('')
    .split('\n\n')
    .filter((frame) => frame.startsWith('event: '))
    .map((frame) => `${/^event: (\w+)/.exec(frame)![1]} ${/^id: (\d+)/m.exec(frame)?.[1] ?? '-'}`);

const dataOf = (frames: readonly string[], type: string): unknown[] =>
  [...frames.join('').matchAll(new RegExp(`event: ${type}\n(?:id: \\d+\n)?data: (.*)\n`, 'g'))].map(
    ([, data]) => JSON.parse(data) as unknown,
  );

const chunk = (first_index: number, completed: number, failed = 0, error?: string) => ({
  chunk: { first_index, end_index: first_index + completed + failed, completed, failed, ...(error && { error }) },
});

describe('the stream of a run', () => {
  afterEach(() => jest.useRealTimers());

  it('shows the run, then what happens to it, until the end', async () => {
    const stored = [event(4, 'state', { status: 'running' })];
    const run = runOf('planning', 4, stored);
    const watch = watchThat(
      () => stored.push(event(5, 'progress', { progress_pct: 50 })),
      () => stored.push(event(6, 'end', { status: 'completed' })),
    );
    const frames = await framesOf(stream(run, undefined, watch));
    expect(frames[0]).toMatch(/^retry: 3000\n\nevent: snapshot\nid: 4\ndata: \{"status":"planning",/);
    expect(frames[1]).toBe('event: progress\nid: 5\ndata: {"progress_pct":50}\n\n');
    expect(told(frames.slice(2))).toEqual(['log -', 'end 6']);
    expect(watch.waits.map(([sequence]) => sequence)).toEqual([4, 5]);
  });

  it('replays what a client missed, and leaves it its place until then', async () => {
    const stored = [1, 2, 3].map((sequence) => event(sequence, 'progress', { sequence }));
    stored.push(event(4, 'end', { status: 'completed' }));
    const frames = await framesOf(stream(runOf('completed', 4, stored), 1, watchThat()));
    expect(told(frames)).toEqual(['snapshot -', 'progress 2', 'progress 3', 'log -', 'end 4']);
  });

  it.each([undefined, 4, 9])('ends at once for a run that has ended, after %p', async (after) => {
    const stored = [event(4, 'end', { status: 'completed' })];
    const frames = await framesOf(stream(runOf('completed', 4, stored), after, watchThat()));
    expect(frames.slice(1)).toEqual(['event: end\nid: 4\ndata: {"status":"completed"}\n\n']);
  });

  it('shows inner states as running', async () => {
    const stored = [event(1, 'state', { status: 'finalizing' }), event(2, 'end', { status: 'completed' })];
    const frames = await framesOf(stream(runOf('completed', 2, stored), 0, watchThat()));
    expect(frames[1]).toContain('event: state\nid: 1\ndata: {"status":"running"}');
  });

  it('tells of a batch which combinations can be read, which is the best, and what failed', async () => {
    const best = { best_index: 7, best_value: 1.5, best_params: { fast: 3 } };
    const stored = [
      event(1, 'progress', { progress_pct: 10, ...best, ...chunk(0, 10) }),
      event(2, 'progress', { progress_pct: 20, ...best, ...chunk(10, 9, 1, 'ruined') }),
      event(3, 'end', { status: 'failed', error: 'No combination succeeded' }),
    ];
    const frames = await framesOf(stream(runOf('completed', 3, stored), 0, watchThat()));
    expect(told(frames)).toEqual([
      'snapshot -',
      'results -',
      'best -',
      'progress 1',
      'log -',
      'progress 2',
      'log -',
      'end 3',
    ]);
    const ranges = [
      { first_index: 0, end_index: 10 },
      { first_index: 10, end_index: 20 },
    ];
    expect(dataOf(frames, 'results')).toEqual([{ completed: 19, failed: 1, ranges }]);
    expect(dataOf(frames, 'best')).toEqual([{ combination_index: 7, best_value: 1.5, best_params: { fast: 3 } }]);
    const of = { ticker: 'EURUSD', timeframe: 'M15', status: 'failed' };
    expect(dataOf(frames, 'log')).toEqual([
      { ...of, message: '1 of 10 combinations from 10 failed', error: 'ruined' },
      { ...of, message: 'The run is failed', error: 'No combination succeeded' },
    ]);
    expect(dataOf(frames, 'progress')[1]).toEqual({ progress_pct: 20, ...best });
  });

  it('reads the next page only when the client took the one before', async () => {
    const stored = Array.from({ length: 1_000 }, (_, i) => event(i + 1, 'progress', {}));
    const run = runOf('running', 1_000, stored);
    const replayed = stream(run, 0, { ...watchThat(), next: () => new Promise(() => undefined) });
    await replayed.next();
    await replayed.next();
    await replayed.next();
    // The feed itself looks once for what came after the snapshot.
    expect(run.reads.filter(([after]) => after < 1_000)).toEqual([
      [0, 200],
      [200, 200],
    ]);
    await replayed.return();
  });

  it('sends a comment when it was silent for long', async () => {
    jest.useFakeTimers();
    const stored: RunEvent[] = [];
    const watch = { ...watchThat(), next: () => new Promise<void>((resolve) => setTimeout(resolve, 2_000)) };
    const frames = stream(runOf('running', 0, stored), undefined, watch);
    await frames.next();
    const silent = frames.next();
    await jest.advanceTimersByTimeAsync(14_999);
    expect(await Promise.race([silent, Promise.resolve('nothing yet')])).toBe('nothing yet');
    await jest.advanceTimersByTimeAsync(1);
    expect((await silent).value).toBe(': heartbeat\n\n');
    await frames.return();
  });

  it('stays open while results is away, and goes on where it was', async () => {
    const stored: RunEvent[] = [];
    const run = runOf('running', 3, stored);
    const answered = run.eventsAfter;
    let failures = 1;
    run.eventsAfter = (after, limit) =>
      failures-- > 0
        ? Promise.reject(new DomainError('unavailable', 'results_unavailable', 'away'))
        : answered(after, limit);
    const watch = watchThat(() => stored.push(event(4, 'end', { status: 'completed' })));
    const frames = await framesOf(stream(run, undefined, watch));
    expect(told(frames).at(-1)).toBe('end 4');
  });

  it.each<[string, number | undefined, number]>([
    ['is followed', undefined, 0],
    ['is replayed', 1, 0],
    ['is replayed from events that are gone', 1, 1],
  ])('ends with a run that is deleted while it %s', async (_, after, answers) => {
    const run = runOf('running', 3, [event(3, 'progress', {})]);
    const answered = { events: run.eventsAfter, snapshot: run.snapshot };
    const deleted = new DomainError('not_found', 'unknown_run', 'gone');
    let left = answers;
    let shown = 1;
    run.eventsAfter = async (...from) => (left-- > 0 ? await answered.events(...from) : await Promise.reject(deleted));
    run.snapshot = async () => (shown-- > 0 ? await answered.snapshot() : await Promise.reject(deleted));
    const frames = await framesOf(stream(run, after, watchThat()));
    expect(told(frames).at(-1)).toBe('end -');
    expect(dataOf(frames, 'end')).toEqual([{ status: 'deleted' }]);
  });

  it('breaks where reading fails of another reason', async () => {
    const run = runOf('running', 3, []);
    run.eventsAfter = () => Promise.reject(new DomainError('internal', 'internal', 'broken'));
    await expect(framesOf(stream(run, undefined, watchThat()))).rejects.toThrow('broken');
  });

  it('ends when the client is gone', async () => {
    const gone = new AbortController();
    const watch = watchThat(() => gone.abort());
    expect(await framesOf(stream(runOf('running', 0, []), undefined, watch, gone.signal))).toHaveLength(1);
  });

  it('begins anew where the events that are asked for are gone', async () => {
    const stored = [event(8, 'progress', {}), event(9, 'end', { status: 'completed' })];
    const frames = await framesOf(stream(runOf('completed', 9, stored), 2, watchThat()));
    expect(told(frames)).toEqual(['snapshot -', 'resync -', 'snapshot 9', 'end 9']);
    expect(dataOf(frames, 'resync')).toEqual([{ reason: 'too_old' }]);
    const swept = await framesOf(stream(runOf('completed', 9, []), 2, watchThat()));
    expect(told(swept)).toEqual(['snapshot -', 'resync -', 'snapshot 9', 'end 9']);
  });

  it('begins anew for a client that falls out of what is kept', async () => {
    const stored: RunEvent[] = [];
    const run = runOf('running', 0, stored);
    let sequence = 0;
    run.snapshot = () =>
      Promise.resolve({ status: 'running', sequence, resource: { status: 'running', symbol: 'X', timeframe: 'H1' } });
    const happenings = [1, 1_500].map((count) => () => {
      for (let k = 0; k < count; k++) stored.push(event(++sequence, 'progress', {}));
    });
    const watch = {
      ...watchThat(),
      next: async () => {
        happenings.shift()?.();
        await new Promise((resolve) => setImmediate(resolve));
      },
    };
    const frames = stream(run, undefined, watch);
    await frames.next();
    expect(told([(await frames.next()).value as string])).toEqual(['progress 1']);
    // The feed goes on while this client takes nothing.
    while (run.reads.at(-1)![0] < 1_501) await new Promise((resolve) => setImmediate(resolve));
    const next = (await frames.next()).value as string;
    expect(told([next])).toEqual(['resync -', 'snapshot 1501']);
    expect(next).toContain('{"reason":"too_slow"}');
    await frames.return();
  });
});

it('two hundred streams of a run share one reading of its events', async () => {
  const stored: RunEvent[] = [];
  const run = runOf('running', 0, stored);
  let go = (): void => undefined;
  const begun = new Promise<void>((resolve) => (go = resolve));
  const watch = watchThat();
  let waits = 0;
  const feeds = feedsOf({
    ...watch,
    next: async () => {
      await begun;
      stored.push(waits++ === 0 ? event(1, 'progress', {}) : event(2, 'end', { status: 'completed' }));
    },
  });
  const streams = Array.from({ length: 200 }, () => runStream(run, undefined, feeds, times, never));
  await Promise.all(streams.map(async (one) => await one.next()));
  const rest = streams.map(framesOf);
  expect(feeds.size).toBeLessThanOrEqual(1);
  go();
  const frames = await Promise.all(rest);
  expect(new Set(frames.map((each) => told(each).join())).size).toBe(1);
  expect(told(frames[0])).toEqual(['progress 1', 'log -', 'end 2']);
  expect(run.reads.map(([after]) => after)).toEqual([0, 0, 1]);
  expect(feeds.size).toBe(0);
});

describe('a client that is cut off at any frame, and comes again, is told of every range', () => {
  const stored = [0, 1, 2, 3, 4].map((k) => event(k + 1, 'progress', chunk(10 * k, 10)));
  stored.push(event(6, 'end', { status: 'completed' }));
  const firstOf = (text: string): number[] =>
    (dataOf([text], 'results') as { ranges: { first_index: number }[] }[]).flatMap(({ ranges }) =>
      ranges.map(({ first_index }) => first_index),
    );

  /** @param textAfter what a client gets that has everything up to a place */
  async function expectAllRanges(textAfter: (place: number) => Promise<string>): Promise<void> {
    const whole = await textAfter(0);
    expect(firstOf(whole)).toEqual([0, 10, 20, 30, 40]);
    const frames = whole.split(/(?<=\n\n)/);
    for (let cut = 0; cut < frames.length; cut++) {
      const got = frames.slice(0, cut).join('');
      const place = Number([...got.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? 0);
      const again = firstOf(await textAfter(place));
      // Also by a stream that knows nothing of the one before, as that of another gateway.
      if (place < 5) expect(again).toEqual(expect.arrayContaining([0, 10, 20, 30, 40].slice(place)));
      const seen = new Set([...firstOf(got), ...again]);
      expect([cut, [...seen].sort((a, b) => a - b)]).toEqual([cut, [0, 10, 20, 30, 40]]);
    }
  }

  it('where the events are read again', async () => {
    await expectAllRanges(async (place) =>
      (await framesOf(stream(runOf('completed', 6, stored), place, watchThat()))).slice(1).join(''),
    );
  });

  it('where the gateway still has them as one batch', async () => {
    const run = runOf('running', 0, stored);
    const feed = new RunFeed(run, new StoredFrames({ status: 'running' }), watchThat(), times, 0);
    await feed.run(never);
    await expectAllRanges((place) => Promise.resolve(feed.after(place)!.text));
  });
});
