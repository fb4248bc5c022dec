import { textFaults } from './text-faults';

const places = (value: unknown) => textFaults(value).map(({ pointer, code }) => [pointer, code]);

describe('texts that no database keeps', () => {
  it('are found wherever they stand, names of fields too', () => {
    const value = { notes: 'a\0b', tags: ['fine', '\ud83d'], params: { 'x\0': 1, y: '\udc00z' }, 'a/b': '\0' };
    expect(places(value)).toEqual([
      ['/notes', 'bad_character'],
      ['/tags/1', 'bad_character'],
      ['/params', 'bad_character'],
      ['/params/y', 'bad_character'],
      ['/a~1b', 'bad_character'],
    ]);
    expect(places('\0')).toEqual([['', 'bad_character']]);
  });

  it('are no others: line breaks, emoji and every other value stay', () => {
    expect(places({ notes: 'one\n\ttwo 😀', count: 0, on: false, none: null, absent: undefined, list: [] })).toEqual(
      [],
    );
  });
});
