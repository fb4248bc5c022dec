import type { ServerResponse } from 'node:http';
import { answerJson, ScriptedGateway } from '../../test/scripted-gateway';
import type { Answer } from '../../test/scripted-gateway';
import { HttpClient } from '../api/http-client';
import type { Optimization } from '../api/resources';
import { waitForRun } from './wait-for-run';

const run = {
  type: 'optimization',
  id: 'r1',
  status: 'pending',
  progress_pct: 0,
  total_combinations: null,
  completed_combinations: 0,
  failed_combinations: 0,
} as unknown as Optimization;
const completed = {
  ...run,
  status: 'completed',
  progress_pct: 100,
  completed_combinations: 10,
  total_combinations: 10,
};

const openStream = (response: ServerResponse): ServerResponse =>
  response.writeHead(200, { 'content-type': 'text/event-stream' });
const event = (name: string, id: number, data: unknown): string =>
  `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
const progress = (done: number) => ({
  progress_pct: done * 10,
  completed_combinations: done,
  total_combinations: 10,
  rate_per_s: 5,
  eta: '1970-01-01T00:00:00.900Z',
});

describe('waitForRun', () => {
  let gateway: ScriptedGateway;
  afterEach(() => gateway.stop());

  async function clientOf(answer: Answer): Promise<HttpClient> {
    gateway = new ScriptedGateway(answer);
    return new HttpClient({ url: await gateway.start(), key: 'k' });
  }

  it('reports progress and gives the resource as it is after the end', async () => {
    const client = await clientOf(({ path }, response) => {
      if (!path.endsWith('/events')) return answerJson(response, 200, completed);
      openStream(response).end(
        event('snapshot', 1, { ...run, status: 'running' }) +
          event('progress', 2, progress(4)) +
          event('end', 3, { status: 'completed' }),
      );
    });
    const seen: [string, number | null, number | null][] = [];
    const final = await waitForRun(client, run, {
      signal: new AbortController().signal,
      onProgress: ({ status, completed: done, etaTimeMs }) => seen.push([status, done, etaTimeMs]),
    });
    expect(final).toEqual(completed);
    expect(seen).toEqual([
      ['pending', 0, null],
      ['running', 0, null],
      ['running', 4, 900],
      ['completed', 4, 900],
      ['completed', 10, null],
    ]);
  });

  it('does not take the failure of combinations for that of the run', async () => {
    const client = await clientOf(({ path }, response) => {
      if (!path.endsWith('/events')) return answerJson(response, 200, completed);
      openStream(response).end(
        event('snapshot', 1, { ...run, status: 'running' }) +
          `event: log\ndata: ${JSON.stringify({ status: 'failed', message: '2 of 5 combinations from 0 failed' })}\n\n` +
          event('end', 2, { status: 'completed' }),
      );
    });
    const seen: string[] = [];
    await waitForRun(client, run, {
      signal: new AbortController().signal,
      onProgress: ({ status }) => seen.push(status),
    });
    expect(seen).toEqual(['pending', 'running', 'running', 'completed', 'completed']);
    expect(gateway.received.filter(({ path }) => !path.endsWith('/events'))).toHaveLength(1);
  });

  it('survives a gateway that dies in the middle, and asks for what came after the last event it saw', async () => {
    let streams = 0;
    const client = await clientOf(({ path }, response) => {
      if (!path.endsWith('/events')) return answerJson(response, 200, completed);
      streams++;
      if (streams === 1)
        return void openStream(response).write(
          `retry: 5\n\n${event('snapshot', 7, run)}${event('progress', 8, progress(3))}`,
        );
      openStream(response).end(event('progress', 9, progress(9)) + event('end', 10, { status: 'completed' }));
    });
    const done: (number | null)[] = [];
    const restart = async (): Promise<void> => {
      await gateway.stop();
      await gateway.start(Number(new URL(client.url).port));
    };
    const restarts: Promise<void>[] = [];
    const final = await waitForRun(client, run, {
      signal: new AbortController().signal,
      onProgress: ({ completed: count }) => {
        done.push(count);
        if (count === 3) restarts.push(restart());
      },
    });
    await Promise.all(restarts);
    expect(restarts).toHaveLength(1);
    expect(final.status).toBe('completed');
    expect(done).toEqual([0, 0, 3, 9, 9, 10]);
    const streamRequests = gateway.received.filter(({ path }) => path.endsWith('/events'));
    expect(streamRequests.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '8']);
  });

  it('looks at the resource at a heartbeat, so that a lost event does not hang it', async () => {
    const client = await clientOf(({ path }, response) => {
      if (!path.endsWith('/events')) return answerJson(response, 200, completed);
      openStream(response).write(`${event('snapshot', 1, run)}: heartbeat\n\n`);
    });
    const final = await waitForRun(client, run, { signal: new AbortController().signal });
    expect(final.status).toBe('completed');
  });

  it('never counts backwards while a stream is replayed', async () => {
    const client = await clientOf(({ path }, response) => {
      if (!path.endsWith('/events')) return answerJson(response, 200, completed);
      const snapshot = {
        ...run,
        status: 'running',
        completed_combinations: 8,
        total_combinations: 10,
        progress_pct: 80,
      };
      openStream(response).end(
        event('snapshot', 9, snapshot) + event('progress', 5, progress(2)) + event('end', 9, { status: 'completed' }),
      );
    });
    const done: (number | null)[] = [];
    await waitForRun(client, run, {
      signal: new AbortController().signal,
      onProgress: ({ completed: count }) => done.push(count),
    });
    expect(done).toEqual([0, 8, 8, 8, 10]);
  });

  it('asks nothing about a run that has ended already', async () => {
    const client = await clientOf((_, response) => answerJson(response, 500, {}));
    expect(await waitForRun(client, completed, { signal: new AbortController().signal })).toBe(completed);
    expect(gateway.received).toEqual([]);
  });

  it('leaves with the reason of the signal', async () => {
    const leave = new AbortController();
    const reason = new Error('detached');
    const client = await clientOf(
      (_, response) => void openStream(response).write(event('snapshot', 1, { ...run, status: 'running' })),
    );
    const waiting = waitForRun(client, run, {
      signal: leave.signal,
      onProgress: ({ status }) => {
        if (status === 'running') leave.abort(reason);
      },
    });
    await expect(waiting).rejects.toBe(reason);
  });

  it('throws when the API refuses the stream', async () => {
    const client = await clientOf((_, response) => answerJson(response, 401, { detail: 'The key is not known.' }));
    await expect(waitForRun(client, run, { signal: new AbortController().signal })).rejects.toMatchObject({
      exitCode: 4,
    });
  });
});
