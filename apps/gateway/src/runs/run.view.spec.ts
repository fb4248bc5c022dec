import { sampleBacktest, sampleOptimization, sampleSpec } from '../../test/sample-rows';
import { backtestSchema } from '../backtests/backtest.schema';
import { backtestView } from '../backtests/backtest.view';
import { optimizationSchema } from '../optimizations/optimization.schema';
import { optimizationView } from '../optimizations/optimization.view';
import { metricsView } from './run.view';

describe('runs as the API shows them', () => {
  it('are what the document says', () => {
    expect(() => backtestSchema.parse(backtestView(sampleBacktest()))).not.toThrow();
    expect(() => optimizationSchema.parse(optimizationView(sampleOptimization()))).not.toThrow();
  });

  it('name the bars that a run has beside those that it trades', () => {
    const bars = (timeframe: string, digit: number) => ({
      timeframe,
      dataset: { id: `01890000-0000-7000-8000-00000000000${digit}`, sha256: String(digit).repeat(64) },
    });
    const spec = {
      ...sampleSpec,
      contexts: [bars('D1', 1)],
      finer: bars('M1', 2),
      conversion: { accountCurrency: 'GBP', pairs: [{ symbol: 'GBPUSD', ...bars('H1', 3), isInverse: true }] },
    };
    const { config } = backtestSchema.parse(backtestView(sampleBacktest({ specJson: JSON.stringify(spec) })));
    expect(config).toMatchObject({
      account_currency: 'GBP',
      contexts: [{ timeframe: 'D1', dataset_id: bars('D1', 1).dataset.id }],
      finer: { timeframe: 'M1', dataset_id: bars('M1', 2).dataset.id },
      conversion: [{ symbol: 'GBPUSD', timeframe: 'H1', dataset_id: bars('H1', 3).dataset.id, is_inverse: true }],
    });
    const plain = backtestView(sampleBacktest()).config;
    expect(plain).toMatchObject({ account_currency: 'USD', contexts: [], finer: null, conversion: [] });
  });

  it('show no size where the strategy sizes its entries', () => {
    const sized = (document: object) => {
      const spec = { ...sampleSpec, strategy: { ...sampleSpec.strategy, document } };
      return backtestSchema.parse(backtestView(sampleBacktest({ specJson: JSON.stringify(spec) }))).config;
    };
    const none = { volume: null, risk_pct: null, equity_pct: null, notional: null };
    expect(sized({ sizing: { risk_pct: 1 } })).toMatchObject({ sizing: 'strategy', ...none });
    expect(sized({})).toMatchObject({ ...none, sizing: 'volume', volume: sampleSpec.execution.volume });
  });

  it('show every field of the document and no other', () => {
    expect(Object.keys(backtestView(sampleBacktest())).sort()).toEqual(Object.keys(backtestSchema.shape).sort());
    const shown = Object.keys(optimizationView(sampleOptimization()));
    expect(shown.sort()).toEqual(Object.keys(optimizationSchema.shape).sort());
  });

  it('are running while they are planned or finalized', () => {
    const statuses = ['pending', 'planning', 'finalizing', 'completed'].map((status) => sampleOptimization({ status }));
    expect(statuses.map((row) => optimizationView(row).status)).toEqual(['pending', 'running', 'running', 'completed']);
  });

  it('show null for what is not known yet, and zero for zero', () => {
    expect(optimizationView(sampleOptimization())).toMatchObject({ best_params: null, best_value: null, eta: null });
    expect(optimizationView(sampleOptimization({ bestValue: 0, bestIndex: 0, etaTimeMs: 0 }))).toMatchObject({
      best_value: 0,
      best_index: 0,
      eta: '1970-01-01T00:00:00.000Z',
    });
  });

  it('show a flag as a boolean, no as well as yes, and null where there is none', () => {
    const shown = [1, 0].map((value) => metricsView([{ id: 'max_drawdown_recovered', value }]).metrics);
    expect(shown).toEqual([{ max_drawdown_recovered: true }, { max_drawdown_recovered: false }]);
    expect(metricsView([{ id: 'max_drawdown_recovered', reason: 'no_drawdown' }])).toEqual({
      metrics: { max_drawdown_recovered: null },
      metric_notes: { max_drawdown_recovered: 'no_drawdown' },
    });
    expect(metricsView([{ id: 'max_consec_wins', value: 1 }]).metrics).toEqual({ max_consec_wins: 1 });
  });

  it('show a figure or the reason why it is missing, never NaN or Infinity', () => {
    const rows = [
      { id: 'net_profit', value: 0 },
      { id: 'sharpe_ratio', reason: 'zero_variance' },
      { id: 'profit_factor', value: Number.POSITIVE_INFINITY, reason: 'no_losing_trades' },
      { id: 'win_rate', value: Number.NaN },
    ];
    expect(metricsView(rows)).toEqual({
      metrics: { net_profit: 0, sharpe_ratio: null, profit_factor: null, win_rate: null },
      metric_notes: { sharpe_ratio: 'zero_variance', profit_factor: 'no_losing_trades', win_rate: 'unknown' },
    });
  });
});
