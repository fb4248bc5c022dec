import type { CombinationResult, Optimization, Trade } from '../api/resources';
import { optimizationColumns, resultColumns, tradeColumns } from './columns';
import { renderTable } from './table';

const optimization = {
  id: 'o1',
  type: 'optimization',
  status: 'completed',
  strategy: { name: 'sma-cross', version: 1 },
  symbol: 'SP500',
  timeframe: 'D1',
  completed_combinations: 3003,
  total_combinations: 3003,
  optimize_metric: 'sharpe_ratio',
  best_value: 0.34649,
  best_params: { fast: 7, slow: 185, stop_loss_pips: 0 },
  param_grid: { fast: [5, 7], slow: [180, 185] },
  created_at: '2026-01-02T03:04:00Z',
} as unknown as Optimization;

describe('the columns of optimizations', () => {
  it('show the best values of the axes alone', () => {
    const [heading, line] = renderTable(optimizationColumns, [optimization]).split('\n');
    expect(heading).toMatch(/^ID +STATUS +STRATEGY/);
    expect(line).toBe(
      'o1  completed  sma-cross  SP500   D1  3,003  3,003  sharpe_ratio  0.3465  fast=7 slow=185  2026-01-02 03:04',
    );
  });
});

describe('the columns of results', () => {
  it('have one for each axis and the objective once', () => {
    const row: CombinationResult = {
      rank: null,
      combination_index: 3,
      params: { fast: 7, slow: 185, stop_loss_pips: 0 },
      status: 'completed',
      objective_value: null,
      metrics: { sharpe_ratio: null, total_return_pct: 19.066, total_trades: 44, profit_factor: null },
    };
    const titles = resultColumns(optimization, []).map(({ title }) => title);
    expect(titles.slice(0, 4)).toEqual(['RANK', 'fast', 'slow', 'SHARPE RATIO']);
    expect(titles.filter((title) => title === 'SHARPE RATIO')).toHaveLength(1);
    const cells = resultColumns(optimization, []).map((column) => column.cell(row));
    expect(cells).toEqual(['–', '7', '185', '–', '19.07', '–', '–', '44', '–']);
  });

  it('say of several markets on which each is', () => {
    const markets = [
      { symbol: 'EURUSD', timeframe: 'H1' },
      { symbol: 'GBPUSD', timeframe: 'H1' },
    ];
    const [heading, line] = renderTable(resultColumns({ ...optimization, markets }, []), [
      {
        ...{ rank: 1, combination_index: 3, ...markets[1], params: { fast: 7, slow: 185 }, status: 'succeeded' },
        ...{ objective_value: 1, metrics: {} },
      },
    ]).split('\n');
    expect(heading).toMatch(/^RANK +SYMBOL +TF +fast/);
    expect(line).toMatch(/^ *1 +GBPUSD +H1 +7/);
  });
});

describe('the columns of trades', () => {
  it('show a position that is still open, and the tag of its entry where it has one', () => {
    const trade: Trade = {
      ordinal: 1,
      trade_number: 1,
      direction: 'long',
      entry_time: '2020-01-02T00:00:00Z',
      entry_price: 3257.85,
      exit_time: null,
      exit_price: null,
      volume: 1,
      profit: 0,
      exit_reason: null,
      equity_after: 10000,
      entry_tag: null,
    };
    expect(tradeColumns.map((column) => column.cell(trade))).toEqual([
      '1',
      'long',
      '2020-01-02',
      '3,257.85',
      '–',
      '–',
      '1.00',
      '0.00',
      '10,000.00',
      'open',
      '–',
    ]);
    const [reason, tag] = tradeColumns.slice(-2).map((column) => column.cell({ ...trade, entry_tag: 'breakout' }));
    expect([reason, tag]).toEqual(['open', 'breakout']);
  });
});
