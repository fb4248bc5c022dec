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

/** The events behind the snapshot, as the sequence stores them. */
function stored(events: readonly LiveEvent[]) {
  return events
    .filter(({ name }) => name !== 'snapshot')
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
    const sequences = events.map(({ id }) => id!);
    expect(sequences.slice(1)).toEqual(sequences.slice(1).map((_, index) => sequences[0] + 1 + index));
    expect(events.filter(({ name }) => name === 'end')).toEqual([events.at(-1)]);
    expect(events.at(-1)!.data).toEqual({ status: 'completed' });
  });

  it('shows progress that only grows, up to 100 once', () => {
    const progress = events.filter(({ name }) => name === 'progress').map(({ data }) => data.progress_pct as number);
    expect(progress).toEqual([...new Set(progress)].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(100);
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
      seen = sequence!;
      return false;
    },
  });
  await eventually('a few events', () => seen > 4, { withinMs: 30_000 });
  await barmill.stack.kill('gateway', { hold: true });
  const { events: before, broken } = await first;
  expect(broken).toBe(true);
  await barmill.stack.restart('gateway');
  const lastSeen = before.at(-1)!.id!;
  const { events: rest } = await readEvents(barmill.api, path, { lastEventId: lastSeen });
  const told = [...stored(before), ...stored(rest)];
  const begin = before[0].id!;
  expect(told.map(({ sequence }) => sequence)).toEqual(told.map((_, index) => begin + 1 + index));
  expect(told.at(-1)).toMatchObject({ type: 'end', payload: { status: 'completed' } });
  const { sequence } = (await barmill.stored.run(id))!;
  expect(told.at(-1)!.sequence).toBe(sequence);
});
