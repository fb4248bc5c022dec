import { eventually } from '@barmill/testing';
import { eventFaults } from '../../tools/check-kill/remains.mjs';
import { BarmillUnderTest } from './support/barmill-under-test';
import { readEvents, type LiveEvent } from './support/event-stream';
import type { Backtest, Optimization } from './support/resources';

jest.setTimeout(60_000);

const request = {
  strategy: 'sma-cross',
  symbol: 'EURUSD',
  timeframe: 'M15',
  param_grid: { slow: { min: 40, max: 59, step: 1 }, fast: { min: 5, max: 24, step: 1 } },
  chunk_size: 20,
};

let barmill: BarmillUnderTest;

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('live-events');
  await barmill.uploadBars('M15', 50_000, 12);
});
afterAll(async () => await barmill.stop());

async function submit(body: object = request): Promise<{ id: string; path: string }> {
  const { id } = await barmill.api.submit<Optimization>('/v1/optimizations', { ...body, force: true });
  return { id, path: `/v1/optimizations/${id}/events` };
}

/** The events behind the snapshot, as the sequence stores them: those that have an id. */
function stored(events: readonly LiveEvent[]) {
  return events
    .filter(({ name, id }) => name !== 'snapshot' && id !== null)
    .map(({ id, name, data }) => ({ sequence: id!, type: name, payload: data }));
}

describe('the stream of an optimization', () => {
  let path: string;
  let events: LiveEvent[];

  beforeAll(async () => {
    ({ path } = await submit());
    ({ events } = await readEvents(barmill.api, path));
  });

  it('begins with the run itself, then tells what happens to it, until the end', () => {
    expect(events[0]).toMatchObject({ name: 'snapshot', data: { type: 'optimization', total_combinations: 400 } });
    expect(events.slice(1).map(({ name }) => name)).not.toContain('snapshot');
    const sequences = events.flatMap(({ id }) => id ?? []);
    expect(sequences.slice(1)).toEqual(sequences.slice(1).map((_, index) => sequences[0] + 1 + index));
    expect(events.filter(({ name }) => name === 'end')).toEqual([events.at(-1)]);
    expect(events.at(-1)!.data).toEqual({ status: 'completed' });
  });

  it('shows progress that only grows, up to 100 once', () => {
    const progress = events.filter(({ name }) => name === 'progress').map(({ data }) => data.progress_pct as number);
    expect(progress).toEqual([...new Set(progress)].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(100);
  });

  it('tells which combinations can be read, each in one batch, and every best before the progress that has it', () => {
    const results = events.filter(({ name }) => name === 'results');
    const ranges = results.flatMap(({ data }) => data.ranges as { first_index: number; end_index: number }[]);
    const covered = ranges.flatMap(({ first_index, end_index }) =>
      Array.from({ length: end_index - first_index }, (_, k) => first_index + k),
    );
    expect(covered.length).toBe(new Set(covered).size);
    expect(results.reduce((sum, { data }) => sum + (data.completed as number), 0)).toBe(covered.length);
    expect(covered).toContain(399);
    const bests = events.filter(({ name }) => name === 'best').map(({ data }) => data.combination_index);
    const progress = events.filter(({ name }) => name === 'progress').map(({ data }) => data.best_index);
    expect(bests.at(-1)).toBe(progress.at(-1));
    expect(bests).toEqual(progress.filter((index, k) => index !== progress[k - 1] && index !== null));
    expect(events.filter(({ name }) => name === 'log').at(-1)!.data).toEqual({
      ticker: 'EURUSD',
      timeframe: 'M15',
      status: 'completed',
      message: 'The run is completed',
      error: null,
    });
  });

  it('is told again from the first event, and nothing is missing', async () => {
    const { events: replayed } = await readEvents(barmill.api, path, { after: 0 });
    expect(replayed[0].name).toBe('snapshot');
    const told = stored(replayed);
    // 400 combinations in chunks of 20: pending, running, 20 times progress, end.
    expect(told).toHaveLength(23);
    expect(eventFaults({ sequence: 23 }, told)).toEqual([]);
  });

  it.each(['header', 'query'])('goes on exactly behind the event that the %s names', async (where) => {
    const { events: whole } = await readEvents(barmill.api, path, { after: 0 });
    const after = 9;
    const { events: rest } = await readEvents(
      barmill.api,
      path,
      where === 'header' ? { lastEventId: after } : { after },
    );
    expect(stored(rest)).toEqual(stored(whole).slice(after));
  });

  it('is begun anew where the events are gone', async () => {
    const { id } = events.at(-1)!;
    const [, , , runId] = path.split('/');
    await barmill.stored.query('delete from events where run_id = $1 and sequence < $2', [runId, id]);
    const { events: told } = await readEvents(barmill.api, path, { after: 3 });
    expect(told.map(({ name, id: sequence }) => [name, sequence])).toEqual([
      ['snapshot', null],
      ['resync', null],
      ['snapshot', id],
      ['end', id],
    ]);
    expect(told[1].data).toEqual({ reason: 'too_old' });
  });

  it('refuses a place that is none', async () => {
    const { status, body } = await barmill.api.request(path, { headers: { 'Last-Event-ID': 'yesterday' } });
    expect([status, body.code]).toEqual([400, 'invalid_event_id']);
  });
});

it('is there for a backtest too', async () => {
  const { id } = await barmill.api.submit<Backtest>('/v1/backtests', {
    strategy: 'sma-cross',
    symbol: 'EURUSD',
    timeframe: 'M15',
  });
  const { events } = await readEvents(barmill.api, `/v1/backtests/${id}/events`, { after: 0 });
  expect(stored(events).map(({ payload }) => payload.status)).toEqual(['pending', 'running', 'completed']);
});

it('breaks when the gateway is killed, and is resumed from the one that comes up again', async () => {
  const { id, path } = await submit({
    ...request,
    param_grid: { ...request.param_grid, slow: { min: 40, max: 139, step: 1 } },
  });
  let seen = 0;
  const first = readEvents(barmill.api, path, {
    until: ({ id: sequence }) => {
      seen = sequence ?? seen;
      return false;
    },
  });
  await eventually('a few events', () => seen > 4, { withinMs: 30_000 });
  await barmill.stack.kill('gateway', { hold: true });
  const { events: before, broken } = await first;
  expect(broken).toBe(true);
  await barmill.stack.restart('gateway');
  const lastSeen = before.findLast(({ id }) => id !== null)!.id!;
  const { events: rest } = await readEvents(barmill.api, path, { lastEventId: lastSeen });
  const told = [...stored(before), ...stored(rest)];
  const begin = before[0].id!;
  expect(told.map(({ sequence }) => sequence)).toEqual(told.map((_, index) => begin + 1 + index));
  expect(told.at(-1)).toMatchObject({ type: 'end', payload: { status: 'completed' } });
  const { sequence } = (await barmill.stored.run(id))!;
  expect(told.at(-1)!.sequence).toBe(sequence);
});
