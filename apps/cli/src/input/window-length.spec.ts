import { windowFields } from './window-length';

describe('windowFields', () => {
  it('reads lengths in months, days and bars', () => {
    expect(windowFields({ train: '24mo', test: '90 days', step: '1month', purge: '5b', mode: 'anchored' })).toEqual({
      train: { months: 24 },
      test: { days: 90 },
      step: { months: 1 },
      purge: { bars: 5 },
      mode: 'anchored',
    });
    expect(windowFields({ train: '500bars', test: '30d' })).toEqual({ train: { bars: 500 }, test: { days: 30 } });
  });

  it('reads a share to train on, for one split', () => {
    expect(windowFields({ train: '62.5%' })).toEqual({ train: { share: 0.625 } });
  });

  it('makes a matrix of several lengths', () => {
    expect(windowFields({ train: '12mo,24mo', test: '3mo', step: '1mo' })).toEqual({
      matrix: { train: [{ months: 12 }, { months: 24 }], test: [{ months: 3 }] },
      step: { months: 1 },
    });
  });

  it.each([
    [
      { train: '24' },
      '--train: expected a length such as 24mo, 90d or 500bars, or a share of all bars as in 70%, got "24"',
    ],
    [{ test: '70%' }, '--test: expected a length such as 24mo, 90d or 500bars, got "70%"'],
    [{ train: '1mo,2mo' }, '--test: expected a length such as 24mo, 90d or 500bars, got ""'],
    [{ purge: '-1d' }, '--purge: expected a length'],
  ])('refuses %j', (flags, message) => {
    expect(() => windowFields(flags)).toThrow(message);
  });
});
