import { packDoubles } from '@barmill/contracts';
import type { TradeLeg } from '@barmill/simulation';
import { completionParts } from './completion-parts';
import { noRows } from './packed-rows.thread';
import { RunningChunk } from './running-chunks';
import type { ThreadResult } from './sweep-task';

const leg: TradeLeg = {
  tradeNumber: 1,
  leg: 1,
  direction: 'long',
  entryTimeMs: 0,
  entryBar: 0,
  entryPrice: 100,
  entryVolume: 1,
  equityAtEntry: 1_000,
  initialRisk: 5,
  volume: 1,
  stopLoss: 95,
  takeProfit: null,
  exitTimeMs: null,
  exitBar: null,
  exitPrice: null,
  exitReason: null,
  profit: 10,
  commission: 0,
  swap: 0,
  slippage: 0,
  mae: 0,
  mfe: 10,
  equityAfter: 1_000,
  entryTag: 'breakout',
};

const outcome = {
  ruined: true,
  invalidStop: { count: 0, first: null },
  belowMinLot: { count: 2, first: { bar: 4, timeMs: 5, direction: 'short' as const } },
  insufficientMargin: { count: 0, first: null },
};

const resultWith = (legs: readonly TradeLeg[]): ThreadResult => ({
  combinations: {
    combinationIndex: Float64Array.of(0),
    market: [],
    paramsJson: ['{}'],
    metrics: [],
    objectiveValue: Float64Array.of(NaN),
    objectiveReason: [],
    error: [],
    resultHash: ['rh'],
  },
  returns: null,
  path: {
    legs,
    tradesHash: 'th',
    outcome,
    timeMs: new Float64Array(0),
    equity: new Float64Array(0),
    drawdownPct: new Float64Array(0),
  },
  candles: null,
  checksum: 'c',
  cpuMs: 1,
  bars: 2,
  metricVersion: 1,
});

describe('the parts of a completion', () => {
  it('carry each leg with its place, its figures and its tag, and leave out what it does not have', () => {
    const legs = [leg, { ...leg, leg: 2, initialRisk: null, stopLoss: null, entryTag: null }];
    const parts = [...completionParts(new RunningChunk('chunk', 'run', 1), resultWith(legs))];
    const trades = parts.flatMap((part) => part.trades?.trades ?? []);
    expect(trades).toMatchObject([
      { ordinal: 1, leg: 1, stopLoss: 95, pnlPct: 1, rMultiple: 2, entryTag: 'breakout' },
      { ordinal: 2, leg: 2, pnlPct: 1 },
    ]);
    expect(parts[0].header).toMatchObject({ tradesHash: 'th', outcome });
    for (const name of ['stopLoss', 'takeProfit', 'exitTimeMs', 'rMultiple', 'entryTag'] as const) {
      expect([name, trades[1][name]]).toEqual([name, undefined]);
    }
  });

  it('carry bars that were asked for, and nothing else, as the bytes of their columns', () => {
    const columns = Float64Array.of(1, 2, NaN, 4, 5, 6);
    const candles = { bars: 1, hasVolume: false, hasSpread: false, hasMore: true, columns };
    const result = { ...resultWith([]), combinations: noRows(), path: null, candles };
    const [header, ...parts] = completionParts(new RunningChunk('chunk', 'question', 1), result);
    expect(header.header).toMatchObject({ chunkId: 'chunk', checksum: 'c' });
    expect(parts).toEqual([{ candles: { ...candles, columns: packDoubles(columns) } }]);
  });
});
