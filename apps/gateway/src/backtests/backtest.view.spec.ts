import type { Trade } from '@barmill/contracts';
import { sampleBacktest } from '../../test/sample-rows';
import { backtestView, tradeView } from './backtest.view';

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

describe('a backtest of the API', () => {
  it('says what was refused by reason, with the first of each, and whether the account was ruined', () => {
    const outcome = {
      ruined: true,
      invalidStop: { count: 2, first: { bar: 4, timeMs: Date.UTC(2024, 0, 5), direction: 'short' } },
      belowMinLot: { count: 0, first: null },
      insufficientMargin: null,
    };
    expect(backtestView(sampleBacktest({ outcome }))).toMatchObject({
      ruined: true,
      rejected_orders: {
        invalid_stop: { count: 2, first: { bar: 4, time: '2024-01-05T00:00:00.000Z', direction: 'short' } },
        below_min_lot: { count: 0, first: null },
        insufficient_margin: { count: 0, first: null },
      },
    });
  });

  it('that has not completed says neither', () => {
    expect(backtestView(sampleBacktest())).toMatchObject({ ruined: null, rejected_orders: null });
  });
});

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
