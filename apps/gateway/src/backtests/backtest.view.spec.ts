import type { Trade } from '@barmill/contracts';
import { tradeView } from './backtest.view';

const row: Trade = {
  ordinal: 1,
  tradeNumber: 1,
  leg: 1,
  direction: 'long',
  entryTimeMs: Date.UTC(2024, 0, 2),
  entryBar: 1,
  entryPrice: 100,
  volume: 1,
  profit: 10,
  commission: 0,
  slippage: 0,
  equityAfter: 10_000,
  entryTag: 'breakout',
};

describe('a trade of the API', () => {
  it('has every field: what the leg does not have is null', () => {
    expect(tradeView(row)).toMatchObject({
      entry_time: '2024-01-02T00:00:00.000Z',
      entry_tag: 'breakout',
      exit_time: null,
    });
    const bare = tradeView({ ...row, entryTag: undefined });
    expect(Object.values(bare)).not.toContain(undefined);
    expect([bare.entry_tag, bare.exit_reason, bare.r_multiple]).toEqual([null, null, null]);
  });
});
