import type { RunEvent } from '@barmill/contracts';
import { shownPayload, StoredFrames } from './stored-frames';

const event = (type: string, payload: object): RunEvent => ({
  ...{ sequence: 7, type, payloadJson: JSON.stringify(payload), createdAtMs: 0 },
});
const changed = (status: string, error: string | null = null) => ({
  ...{ run_id: 'r', strategy: { name: 'sma-cross', version: null }, symbol: 'EURUSD', timeframe: 'D1' },
  ...{ risk_pct: null, status, error },
});

describe('frames of a batch', () => {
  const frames = new StoredFrames({ status: 'running' });

  it('have a line of the log for each run that changed, before the event that tells of them', () => {
    const runs = [changed('completed'), changed('failed', 'no bars')];
    const [{ text, isEnd }] = frames.of([event('progress', { progress_pct: 100, runs })]);
    const told = text.split('\n\n').slice(0, -1);
    expect(told.map((frame) => frame.split('\n')[0])).toEqual(['event: log', 'event: log', 'event: progress']);
    expect(told[1]).toContain('"status":"failed","message":"The run of sma-cross is failed","error":"no bars"');
    expect(told[2]).toContain('id: 7\n');
    expect(isEnd).toBe(false);
  });

  it('have no line of the log for the batch itself, which has no symbol', () => {
    const [{ text, isEnd }] = frames.of([event('end', { status: 'completed' })]);
    expect([text, isEnd]).toEqual(['event: end\nid: 7\ndata: {"status":"completed"}\n\n', true]);
  });
});

it('what is shown of an event has states as clients see them, and no chunk', () => {
  const chunk = { first_index: 0, end_index: 1, completed: 1, failed: 0 };
  expect(shownPayload({ status: 'finalizing', chunk, runs: [changed('cancelling')] })).toEqual({
    ...{ status: 'running', runs: [changed('cancelling')] },
  });
});
