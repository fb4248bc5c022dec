import { setFields } from './set-field';

describe('setFields', () => {
  it('takes JSON where it is JSON and text otherwise', () => {
    expect(
      setFields({}, [
        'volume=0.5',
        'notes=night run',
        'tags=["a","b"]',
        'stop_slippage=false',
        'start_date=2010-01-01',
      ]),
    ).toEqual({
      volume: 0.5,
      notes: 'night run',
      tags: ['a', 'b'],
      stop_slippage: false,
      start_date: '2010-01-01',
    });
  });

  it('leads into objects by dots and leaves the input alone', () => {
    const base = { strategy: { name: 'sma-cross', version: 1 } };
    expect(setFields(base, ['strategy.version=2', 'params.fast=5'])).toEqual({
      strategy: { name: 'sma-cross', version: 2 },
      params: { fast: 5 },
    });
    expect(base.strategy.version).toBe(1);
  });

  it.each(['a.=1', '.a=1', '__proto__.x=1', 'novalue'])('refuses %s', (text) => {
    expect(() => setFields({}, [text])).toThrow(expect.objectContaining({ exitCode: 2 }));
  });

  it('refuses to look for fields in a number', () => {
    expect(() => setFields({ volume: 1 }, ['volume.x=2'])).toThrow('"volume" is no object');
  });
});
