import { DomainError, type RunEvent } from '@barmill/contracts';
import type { RunSource } from './run-source';
import { runStream } from './run-stream';
import type { Watch } from './run-wakeups';

const times = { retryMs: 3_000, pollMs: 2_000, heartbeatMs: 15_000, now: () => 0 };

function event(sequence: number, type: string, payload: object): RunEvent {
  return { sequence, type, payloadJson: JSON.stringify(payload), createdAtMs: 0 };
}

/** A run whose events are an array, and which tells what was read of it. */
function runOf(status: string, sequence: number, stored: RunEvent[]): RunSource & { reads: [number, number][] } {
  const reads: [number, number][] = [];
  return {
    runId: 'run',
    reads,
    snapshot: () => Promise.resolve({ status, sequence, resource: { status } }),
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

describe('the stream of a run', () => {
  it('shows the run, then what happens after it, until the end', async () => {
    const stored = [event(4, 'state', { status: 'running' })];
    const run = runOf('planning', 4, stored);
    const watch = watchThat(
      () => stored.push(event(5, 'progress', { progress_pct: 50 })),
      () => stored.push(event(6, 'end', { status: 'completed' })),
    );
    expect(await framesOf(runStream(run, undefined, watch, times, never))).toEqual([
      'retry: 3000\n\nevent: snapshot\nid: 4\ndata: {"status":"planning"}\n\n',
      'event: progress\nid: 5\ndata: {"progress_pct":50}\n\n',
      'event: end\nid: 6\ndata: {"status":"completed"}\n\n',
    ]);
    expect(watch.waits.map(([sequence]) => sequence)).toEqual([4, 5]);
  });

  it('replays what a client missed, and leaves it its place until then', async () => {
    const stored = [1, 2, 3].map((sequence) => event(sequence, 'progress', { sequence }));
    stored.push(event(4, 'end', { status: 'completed' }));
    const frames = await framesOf(runStream(runOf('completed', 4, stored), 1, watchThat(), times, never));
    expect(frames[0]).not.toMatch(/^id:/m);
    expect(
      frames
        .slice(1)
        .join('')
        .match(/^id: \d+$/gm),
    ).toEqual(['id: 2', 'id: 3', 'id: 4']);
  });

  it.each([undefined, 4, 9])('ends at once for a run that has ended, after %p', async (after) => {
    const stored = [event(4, 'end', { status: 'completed' })];
    const frames = await framesOf(runStream(runOf('completed', 4, stored), after, watchThat(), times, never));
    expect(frames.slice(1)).toEqual(['event: end\nid: 4\ndata: {"status":"completed"}\n\n']);
  });

  it('shows inner states as running', async () => {
    const stored = [event(1, 'state', { status: 'finalizing' }), event(2, 'end', { status: 'completed' })];
    const frames = await framesOf(runStream(runOf('completed', 2, stored), 0, watchThat(), times, never));
    expect(frames[1]).toContain('event: state\nid: 1\ndata: {"status":"running"}');
  });

  it('reads the next page only when the client took the one before', async () => {
    const stored = Array.from({ length: 1_000 }, (_, i) => event(i + 1, 'progress', {}));
    const run = runOf('running', 1_000, stored);
    const stream = runStream(run, 0, watchThat(), times, never);
    await stream.next();
    expect(run.reads).toEqual([]);
    await stream.next();
    await stream.next();
    expect(run.reads).toEqual([
      [0, 200],
      [200, 200],
    ]);
    await stream.return();
  });

  it('sends a comment when it was silent for long, and waits no longer than until then', async () => {
    let now = 0;
    const clock = { ...times, now: () => now };
    const stored: RunEvent[] = [];
    const watch = watchThat(
      () => (now = 14_000),
      () => (now = 15_000),
      () => stored.push(event(1, 'end', { status: 'completed' })),
    );
    const frames = await framesOf(runStream(runOf('running', 0, stored), undefined, watch, clock, never));
    expect(frames[1]).toBe(': heartbeat\n\n');
    expect(watch.waits.map(([, timeoutMs]) => timeoutMs)).toEqual([2_000, 1_000, 2_000]);
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
    const frames = await framesOf(runStream(run, undefined, watch, times, never));
    expect(frames.at(-1)).toMatch(/^event: end\nid: 4/);
  });

  it('ends when the client is gone', async () => {
    const gone = new AbortController();
    const watch = watchThat(() => gone.abort());
    expect(await framesOf(runStream(runOf('running', 0, []), undefined, watch, times, gone.signal))).toHaveLength(1);
  });
});
