import { figuresOf, formatNumber, formatPrice, formatTime, formatValue, unitOf } from './figures';

describe('figures as text', () => {
  it('groups thousands, keeps decimals and writes no negative zero', () => {
    expect(formatNumber(1234567.891, 2)).toBe('1,234,567.89');
    expect(formatNumber(-0.001, 2)).toBe('0.00');
    expect(formatNumber(-0.5, 0)).toBe('-1');
    expect(formatNumber(null, 2)).toBe('–');
  });

  it('shows prices with the decimals they have', () => {
    expect(formatPrice(1.10235)).toBe('1.10235');
    expect(formatPrice(1455.22)).toBe('1,455.22');
    expect(formatPrice(1455)).toBe('1,455.00');
  });

  it('shows the time of day only where there is one', () => {
    expect(formatTime('2020-04-17T00:00:00Z')).toBe('2020-04-17');
    expect(formatTime('2020-04-17T13:45:00.000Z')).toBe('2020-04-17 13:45');
    expect(formatTime('2020-04-17T13:45:07Z')).toBe('2020-04-17 13:45:07');
    expect(formatTime(null)).toBe('–');
  });

  it('drops the dust of binary fractions', () => {
    expect(formatValue(0.1 + 0.2)).toBe('0.3');
  });
});

describe('figuresOf', () => {
  const dictionary = [
    { id: 'total_return_pct', title: 'Total return', unit: 'pct', better: 'higher' },
    { id: 'expectancy', title: 'Expectancy', unit: 'money', better: 'higher' },
    { id: 'profit_factor', title: 'Profit factor', unit: 'ratio', better: 'higher' },
  ];

  it("follows the dictionary's order and gives a missing figure its reason in place of a unit", () => {
    const metrics = { profit_factor: null, novelty: 0.25, total_return_pct: 12.345, expectancy: 56.25 };
    expect(figuresOf(metrics, { profit_factor: 'no_losing_trades' }, dictionary, 'USD')).toEqual([
      { title: 'Total return', value: '12.35', unit: '%' },
      { title: 'Expectancy', value: '56.25', unit: 'USD' },
      { title: 'Profit factor', value: '–', unit: 'no losing trades' },
      { title: 'novelty', value: '0.250', unit: '' },
    ]);
  });

  it('guesses the unit of a metric that the dictionary lacks from its name', () => {
    expect(unitOf('max_drawdown_pct', [])).toBe('pct');
    expect(unitOf('total_trades', [])).toBe('count');
    expect(unitOf('sharpe_ratio', [])).toBe('ratio');
  });
});
