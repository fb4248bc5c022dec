import { describeHeatmap } from './heatmap-block';

const bin = (first: number, last = first) => ({ first, last, values: last - first + 1 });

describe('a heat map as text', () => {
  const map = {
    ...{ symbol: 'EURUSD', timeframe: 'H1', metric: 'sharpe_ratio', better: 'higher', aggregate: 'mean' },
    x: { parameter: 'fast', bins: [bin(5), bin(10)] },
    y: { parameter: 'slow', bins: [bin(20, 29), bin(30)] },
    cells: [
      { x: 0, y: 0, value: 0 },
      { x: 1, y: 0, value: 1.2345678 },
      { x: 0, y: 1, value: null },
    ],
  };

  it('has a zero for a zero, a dash for what is missing, and nothing where there is no combination', () => {
    expect(describeHeatmap(map)).toBe(
      [
        'mean sharpe_ratio by fast and slow on EURUSD H1',
        '',
        'slow \\ fast  5      10',
        '      20…29  0  1.2346',
        '         30  –',
      ].join('\n'),
    );
  });

  it('has one row without a second parameter', () => {
    expect(describeHeatmap({ ...map, y: null, cells: [{ x: 1, y: 0, value: 7 }] })).toBe(
      ['mean sharpe_ratio by fast on EURUSD H1', '', '  5  10', '      7'].join('\n'),
    );
  });
});
