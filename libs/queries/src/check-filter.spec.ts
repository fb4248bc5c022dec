import { backtestFields, QueryError, queryLimits, readFilter, resultFields } from './index';

const read = (text: string) => readFilter(text, backtestFields);
const one = (field: string, operator: string, value: object) => ({ comparison: { field, operator, value } });
const faultOf = (work: () => unknown): QueryError => {
  try {
    work();
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('a filter', () => {
  it('joins comparisons of numbers, metrics and texts', () => {
    expect(read('metrics.sharpe_ratio >= 1.2 AND total_trades >= 30 AND symbol = "EURUSD"')).toEqual({
      all: {
        filters: [
          one('metrics.sharpe_ratio', '>=', { number: 1.2 }),
          one('metrics.total_trades', '>=', { number: 30 }),
          one('symbol', '=', { text: 'EURUSD' }),
        ],
      },
    });
  });

  it('nests by parentheses and NOT, whatever the case of the words', () => {
    expect(read('not (symbol = sp500 or (bars < -1e3)) and is_favorite = true')).toEqual({
      all: {
        filters: [
          { not: { any: { filters: [one('symbol', '=', { text: 'sp500' }), one('bars', '<', { number: -1000 })] } } },
          one('is_favorite', '=', { flag: true }),
        ],
      },
    });
  });

  it.each([
    ['strategy:cross', one('strategy', ':', { text: 'cross' })],
    ['strategy.name = sma-cross', one('strategy', '=', { text: 'sma-cross' })],
    ["notes : 'it\\'s \\\\'", one('notes', ':', { text: "it's \\" })],
    ['timeframe = d1', one('timeframe', '=', { text: 'D1' })],
    ['metrics.sharpe_ratio = null', one('metrics.sharpe_ratio', '=', { isMissing: true })],
    ['metrics.max_drawdown_recovered = false', one('metrics.max_drawdown_recovered', '=', { flag: false })],
    ['params.fast = 12', one('params.fast', '=', { number: 12 })],
    ['params.side != "long"', one('params.side', '!=', { text: 'long' })],
    ['created_at >= 2024-03-01', one('created_at', '>=', { timeUs: Date.UTC(2024, 2, 1) * 1000 })],
    [
      'created_at < "2024-03-01T09:15:00.250+02:00"',
      one('created_at', '<', { timeUs: Date.UTC(2024, 2, 1, 7, 15, 0, 250) * 1000 }),
    ],
    ['id = "01890000-0000-7000-8000-00000000ABCD"', one('id', '=', { text: '01890000-0000-7000-8000-00000000abcd' })],
  ])('reads %s', (text, filter) => {
    expect(read(text)).toEqual(filter);
  });

  it('takes a state as clients see it for the stored ones behind it', () => {
    const stored = ['running', 'planning', 'finalizing'].map((text) => one('status', '=', { text }));
    expect(read('status = running')).toEqual({ any: { filters: stored } });
    expect(read('status != running')).toEqual({ not: { any: { filters: stored } } });
  });

  it.each([
    ['', 0, 'malformed', /expected a field, NOT or "\(", got the end/],
    ['sharpe_ratio >', 14, 'malformed', /expected a number, a text.*got the end/],
    ['sharpe_ratio 5', 13, 'malformed', /expected one of = != < <= > >= : after sharpe_ratio, got "5"/],
    ['(bars > 5', 9, 'malformed', /expected AND, OR or "\)", got the end/],
    ['bars > 5)', 8, 'malformed', /no "\(" is open/],
    ['bars > 5 bars < 6', 9, 'malformed', /expected AND, OR or the end, got "bars"/],
    ['bars > 5 AND', 12, 'malformed', /expected a field/],
    ['bars > 5 AND bars < 9 OR symbol = X', 22, 'malformed', /parentheses/],
    ['bars == 5', 5, 'malformed', /unexpected "==": write =/],
    ['bars > 5 && bars < 6', 9, 'malformed', /write AND/],
    ['-bars > 5', 0, 'malformed', /write NOT/],
    ['symbol = "EUR', 9, 'malformed', /closing "/],
    ['bars > 1e999', 7, 'malformed', /larger than any number/],
    ['id = 01890000-0000-7000-8000-00000000abcd', 5, 'malformed', /in quotes, such as "01890000-0000-7000/],
    ['bars > 5; drop table backtest_runs', 8, 'malformed', /unexpected character ";"/],
    [
      'bars > 5 AND sharp_ratio > 1',
      13,
      'unknown_field',
      /did you mean metrics.sharpe_ratio\?.*the fields are id, status/,
    ],
    [
      'metrics.sharp_ratio > 1',
      0,
      'unknown_field',
      /no metric "metrics.sharp_ratio": did you mean metrics.sharpe_ratio/,
    ],
    ['metrics.__proto__ > 1', 0, 'unknown_field', /no metric/],
    ['constructor = 1', 0, 'unknown_field', /no field "constructor"/],
    ['params.a-b = 1', 0, 'unknown_field', /no parameter/],
    ['symbol > "EURUSD"', 7, 'invalid_filter', /symbol is compared with = != :, got >/],
    ['bars = "many"', 7, 'invalid_filter', /a number, got "many"/],
    ['symbol = 5', 9, 'invalid_filter', /a text \(quotes make one\), got 5/],
    ['status = finished', 9, 'invalid_filter', /one of pending, running.*got "finished"/],
    ['timeframe = D7', 12, 'invalid_filter', /one of M1, M5.*got "D7"/],
    ['created_at > yesterday', 13, 'invalid_filter', /a date such as/],
    ['created_at > 2024-02-30', 13, 'invalid_filter', /a date such as/],
    ['created_at > 2024-02-20T10:00', 13, 'invalid_filter', /a date such as/],
    ['id = 7', 5, 'invalid_filter', /a UUID/],
    ['tags = null', 5, 'invalid_filter', /tags is never null/],
    ['sharpe_ratio > null', 13, 'invalid_filter', /null is compared with = or !=/],
    ['params.side > "long"', 12, 'invalid_filter', /compared with = !=, got >/],
  ])('refuses %s at its fault', (text, position, fault, message) => {
    const error = faultOf(() => read(text));
    expect([error.fault, error.position]).toEqual([fault, position]);
    expect(error.message).toMatch(message);
    expect(error.rendering.split('\n')[1]).toBe(`${' '.repeat(position)}^`);
  });

  it('is limited in length, depth and comparisons', () => {
    const { characters, comparisons, depth } = queryLimits;
    const many = (count: number) => Array(count).fill('bars>1').join(' AND ');
    const deep = (levels: number) => `${'('.repeat(levels)}bars>1${')'.repeat(levels)}`;
    expect(() => [read(many(comparisons)), read(deep(depth)), read(`${'NOT '.repeat(depth)}bars>1`)]).not.toThrow();
    expect(faultOf(() => read(many(comparisons + 1))).message).toMatch(/more than 100 comparisons/);
    expect(faultOf(() => read(deep(depth + 1))).message).toMatch(/nested more than 32 deep/);
    expect(faultOf(() => read(`${'NOT '.repeat(depth + 1)}bars>1`)).message).toMatch(/nested/);
    expect(faultOf(() => read(' '.repeat(characters + 1))).message).toMatch(/at most 4000 characters, got 4001/);
  });

  it('knows the parameters of one optimization', () => {
    const list = resultFields(['fast', 'slow']);
    expect(readFilter('params.fast < 10', list)).toEqual(one('params.fast', '<', { number: 10 }));
    const error = faultOf(() => readFilter('params.fats < 10', list));
    expect([error.fault, error.message]).toEqual([
      'unknown_field',
      'there is no parameter "params.fats": did you mean fast?; the parameters are fast, slow',
    ]);
  });
});
