import { parseTimeframe } from '@barmill/market-data';
import { findStrategy } from '@barmill/strategies';
import { z } from 'zod';
import { sampleDataset, sampleInstrument } from '../../test/sample-rows';
import { runFields } from './run-request.schema';
import { buildRunSpec, type ResolvedNames } from './run-spec';

const body = { strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'M15' };
const request = (changes: object = {}) => z.strictObject(runFields).parse({ ...body, ...changes });
const names = (changes: Partial<ResolvedNames> = {}): ResolvedNames => ({
  strategy: findStrategy('sma-cross'),
  document: null,
  instrument: sampleInstrument(),
  market: {
    traded: {
      timeframe: parseTimeframe('M15'),
      facts: sampleDataset(),
      dataset: { id: sampleDataset().id, sha256: sampleDataset().sha256 },
      pointer: '/dataset_id',
    },
    contexts: [],
    finer: null,
    conversion: null,
  },
  riskFreeRate: 0,
  ...changes,
});
const build = (changes: object = {}, resolved = names(), firstDecision = 50) =>
  buildRunSpec(request(changes), resolved, firstDecision);

describe('the specification of a run', () => {
  it('has every setting resolved', () => {
    expect(build()).toEqual({
      v: 1,
      strategy: { name: 'sma-cross', version: 1, document: null },
      instrument: expect.objectContaining({ symbol: 'EURUSD', pipSize: 0.0001, quoteCurrency: 'USD' }) as object,
      timeframe: 'M15',
      dataset: { id: sampleDataset().id, sha256: sampleDataset().sha256 },
      contexts: [],
      finer: null,
      conversion: null,
      startTimeMs: null,
      endTimeMs: null,
      tradeFrom: 50,
      execution: {
        initialBalance: 10_000,
        sizing: 'volume',
        volume: 0.1,
        riskPct: null,
        equityPct: null,
        notional: null,
        leverage: 100,
        stopOutLevel: 0.5,
        spreadMode: 'fixed',
        spreadPips: 1.5,
        executionMode: 'close_price',
        stopEvaluation: 'intrabar',
        intrabarPolicy: 'sl_first',
        tpGapFill: 'open',
        slippagePips: 0,
        slippagePct: 0,
        stopSlippage: true,
        tpPartialCloseRatio: 0.5,
        breakevenAfterPartial: false,
        breakevenTrigger: null,
        trailingDistance: null,
        trailingStart: null,
        timeExitBars: null,
        commissionPerLot: 0,
        commissionPct: 0,
        swapLongPips: 0,
        swapShortPips: 0,
        reentryOnExitBar: true,
        endOfData: 'close',
      },
      metrics: { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0 },
    });
  });

  it('takes the spread of the request, else of the instrument, a zero included', () => {
    const cheap = names({ instrument: sampleInstrument({ spreadPips: 0 }) });
    expect(build({}, cheap).execution.spreadPips).toBe(0);
    expect(build({ spread_pips: 0.3 }, cheap).execution.spreadPips).toBe(0.3);
    expect(build({ spread_pips: 0 }).execution.spreadPips).toBe(0);
  });

  it("takes the request's commission per lot in place of either of the instrument's", () => {
    const perLot = names({ instrument: sampleInstrument({ commissionPerLot: 7 }) });
    const percent = names({ instrument: sampleInstrument({ commissionPct: 0.02 }) });
    const commission = (changes: object, resolved: ResolvedNames) => {
      const { commissionPerLot, commissionPct } = build(changes, resolved).execution;
      return [commissionPerLot, commissionPct];
    };
    expect(commission({}, perLot)).toEqual([7, 0]);
    expect(commission({}, percent)).toEqual([0, 0.02]);
    expect(commission({ commission_per_lot: 3 }, percent)).toEqual([3, 0]);
    expect(commission({ commission_per_lot: 0 }, percent)).toEqual([0, 0]);
  });

  it.each([
    [{ volume: 0.3 }, { sizing: 'volume', volume: 0.3 }],
    [{ risk_pct: 2 }, { sizing: 'risk_pct', riskPct: 2 }],
    [{ equity_pct: 50 }, { sizing: 'equity_pct', equityPct: 50 }],
    [{ notional: 1_000 }, { sizing: 'notional', notional: 1_000 }],
  ])('sizes entries as %j says', (changes, execution) => {
    expect(build(changes).execution).toMatchObject(execution);
  });

  it('takes leverage and stop-out level of the request, else of the instrument', () => {
    const stock = names({ instrument: sampleInstrument({ leverage: 5, stopOutLevel: 0.25 }) });
    expect(build({}, stock).execution).toMatchObject({ leverage: 5, stopOutLevel: 0.25 });
    expect(build({ leverage: 2, stop_out_level: 0 }, stock).execution).toMatchObject({ leverage: 2, stopOutLevel: 0 });
  });

  it('takes the swap of the request, else of the instrument, a zero included', () => {
    const charging = names({ instrument: sampleInstrument({ swapLongPips: -0.7, swapShortPips: 0.2 }) });
    const swap = (changes: object) => {
      const { swapLongPips, swapShortPips } = build(changes, charging).execution;
      return [swapLongPips, swapShortPips];
    };
    expect(swap({})).toEqual([-0.7, 0.2]);
    expect(swap({ swap_long_pips: 0 })).toEqual([0, 0.2]);
    expect(swap({ swap_short_pips: -1.1 })).toEqual([-0.7, -1.1]);
  });

  it('takes stops that move, the exit by time and swap', () => {
    const asked = {
      breakeven_after_partial: true,
      breakeven_trigger: 0.001,
      trailing_distance: 0.002,
      trailing_start: 0.003,
      max_bars: 12,
      swap_long_pips: -0.7,
      swap_short_pips: 0.2,
    };
    expect(build(asked).execution).toMatchObject({
      breakevenAfterPartial: true,
      breakevenTrigger: 0.001,
      trailingDistance: 0.002,
      trailingStart: 0.003,
      timeExitBars: 12,
      swapLongPips: -0.7,
      swapShortPips: 0.2,
    });
  });

  it('takes intra_candle for another name of close_price', () => {
    expect(build({ execution_mode: 'intra_candle' }).execution).toMatchObject({
      executionMode: 'close_price',
      stopEvaluation: 'intrabar',
    });
    expect(() => build({ execution_mode: 'intra_candle', stop_evaluation: 'close' })).toThrow(/intra_candle/);
  });
});
